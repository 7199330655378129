import './ProjectPage.css';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { lazyPage } from '../shared/lazyPage';
import { loadWhenIdle } from '../shared/loadWhenIdle';
import { NavTabs } from '../shared/ui/NavTabs';
import { Skeleton } from '../shared/ui/Skeleton';
import { useInvoke } from '../shared/useInvoke';
import { usePath } from '../shared/usePath';
import type { EditedCharter } from './charter/edited';
import { useGeneration } from './generation/useGeneration';
import { PlanPage } from './plan/PlanPage';
import {
  FORECAST_ROUTE,
  METRICS_ROUTE,
  type OpenRoute,
  pathOf,
  REPORT_ROUTE,
  type Route,
  readRoute,
} from './routing/routes';

const CharterPage = lazyPage(() => import('./charter/CharterPage'));
const ForecastPage = lazyPage(() => import('./forecast/ForecastPage'));
const GeneratePage = lazyPage(() => import('./wizard/GeneratePage'));
const GrowPage = lazyPage(() => import('./grow/GrowPage'));
const MetricsPage = lazyPage(() => import('./metrics/MetricsPage'));
const ModelsPage = lazyPage(() => import('./models/ModelsPage'));
const ReportPage = lazyPage(() => import('./report/ReportPage'));
const SettingsPage = lazyPage(() => import('./settings/SettingsPage'));

/** In the order in which they are loaded while the page rests: what is opened most comes first. */
const LOADS = {
  metrics: MetricsPage.load,
  forecast: ForecastPage.load,
  charter: CharterPage.load,
  models: ModelsPage.load,
  report: ReportPage.load,
  settings: SettingsPage.load,
} as const;

const TABS = [
  { page: 'plan', title: 'Plan' },
  { page: 'charter', title: 'Charter' },
  { page: 'metrics', title: 'Metrics' },
  { page: 'forecast', title: 'Forecast' },
  { page: 'models', title: 'Models' },
  { page: 'report', title: 'Report' },
  { page: 'settings', title: 'Settings' },
] as const;

/** What a tab opens: its page as it opens, without what was asked of it before. */
function routeOfTab(page: (typeof TABS)[number]['page']): Route {
  switch (page) {
    case 'metrics':
      return METRICS_ROUTE;
    case 'forecast':
      return FORECAST_ROUTE;
    case 'report':
      return REPORT_ROUTE;
    default:
      return { page };
  }
}

/** What cannot be loaded now is said when the tab is opened. */
function loadAhead(page: (typeof TABS)[number]['page']) {
  if (page !== 'plan') void LOADS[page]().catch(() => undefined);
}

/** The project's *ML plan* page: the plan, the wizard that makes it, its metrics and how they are taken. */
export function ProjectPage({
  project,
  boardId,
}: {
  readonly project: string;
  readonly boardId: string | undefined;
}) {
  const { path, goTo } = usePath();
  const { answer, reload } = useInvoke('project.overview', { project });
  const generation = useGeneration(project);
  const [charter, setCharter] = useState<EditedCharter>();
  const open = useCallback<OpenRoute>((route, how) => goTo(pathOf(route), how), [goTo]);

  // What generation has created belongs to the plan shown; also when it ends while another page is open.
  const ended = generation.run.state !== 'idle' && generation.run.state !== 'working';
  useEffect(() => {
    if (ended) reload();
  }, [ended, reload]);

  const isRead = answer.state === 'ready';
  useEffect(() => (isRead ? loadWhenIdle(Object.values(LOADS)) : undefined), [isRead]);

  const route = path === undefined ? undefined : readRoute(path);
  return (
    <div className="project-page">
      <header className="project-page__header">
        <h1>ML plan</h1>
        <NavTabs
          label="ML plan pages"
          pages={TABS}
          current={TABS.find(({ page }) => page === route?.page)?.page ?? 'plan'}
          onOpen={(page) => open(routeOfTab(page))}
          onNear={loadAhead}
        />
      </header>
      <main className="project-page__main">
        <Suspense fallback={<Skeleton label="Loading the page" lines={6} />}>
          {route === undefined ? <Skeleton label="Loading the page" lines={6} /> : null}
          {route?.page === 'charter' ? (
            <CharterPage project={project} edited={charter} onEdited={setCharter} />
          ) : null}
          {route?.page === 'metrics' ? (
            <MetricsPage {...{ project, open }} section={route.section} query={route.query} />
          ) : null}
          {route?.page === 'forecast' ? <ForecastPage {...{ project, open }} query={route.query} /> : null}
          {route?.page === 'models' ? (
            <ModelsPage key={route.page} {...{ project, open }} model={route.model} />
          ) : null}
          {route?.page === 'report' ? <ReportPage {...{ project, open }} query={route.query} /> : null}
          {route?.page === 'settings' ? <SettingsPage project={project} /> : null}
          {route?.page === 'plan' ? <PlanPage {...{ answer, reload, generation, open, boardId }} /> : null}
          {route?.page === 'grow' ? <GrowPage {...{ answer, reload, generation, open, boardId }} /> : null}
          {route?.page === 'generate' ? (
            <GeneratePage {...{ answer, reload, generation, open, boardId }} step={route.step} />
          ) : null}
        </Suspense>
      </main>
    </div>
  );
}
