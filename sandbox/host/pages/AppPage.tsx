import { AppFrame } from '../app/AppFrame';
import { projectPageExtension } from '../app/extensions';
import { usePageTitle } from '../components/usePageTitle';
import { paths } from '../routing/route';
import { useSession } from '../session/Session';
import { useProject } from '../shell/projectContext';
import { NotFound } from './NotFound';

/** A page of the app within a project. What the app does to its own history shows in the address behind this page's. */
export default function AppPage({ moduleKey }: { readonly moduleKey: string }) {
  const { project, board } = useProject();
  const { modules } = useSession();
  const module = modules.projectPages.find(({ key }) => key === moduleKey);
  usePageTitle(`${project.key} ${module?.title ?? 'App'}`);
  if (!module) return <NotFound />;
  return (
    <div className="app-page">
      <h1 className="visually-hidden">{module.title}</h1>
      <AppFrame
        moduleKey={module.key}
        resource={module.resource}
        title={module.title}
        extension={projectPageExtension(project, board)}
        basePath={paths.app(project.key, module.key)}
      />
    </div>
  );
}
