import * as z from 'zod/mini';
import { person } from './projects';
import { type Answer, mapAnswer, nothing, request } from './request';

const dashboardSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.optional(z.string()),
  isWritable: z.optional(z.boolean()),
  owner: z.optional(person),
});
export type Dashboard = z.infer<typeof dashboardSchema>;

const gadgetSchema = z.object({
  id: z.number(),
  title: z.string(),
  moduleKey: z.optional(z.string()),
  position: z.object({ row: z.number(), column: z.number() }),
});
export type Gadget = z.infer<typeof gadgetSchema>;

export async function readDashboards(): Promise<Answer<readonly Dashboard[]>> {
  const page = z.object({ dashboards: z.array(dashboardSchema) });
  return mapAnswer(
    await request(page, 'GET', '/rest/api/3/dashboard?maxResults=100'),
    ({ dashboards }) => dashboards,
  );
}

export const readDashboard = (id: string): Promise<Answer<Dashboard>> =>
  request(dashboardSchema, 'GET', `/rest/api/3/dashboard/${id}`);

export const createDashboard = (name: string): Promise<Answer<Dashboard>> =>
  request(dashboardSchema, 'POST', '/rest/api/3/dashboard', {
    name,
    sharePermissions: [],
    editPermissions: [],
  });

/** Gadgets in reading order: down the first column, then the second. */
export async function readGadgets(dashboardId: string): Promise<Answer<readonly Gadget[]>> {
  const page = z.object({ gadgets: z.array(gadgetSchema) });
  return mapAnswer(await request(page, 'GET', `/rest/api/3/dashboard/${dashboardId}/gadget`), ({ gadgets }) =>
    [...gadgets].sort(
      (a, b) => a.position.column - b.position.column || a.position.row - b.position.row || a.id - b.id,
    ),
  );
}

export const addGadget = (
  dashboardId: string,
  gadget: { readonly moduleKey: string; readonly title: string; readonly column: number },
): Promise<Answer<Gadget>> =>
  request(gadgetSchema, 'POST', `/rest/api/3/dashboard/${dashboardId}/gadget`, {
    moduleKey: gadget.moduleKey,
    title: gadget.title,
    color: 'blue',
    position: { row: 0, column: gadget.column },
  });

export const removeGadget = (dashboardId: string, gadgetId: number): Promise<Answer<unknown>> =>
  request(nothing, 'DELETE', `/rest/api/3/dashboard/${dashboardId}/gadget/${gadgetId}`);

/** Where a gadget's configuration is kept: what the app's edit mode submitted, under this property of the item. */
export const GADGET_CONFIGURATION = 'gadgetConfiguration';

const propertiesPath = (dashboardId: string, gadgetId: number): string =>
  `/rest/api/3/dashboard/${dashboardId}/items/${gadgetId}/properties`;

const configurationSchema = z.record(z.string(), z.unknown());
export type Configuration = z.infer<typeof configurationSchema>;

/** What the gadget was configured to; undefined before the first time. */
export async function readConfiguration(
  dashboardId: string,
  gadgetId: number,
): Promise<Answer<Configuration | undefined>> {
  const path = propertiesPath(dashboardId, gadgetId);
  const keys = await request(z.object({ keys: z.array(z.object({ key: z.string() })) }), 'GET', path);
  if (!keys.ok) return keys;
  // Asking for a property that is not there would be an error in the browser's console.
  if (!keys.value.keys.some(({ key }) => key === GADGET_CONFIGURATION)) return { ok: true, value: undefined };
  return mapAnswer(
    await request(z.object({ value: configurationSchema }), 'GET', `${path}/${GADGET_CONFIGURATION}`),
    ({ value }) => value,
  );
}

export const saveConfiguration = (
  dashboardId: string,
  gadgetId: number,
  configuration: unknown,
): Promise<Answer<unknown>> =>
  request(nothing, 'PUT', `${propertiesPath(dashboardId, gadgetId)}/${GADGET_CONFIGURATION}`, configuration);
