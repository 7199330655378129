import * as z from 'zod/mini';
import { type Answer, mapAnswer, nothing, request } from './request';

const personaSchema = z.object({
  accountId: z.string(),
  email: z.string(),
  displayName: z.string(),
  description: z.string(),
});
export type Persona = z.infer<typeof personaSchema>;

const sessionSchema = z.object({
  personas: z.array(personaSchema),
  persona: z.nullable(personaSchema),
  theme: z.enum(['light', 'dark', 'system']),
});
export type SessionState = z.infer<typeof sessionSchema>;

/** Who can be chosen, and who was. */
export const readSession = (): Promise<Answer<SessionState>> =>
  request(sessionSchema, 'GET', '/__sandbox/session');

/** Makes this browser somebody else. */
export const becomePersona = (accountId: string): Promise<Answer<unknown>> =>
  request(nothing, 'POST', '/__sandbox/session', { accountId });

/** Remembers the theme with the session, so that it outlives this tab. */
export const rememberTheme = (theme: SessionState['theme']): Promise<Answer<unknown>> =>
  request(nothing, 'POST', '/__sandbox/session', { theme });

const moduleSchema = z.looseObject({
  key: z.string(),
  title: z.optional(z.string()),
  label: z.optional(z.string()),
  description: z.optional(z.string()),
  resource: z.optional(z.string()),
  dynamicProperties: z.optional(z.unknown()),
  edit: z.optional(z.object({ resource: z.optional(z.string()) })),
});

const modulesSchema = z.object({
  modules: z.record(z.string(), z.array(moduleSchema)),
});

/** A place in the site which the app fills with a frame. */
export interface AppModule {
  readonly key: string;
  readonly title: string;
  readonly label: string;
  readonly description: string;
  readonly resource: string;
  readonly hasDynamicProperties: boolean;
  /** Resource of the edit mode; absent where the module cannot be configured. */
  readonly editResource?: string;
}

export interface AppModules {
  readonly projectPages: readonly AppModule[];
  readonly issueContexts: readonly AppModule[];
  readonly gadgets: readonly AppModule[];
  readonly adminPages: readonly AppModule[];
  readonly globalPages: readonly AppModule[];
}

function appModule(declared: z.infer<typeof moduleSchema>): AppModule {
  const title = declared.title ?? declared.label ?? 'App';
  return {
    key: declared.key,
    title,
    label: declared.label ?? title,
    description: declared.description ?? '',
    resource: declared.resource ?? '',
    hasDynamicProperties: declared.dynamicProperties !== undefined,
    ...(declared.edit ? { editResource: declared.edit.resource ?? declared.resource ?? '' } : {}),
  };
}

/** The app's modules, as its manifest declares them. */
export async function readModules(): Promise<Answer<AppModules>> {
  const answer = await request(modulesSchema, 'GET', '/__sandbox/modules');
  if (!answer.ok) return answer;
  const of = (type: string) => (answer.value.modules[type] ?? []).map(appModule);
  return {
    ok: true,
    value: {
      projectPages: of('jira:projectPage'),
      issueContexts: of('jira:issueContext'),
      gadgets: of('jira:dashboardGadget'),
      adminPages: of('jira:adminPage'),
      globalPages: of('jira:globalPage'),
    },
  };
}

const statusSchema = z.object({
  status: z.optional(
    z.object({
      type: z.string(),
      value: z.object({ label: z.optional(z.string()), type: z.optional(z.string()) }),
    }),
  ),
});

/** The lozenge an app shows on its collapsed issue panel. */
export interface PanelStatus {
  readonly label: string;
  readonly tone: string;
}

/** Asks the app for its panel's lozenge; undefined where it shows none. */
export async function readPanelStatus(
  moduleKey: string,
  extension: unknown,
): Promise<Answer<PanelStatus | undefined>> {
  const answer = await request(z.nullish(statusSchema), 'POST', '/__sandbox/dynamic-properties', {
    moduleKey,
    extension,
  });
  if (!answer.ok) return answer;
  const value = answer.value?.status?.value;
  return {
    ok: true,
    value: value?.label === undefined ? undefined : { label: value.label, tone: value.type ?? 'default' },
  };
}

const clockSchema = z.object({ now: z.number() });

export const readClock = (): Promise<Answer<{ now: number }>> =>
  request(clockSchema, 'GET', '/__sandbox/clock');

export const advanceClock = (milliseconds: number): Promise<Answer<{ now: number }>> =>
  request(clockSchema, 'POST', '/__sandbox/clock', { advanceMs: milliseconds });

const entrySchema = z.looseObject({
  type: z.string(),
  at: z.number(),
  caller: z.string(),
  kind: z.optional(z.string()),
  message: z.optional(z.string()),
  method: z.optional(z.string()),
  path: z.optional(z.string()),
  status: z.optional(z.number()),
});
/** `id`: its place in the log. */
export type LogLine = z.infer<typeof entrySchema> & { readonly id: number };

export const readLog = (): Promise<Answer<readonly LogLine[]>> =>
  request(z.object({ entries: z.array(entrySchema) }), 'GET', '/__sandbox/log').then((answer) =>
    mapAnswer(answer, ({ entries }) => entries.map((entry, id) => ({ ...entry, id }))),
  );
export const clearLog = (): Promise<Answer<unknown>> => request(nothing, 'DELETE', '/__sandbox/log');
