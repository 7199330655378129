import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '../components/Icon';
import { ProjectPicture } from '../components/ProjectPicture';
import { usePathname } from '../routing/history';
import { paths, routeOf } from '../routing/route';
import { useSession } from '../session/Session';
import { useProject } from './projectContext';
import { SidebarEntries, type SidebarEntry } from './SidebarEntries';

const styleWords = (style: string | undefined): string =>
  style === 'next-gen' ? 'Team-managed project' : 'Company-managed project';

/** Pages of the project, and the app's pages under their own heading. On narrow screens it folds away. */
export function ProjectSidebar() {
  const { project, board } = useProject();
  const { modules } = useSession();
  const pathname = usePathname();
  const route = routeOf(pathname);
  const [open, setOpen] = useState(false);
  // Going to a page folds the sidebar away again.
  useEffect(() => setOpen(pathname === ''), [pathname]);

  const boardEntries: readonly SidebarEntry[] = board
    ? [
        ...(board.hasSprints
          ? [
              {
                href: paths.backlog(project.key, board.id),
                text: 'Backlog',
                icon: 'backlog' as const,
                here: route.page === 'backlog',
              },
            ]
          : []),
        {
          href: paths.board(project.key, board.id),
          text: 'Board',
          icon: 'board',
          here: route.page === 'board',
        },
      ]
    : [];
  const pages: readonly SidebarEntry[] = [
    ...boardEntries,
    {
      href: paths.projectIssues(project.key),
      text: 'Issues',
      icon: 'list',
      here: route.page === 'project-issues' || route.page === 'issue',
    },
  ];
  const apps: readonly SidebarEntry[] = modules.projectPages.map(({ key, title }) => ({
    href: paths.app(project.key, key),
    text: title,
    icon: 'app',
    here: route.page === 'app' && route.moduleKey === key,
  }));

  return (
    <nav className={open ? 'sidebar sidebar-open' : 'sidebar'} aria-label={`Project ${project.name}`}>
      <div className="sidebar-head">
        <ProjectPicture name={project.name} id={project.id} />
        <div className="sidebar-names">
          <p className="sidebar-name">{project.name}</p>
          <p className="sidebar-style">{styleWords(project.style)}</p>
        </div>
        <Button
          className="button button-subtle sidebar-toggle"
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          <Icon name="menu" />
          Menu
        </Button>
      </div>
      <div className="sidebar-entries">
        <SidebarEntries entries={pages} />
        {apps.length > 0 && (
          <>
            <h2 className="sidebar-heading">Apps</h2>
            <SidebarEntries entries={apps} />
          </>
        )}
      </div>
    </nav>
  );
}
