import { z } from 'zod';
import { actingAccount } from '../model/site';
import { dashboardShape, mayEditDashboard, mayViewDashboard } from '../shapes/dashboards';
import type { DashboardRecord } from '../store/records';
import { withBody } from './guards';
import { page, windowOf } from './paging';
import { badRequest, noContent, notFound, ok, type Reply } from './reply';
import { type Call, type Handler, type Route, route } from './router';

export const DASHBOARD_NOT_FOUND = notFound(
  "The dashboard you requested either does not exist or you don't have the required permissions to perform this action.",
);

/** Finds the dashboard of a call that its viewer may see. */
export const withDashboard =
  (handle: (call: Call, dashboard: DashboardRecord) => Reply): Handler =>
  (call) => {
    const id = call.params.dashboardId ?? call.params.id ?? '';
    const dashboard = call.site.store.dashboards.get(id);
    if (dashboard === undefined || !mayViewDashboard(call.viewer, dashboard)) return DASHBOARD_NOT_FOUND;
    return handle(call, dashboard);
  };

/** The same for a dashboard that its viewer may change. */
export const withOwnDashboard = (handle: (call: Call, dashboard: DashboardRecord) => Reply): Handler =>
  withDashboard((call, dashboard) =>
    mayEditDashboard(call.viewer, dashboard) ? handle(call, dashboard) : DASHBOARD_NOT_FOUND,
  );

const visible = ({ site, viewer }: Call): readonly DashboardRecord[] =>
  [...site.store.dashboards.values()].filter((dashboard) => mayViewDashboard(viewer, dashboard));

const listDashboards = (call: Call) => {
  const own = call.query.get('filter') === 'my';
  const dashboards = visible(call).filter(({ ownerId }) => !own || ownerId === actingAccount(call.viewer));
  const { startAt, maxResults } = windowOf(call, 20, 1_000);
  return ok({
    startAt,
    maxResults,
    total: dashboards.length,
    dashboards: dashboards
      .slice(startAt, startAt + maxResults)
      .map((dashboard) => dashboardShape(call.site, call.viewer, dashboard)),
  });
};

const searchDashboards = (call: Call) => {
  const words = (call.query.get('dashboardName') ?? '').toLowerCase();
  const found = visible(call)
    .filter(({ name }) => name.toLowerCase().includes(words))
    .map((dashboard) => dashboardShape(call.site, call.viewer, dashboard));
  return ok({ self: `${call.site.baseUrl}/rest/api/3/dashboard/search`, ...page(call, found, 50, 100) });
};

const share = z.looseObject({ type: z.string() });
const details = z.looseObject({
  name: z.string(),
  description: z.string().nullable().optional(),
  sharePermissions: z.array(share),
  editPermissions: z.array(share),
});

const SHARED_WITH_ALL = ['global', 'loggedin', 'authenticated'];
const isShared = (shares: readonly { readonly type: string }[]): boolean =>
  shares.some(({ type }) => SHARED_WITH_ALL.includes(type));

const fromDetails = (dashboard: DashboardRecord, body: z.infer<typeof details>): DashboardRecord => ({
  ...dashboard,
  name: body.name,
  description: body.description ?? '',
  sharedView: isShared(body.sharePermissions) || isShared(body.editPermissions),
  sharedEdit: isShared(body.editPermissions),
});

const save = (call: Call, dashboard: DashboardRecord): Reply => {
  call.site.store.dashboards.set(dashboard.id, dashboard);
  return ok(dashboardShape(call.site, call.viewer, dashboard));
};

const createDashboard = withBody(details, (call, body) => {
  if (body.name.trim() === '') return badRequest('You must specify a name for the dashboard.');
  const blank: DashboardRecord = {
    id: String(call.site.store.next('dashboard')),
    name: '',
    description: '',
    ownerId: actingAccount(call.viewer),
    sharedView: false,
    sharedEdit: false,
    gadgets: [],
    itemProperties: {},
  };
  return save(call, fromDetails(blank, body));
});

const readDashboard = withDashboard((call, dashboard) =>
  ok(dashboardShape(call.site, call.viewer, dashboard)),
);

const updateDashboard = withOwnDashboard((call, dashboard) =>
  withBody(details, (_, body) => save(call, fromDetails(dashboard, body)))(call),
);

const deleteDashboard = withOwnDashboard((call, dashboard) => {
  call.site.store.dashboards.delete(dashboard.id);
  return noContent;
});

export const dashboardRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/dashboard', listDashboards),
  route('POST', '/rest/api/3/dashboard', createDashboard),
  route('GET', '/rest/api/3/dashboard/search', searchDashboards),
  route('GET', '/rest/api/3/dashboard/{id}', readDashboard),
  route('PUT', '/rest/api/3/dashboard/{id}', updateDashboard),
  route('DELETE', '/rest/api/3/dashboard/{id}', deleteDashboard),
];
