import './page.css';
import { Suspense, useCallback } from 'react';
import { lazyPage } from '../shared/lazyPage';
import { NavTabs } from '../shared/ui/NavTabs';
import { Skeleton } from '../shared/ui/Skeleton';
import { usePath } from '../shared/usePath';
import { type OpenRoute, PI_ROUTE, pathOf, type Route, readRoute } from './routes';

const RowsPage = lazyPage(() => import('./rows/RowsPage'));
const PiPage = lazyPage(() => import('./pi/PiPage'));
const BenefitsPage = lazyPage(() => import('./benefits/BenefitsPage'));

const TABS = [
  { page: 'trains', title: 'Release trains' },
  { page: 'phases', title: 'Phases' },
  { page: 'access', title: 'Data access' },
  { page: 'timeline', title: 'Timeline' },
  { page: 'pi', title: 'Program increment' },
  { page: 'benefits', title: 'Benefits' },
] as const;

/** What a tab opens: its page as it opens, without what was asked of it before. */
const routeOfTab = (page: (typeof TABS)[number]['page']): Route => (page === 'pi' ? PI_ROUTE : { page });

/** *ML portfolio*: all projects with an ML plan that the viewer may see, across projects. */
export function PortfolioPage({ timeZone }: { readonly timeZone: string }) {
  const { path, goTo } = usePath();
  const open = useCallback<OpenRoute>((route, how) => goTo(pathOf(route), how), [goTo]);
  const route = path === undefined ? undefined : readRoute(path);
  return (
    <div className="portfolio-page">
      <header className="portfolio-page__header">
        <h1>ML portfolio</h1>
        <NavTabs
          label="ML portfolio pages"
          pages={TABS}
          current={route?.page ?? 'trains'}
          onOpen={(page) => open(routeOfTab(page))}
        />
      </header>
      <main className="portfolio-page__main">
        <Suspense fallback={<Skeleton label="Loading the page" lines={6} />}>
          {route === undefined ? <Skeleton label="Loading the page" lines={6} /> : null}
          {route?.page === 'pi' ? (
            <PiPage query={route.query} agenda={route.agenda} open={open} timeZone={timeZone} />
          ) : null}
          {route?.page === 'benefits' ? <BenefitsPage /> : null}
          {route === undefined || route.page === 'pi' || route.page === 'benefits' ? null : (
            <RowsPage page={route.page} timeZone={timeZone} />
          )}
        </Suspense>
      </main>
    </div>
  );
}
