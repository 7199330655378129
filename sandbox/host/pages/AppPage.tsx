import { AppPageFrame } from '../app/AppPageFrame';
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
    <AppPageFrame
      module={module}
      extension={projectPageExtension(project, board)}
      basePath={paths.app(project.key, module.key)}
    />
  );
}
