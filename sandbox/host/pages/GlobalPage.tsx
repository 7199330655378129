import { AppFrame } from '../app/AppFrame';
import { globalPageExtension } from '../app/extensions';
import { usePageTitle } from '../components/usePageTitle';
import { paths } from '../routing/route';
import { useSession } from '../session/Session';
import { NotFound } from './NotFound';

/** A page of the app that belongs to no project. Its own history shows in the address behind this page's. */
export default function GlobalPage({ moduleKey }: { readonly moduleKey: string }) {
  const { modules } = useSession();
  const module = modules.globalPages.find(({ key }) => key === moduleKey);
  usePageTitle(module?.title ?? 'App');
  if (!module) return <NotFound />;
  return (
    <div className="app-page">
      <h1 className="visually-hidden">{module.title}</h1>
      <AppFrame
        moduleKey={module.key}
        resource={module.resource}
        title={module.title}
        extension={globalPageExtension}
        basePath={paths.globalPage(module.key)}
      />
    </div>
  );
}
