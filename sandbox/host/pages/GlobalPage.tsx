import { AppPageFrame } from '../app/AppPageFrame';
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
    <AppPageFrame module={module} extension={globalPageExtension} basePath={paths.globalPage(module.key)} />
  );
}
