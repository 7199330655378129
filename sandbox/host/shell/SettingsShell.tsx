import type { ReactNode } from 'react';
import { NoPermission } from '../pages/NoPermission';
import { paths } from '../routing/route';
import { useSession } from '../session/Session';
import { SidebarEntries } from './SidebarEntries';

/** Sidebar and content of Jira's settings: the apps' pages alone, all else of it being left out here. */
export function SettingsShell(props: {
  /** Which of the apps' pages is shown; undefined for none. */
  readonly moduleKey: string | undefined;
  readonly children: ReactNode;
}) {
  const { modules, isAdministrator } = useSession();
  if (!isAdministrator)
    return (
      <main id="content" tabIndex={-1} className="page">
        <NoPermission />
      </main>
    );
  return (
    <>
      <nav className="sidebar sidebar-open" aria-label="Jira settings">
        <div className="sidebar-head">
          <p className="sidebar-name">Jira settings</p>
        </div>
        <div className="sidebar-entries">
          <h2 className="sidebar-heading">Apps</h2>
          <SidebarEntries
            entries={modules.adminPages.map(({ key, title }) => ({
              href: paths.adminPage(key),
              text: title,
              icon: 'app',
              here: key === props.moduleKey,
            }))}
          />
        </div>
      </nav>
      <main id="content" tabIndex={-1} className="page">
        {props.children}
      </main>
    </>
  );
}
