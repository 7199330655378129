import { AppPageFrame } from '../app/AppPageFrame';
import { adminPageExtension } from '../app/extensions';
import { Empty } from '../components/Empty';
import { usePageTitle } from '../components/usePageTitle';
import { paths } from '../routing/route';
import { useSession } from '../session/Session';
import { NotFound } from './NotFound';

/** A page of the app for Jira's administrators; without a key, a word on what is here. */
export default function SettingsPage({ moduleKey }: { readonly moduleKey: string | undefined }) {
  const { modules } = useSession();
  const module = modules.adminPages.find(({ key }) => key === moduleKey);
  usePageTitle(module?.title ?? 'Settings');
  if (moduleKey === undefined)
    return (
      <>
        <h1 className="page-title">Jira settings</h1>
        <Empty title="Apps keep their settings here">
          <p>
            Choose a page of an app in the sidebar. This local site leaves out the rest of Jira’s settings.
          </p>
        </Empty>
      </>
    );
  if (!module) return <NotFound />;
  return (
    <AppPageFrame module={module} extension={adminPageExtension} basePath={paths.adminPage(module.key)} />
  );
}
