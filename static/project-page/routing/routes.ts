import { type ForecastQuery, forecastSearchOf, readForecastQuery } from './forecastQuery';
import {
  METRICS_SECTIONS,
  type MetricsQuery,
  type MetricsSection,
  readMetricsQuery,
  searchOf,
} from './metricsQuery';

import { type ReportQuery, readReportQuery, reportSearchOf } from './reportQuery';

/** Steps of the wizard, in order. Each has an address, so that the browser's back button goes back a step. */
export const WIZARD_STEPS = ['charter', 'template', 'sources', 'people', 'calendar', 'preview'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** Pages that are told by their name alone. */
const PLAIN_PAGES = ['plan', 'charter', 'grow', 'settings'] as const;

export type Route =
  | { readonly page: (typeof PLAIN_PAGES)[number] }
  | { readonly page: 'metrics'; readonly section: MetricsSection; readonly query: MetricsQuery }
  | { readonly page: 'forecast'; readonly query: ForecastQuery }
  | { readonly page: 'report'; readonly query: ReportQuery }
  | {
      readonly page: 'models';
      /** The model that is shown; where absent, the first that needs somebody. */
      readonly model?: string;
    }
  | { readonly page: 'generate'; readonly step: WizardStep };

/** The metrics as they open. */
export const METRICS_ROUTE = {
  page: 'metrics',
  section: 'flow',
  query: { filter: {} },
} as const satisfies Route;

/** The forecast as it opens. */
export const FORECAST_ROUTE = {
  page: 'forecast',
  query: { scope: { type: 'project' } },
} as const satisfies Route;

/** The report as it opens. */
export const REPORT_ROUTE = { page: 'report', query: {} } as const satisfies Route;

/** Opens a page of this surface; `replace` where the address asked for cannot be shown. */
export type OpenRoute = (route: Route, how?: 'push' | 'replace') => void;

/** What a path within the app's page shows; anything unknown shows the plan. */
export function readRoute(path: string): Route {
  const [address = '', topic = ''] = path.split('#');
  const [pathname = '', search = ''] = address.split('?');
  const [page, part] = pathname.split('/').filter((piece) => piece !== '');
  if (page === 'metrics') {
    const query = readMetricsQuery(new URLSearchParams(search));
    return {
      page,
      section: METRICS_SECTIONS.find((known) => known === part) ?? 'flow',
      query: topic === '' ? query : { ...query, topic },
    };
  }
  if (page === 'forecast') return { page, query: readForecastQuery(new URLSearchParams(search)) };
  if (page === 'report') return { page, query: readReportQuery(new URLSearchParams(search)) };
  if (page === 'models') return part === undefined ? { page } : { page, model: part };
  if (page === 'generate') return { page, step: WIZARD_STEPS.find((known) => known === part) ?? 'charter' };
  return { page: PLAIN_PAGES.find((known) => known === page) ?? 'plan' };
}

/** The path of a route, the inverse of {@link readRoute}. */
export function pathOf(route: Route): string {
  if (route.page === 'plan') return '/';
  if (route.page === 'metrics') {
    const { section, query } = route;
    const hash = query.topic === undefined ? '' : `#${query.topic}`;
    return `/metrics${section === 'flow' ? '' : `/${section}`}${searchOf(query)}${hash}`;
  }
  if (route.page === 'forecast') return `/forecast${forecastSearchOf(route.query)}`;
  if (route.page === 'report') return `/report${reportSearchOf(route.query)}`;
  if (route.page === 'models') return route.model === undefined ? '/models' : `/models/${route.model}`;
  if (route.page !== 'generate') return `/${route.page}`;
  return route.step === 'charter' ? '/generate' : `/generate/${route.step}`;
}
