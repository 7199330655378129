import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Waiting } from './components/Await';
import { NotFound } from './pages/NotFound';
import { ProjectHome } from './pages/ProjectHome';
import { ProjectsPage } from './pages/ProjectsPage';
import { SignedOut } from './pages/SignedOut';
import { usePathname } from './routing/history';
import { type Route, routeOf } from './routing/route';
import { useSession } from './session/Session';
import { Header } from './shell/Header';
import { ProjectShell } from './shell/ProjectShell';
import { Ribbon } from './shell/Ribbon';
import { SettingsShell } from './shell/SettingsShell';

const BoardPage = lazy(() => import('./pages/board/BoardPage'));
const BacklogPage = lazy(() => import('./pages/backlog/BacklogPage'));
const IssuesPage = lazy(() => import('./pages/issues/IssuesPage'));
const IssuePage = lazy(() => import('./pages/issue/IssuePage'));
const AppPage = lazy(() => import('./pages/AppPage'));
const GlobalPage = lazy(() => import('./pages/GlobalPage'));
const DashboardsPage = lazy(() => import('./pages/dashboards/DashboardsPage'));
const DashboardPage = lazy(() => import('./pages/dashboards/DashboardPage'));
const SettingsPage = lazy(() => import('./pages/SettingsPage'));
const SandboxPage = lazy(() => import('./pages/sandbox/SandboxPage'));

/** Content of a page within its project's shell; undefined for pages that belong to no project. */
function projectContent(route: Route): ReactNode | undefined {
  switch (route.page) {
    case 'project':
      return <ProjectHome />;
    case 'board':
      return <BoardPage key={route.boardId} boardId={route.boardId} />;
    case 'backlog':
      return <BacklogPage key={route.boardId} boardId={route.boardId} />;
    case 'project-issues':
      return <IssuesPage project={route.project} />;
    case 'app':
      return <AppPage key={route.moduleKey} moduleKey={route.moduleKey} />;
    case 'issue':
      return <IssuePage key={route.issue} issueKey={route.issue} />;
    default:
      return undefined;
  }
}

function siteContent(route: Route): ReactNode {
  switch (route.page) {
    case 'projects':
      return <ProjectsPage />;
    case 'search':
      return <IssuesPage />;
    case 'dashboards':
      return <DashboardsPage />;
    case 'dashboard':
      return <DashboardPage key={route.dashboard} dashboardId={route.dashboard} />;
    case 'global':
      return <GlobalPage key={route.moduleKey} moduleKey={route.moduleKey} />;
    case 'sandbox':
      return <SandboxPage />;
    default:
      return <NotFound />;
  }
}

const Content = ({ children }: { readonly children: ReactNode }) => (
  <main id="content" tabIndex={-1} className="page">
    {children}
  </main>
);

function Page({ route }: { readonly route: Route }) {
  const { persona } = useSession();
  const loading = <Waiting words="Opening the page…" />;
  if (!persona && route.page !== 'sandbox')
    return (
      <Content>
        <SignedOut />
      </Content>
    );
  const inProject = projectContent(route);
  if (inProject !== undefined && 'project' in route)
    return (
      <ProjectShell key={route.project} projectKey={route.project}>
        <Suspense fallback={loading}>{inProject}</Suspense>
      </ProjectShell>
    );
  if (route.page === 'settings')
    return (
      <SettingsShell moduleKey={route.moduleKey}>
        <Suspense fallback={loading}>
          <SettingsPage key={route.moduleKey} moduleKey={route.moduleKey} />
        </Suspense>
      </SettingsShell>
    );
  return (
    <Content>
      <Suspense fallback={loading}>{siteContent(route)}</Suspense>
    </Content>
  );
}

/** Moves focus to the content of a new page, as a page load would, so that nobody is left on a link that is gone. */
function useFocusOnArrival(route: Route): void {
  const place = JSON.stringify(route);
  const previous = useRef(place);
  useEffect(() => {
    if (previous.current === place) return;
    previous.current = place;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [place]);
}

/** Every page: header, content, and the ribbon that says what this is. */
export function Site() {
  const route = routeOf(usePathname());
  useFocusOnArrival(route);
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <Header />
      <div className="site-body">
        <Page route={route} />
      </div>
      <Ribbon />
    </>
  );
}
