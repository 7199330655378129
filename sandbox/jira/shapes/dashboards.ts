import { actingAccount, type Site, type Viewer } from '../model/site';
import type { DashboardRecord, GadgetRecord } from '../store/records';
import { userShapeById } from './users';

const LOGGED_IN = { type: 'loggedin' } as const;

export const mayEditDashboard = (viewer: Viewer, dashboard: DashboardRecord): boolean =>
  viewer.type !== 'anonymous' &&
  (dashboard.sharedEdit ||
    dashboard.ownerId === actingAccount(viewer) ||
    (viewer.type === 'user' && viewer.siteAdministrator));

export const mayViewDashboard = (viewer: Viewer, dashboard: DashboardRecord): boolean =>
  viewer.type !== 'anonymous' && (dashboard.sharedView || mayEditDashboard(viewer, dashboard));

const ownerShape = (site: Site, ownerId: string) => {
  const owner = userShapeById(site, ownerId);
  if (owner === null) return {};
  const { self, accountId, displayName, active, avatarUrls } = owner;
  return { owner: { self, accountId, displayName, active, avatarUrls } };
};

export const dashboardShape = (site: Site, viewer: Viewer, dashboard: DashboardRecord) => ({
  id: dashboard.id,
  isFavourite: false,
  name: dashboard.name,
  description: dashboard.description,
  ...ownerShape(site, dashboard.ownerId),
  popularity: 0,
  self: `${site.baseUrl}/rest/api/3/dashboard/${dashboard.id}`,
  sharePermissions: dashboard.sharedView ? [LOGGED_IN] : [],
  editPermissions: dashboard.sharedEdit ? [LOGGED_IN] : [],
  view: `${site.baseUrl}/jira/dashboards/${dashboard.id}`,
  isWritable: mayEditDashboard(viewer, dashboard),
  systemDashboard: false,
});

export const gadgetShape = (gadget: GadgetRecord) => ({
  id: gadget.id,
  ...(gadget.moduleKey === null ? {} : { moduleKey: gadget.moduleKey }),
  ...(gadget.uri === null ? {} : { uri: gadget.uri }),
  color: gadget.color,
  position: { row: gadget.row, column: gadget.column },
  title: gadget.title,
});
