import { z } from 'zod';
import { checkProperty } from '../model/properties';
import { gadgetShape } from '../shapes/dashboards';
import type { DashboardRecord, GadgetRecord } from '../store/records';
import { withDashboard, withOwnDashboard } from './dashboards';
import { withBody } from './guards';
import { listParameter } from './paging';
import { badRequest, noContent, notFound, ok } from './reply';
import { type Call, type Route, route } from './router';

const GADGET_LIMIT = 20;
const COLORS = ['blue', 'red', 'yellow', 'green', 'cyan', 'purple', 'gray', 'white'] as const;

const settings = z.looseObject({
  moduleKey: z.string().nullable().optional(),
  uri: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  color: z.enum(COLORS).nullable().optional(),
  position: z.looseObject({ row: z.number().int(), column: z.number().int() }).nullable().optional(),
});

const put = (call: Call, dashboard: DashboardRecord): void => {
  call.site.store.dashboards.set(dashboard.id, dashboard);
};

const NO_GADGET = notFound('The gadget does not exist on this dashboard.');

const listGadgets = withDashboard((call, dashboard) => {
  const modules = listParameter(call, 'moduleKey');
  const ids = listParameter(call, 'gadgetId');
  const gadgets = dashboard.gadgets
    .filter(({ moduleKey }) => modules.length === 0 || modules.includes(moduleKey ?? ''))
    .filter(({ id }) => ids.length === 0 || ids.includes(String(id)));
  return ok({ gadgets: gadgets.map(gadgetShape) });
});

const nextRow = (dashboard: DashboardRecord, column: number): number =>
  Math.max(-1, ...dashboard.gadgets.filter((gadget) => gadget.column === column).map(({ row }) => row)) + 1;

const addGadget = withOwnDashboard((call, dashboard) =>
  withBody(settings, (_, body) => {
    if (dashboard.gadgets.length >= GADGET_LIMIT)
      return badRequest(
        'Cannot add another gadget. The maximum number of gadgets the dashboard can hold has been reached.',
      );
    if (!body.moduleKey && !body.uri) return badRequest('Either moduleKey or uri must be given.');
    const column = body.position?.column ?? 0;
    const gadget: GadgetRecord = {
      id: call.site.store.next('gadget'),
      moduleKey: body.moduleKey ?? null,
      uri: body.uri ?? null,
      title: body.title ?? 'Gadget',
      color: body.color ?? 'blue',
      row: body.position?.row ?? nextRow(dashboard, column),
      column,
    };
    put(call, { ...dashboard, gadgets: [...dashboard.gadgets, gadget] });
    return ok(gadgetShape(gadget));
  })(call),
);

const gadgetId = (call: Call): number => Number(call.params.gadgetId);

const updateGadget = withOwnDashboard((call, dashboard) =>
  withBody(settings, (_, body) => {
    const gadget = dashboard.gadgets.find(({ id }) => id === gadgetId(call));
    if (gadget === undefined) return NO_GADGET;
    const updated: GadgetRecord = {
      ...gadget,
      title: body.title ?? gadget.title,
      color: body.color ?? gadget.color,
      row: body.position?.row ?? gadget.row,
      column: body.position?.column ?? gadget.column,
    };
    const gadgets = dashboard.gadgets.map((known) => (known.id === gadget.id ? updated : known));
    put(call, { ...dashboard, gadgets });
    return noContent;
  })(call),
);

const removeGadget = withOwnDashboard((call, dashboard) => {
  const id = gadgetId(call);
  if (!dashboard.gadgets.some((gadget) => gadget.id === id)) return NO_GADGET;
  const { [String(id)]: _gone, ...itemProperties } = dashboard.itemProperties;
  const gadgets = dashboard.gadgets.filter((gadget) => gadget.id !== id);
  put(call, { ...dashboard, gadgets, itemProperties });
  return noContent;
});

/** Properties of the gadget a call names; undefined where the dashboard has no such gadget. */
const itemProperties = (call: Call, dashboard: DashboardRecord) => {
  const itemId = call.params.itemId ?? '';
  const exists = dashboard.gadgets.some(({ id }) => String(id) === itemId);
  return exists ? { itemId, properties: dashboard.itemProperties[itemId] ?? {} } : undefined;
};

const propertyKey = (call: Call): string => call.params.propertyKey ?? '';

const listItemProperties = withDashboard((call, dashboard) => {
  const item = itemProperties(call, dashboard);
  if (item === undefined) return NO_GADGET;
  const base = `${call.site.baseUrl}/rest/api/3/dashboard/${dashboard.id}/items/${item.itemId}/properties`;
  return ok({
    keys: Object.keys(item.properties).map((key) => ({ key, self: `${base}/${encodeURIComponent(key)}` })),
  });
});

const readItemProperty = withDashboard((call, dashboard) => {
  const item = itemProperties(call, dashboard);
  const key = propertyKey(call);
  if (item === undefined) return NO_GADGET;
  if (!Object.hasOwn(item.properties, key)) return notFound(`The property with key '${key}' does not exist.`);
  return ok({ key, value: item.properties[key] });
});

const writeItemProperty = withOwnDashboard((call, dashboard) => {
  const item = itemProperties(call, dashboard);
  if (item === undefined) return NO_GADGET;
  const key = propertyKey(call);
  const problem = checkProperty(key, call.body);
  if (problem !== undefined) return badRequest(problem);
  const isNew = !Object.hasOwn(item.properties, key);
  const properties = { ...item.properties, [key]: call.body };
  put(call, { ...dashboard, itemProperties: { ...dashboard.itemProperties, [item.itemId]: properties } });
  return { status: isNew ? 201 : 200, body: {} };
});

const deleteItemProperty = withOwnDashboard((call, dashboard) => {
  const item = itemProperties(call, dashboard);
  const key = propertyKey(call);
  if (item === undefined) return NO_GADGET;
  if (!Object.hasOwn(item.properties, key)) return notFound(`The property with key '${key}' does not exist.`);
  const { [key]: _removed, ...properties } = item.properties;
  put(call, { ...dashboard, itemProperties: { ...dashboard.itemProperties, [item.itemId]: properties } });
  return noContent;
});

const DASHBOARD = '/rest/api/3/dashboard/{dashboardId}';
const ITEM = '/rest/api/3/dashboard/{dashboardId}/items/{itemId}';

export const gadgetRoutes: readonly Route[] = [
  route('GET', `${DASHBOARD}/gadget`, listGadgets),
  route('POST', `${DASHBOARD}/gadget`, addGadget),
  route('PUT', `${DASHBOARD}/gadget/{gadgetId}`, updateGadget),
  route('DELETE', `${DASHBOARD}/gadget/{gadgetId}`, removeGadget),
  route('GET', `${ITEM}/properties`, listItemProperties),
  route('GET', `${ITEM}/properties/{propertyKey}`, readItemProperty),
  route('PUT', `${ITEM}/properties/{propertyKey}`, writeItemProperty),
  route('DELETE', `${ITEM}/properties/{propertyKey}`, deleteItemProperty),
];
