import * as z from 'zod/mini';
import { type Answer, mapAnswer, request } from './request';

const personSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
});
export type Person = z.infer<typeof personSchema>;
export const person = personSchema;

const projectSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.optional(z.string()),
  style: z.optional(z.string()),
  lead: z.optional(personSchema),
});
export type Project = z.infer<typeof projectSchema>;

const boardSchema = z.object({ id: z.number(), name: z.string(), type: z.string() });
/** `hasSprints`: planned in sprints, with a backlog; otherwise one flow of work. */
export type BoardRef = z.infer<typeof boardSchema> & { readonly hasSprints: boolean };

const fieldSchema = z.object({
  id: z.string(),
  name: z.string(),
  schema: z.optional(z.object({ type: z.string(), custom: z.optional(z.string()) })),
});

/** Ids of the custom fields the pages show. Several may share a name: team-managed projects bring their own. */
export interface FieldIds {
  readonly sprint: readonly string[];
  readonly points: readonly string[];
  readonly flagged: readonly string[];
}

/** Every project the person may browse. */
export async function readProjects(): Promise<Answer<readonly Project[]>> {
  const page = z.object({ values: z.array(projectSchema) });
  return mapAnswer(
    await request(page, 'GET', '/rest/api/3/project/search?expand=lead&maxResults=100&orderBy=name'),
    ({ values }) => values,
  );
}

export const readProject = (key: string): Promise<Answer<Project>> =>
  request(projectSchema, 'GET', `/rest/api/3/project/${encodeURIComponent(key)}`);

const featuresSchema = z.object({
  features: z.array(z.object({ boardFeature: z.string(), state: z.string() })),
});

/** Only of a team-managed board the type does not tell. */
async function hasSprints({ id, type }: z.infer<typeof boardSchema>): Promise<Answer<boolean>> {
  if (type !== 'simple') return { ok: true, value: type === 'scrum' };
  return mapAnswer(
    await request(featuresSchema, 'GET', `/rest/agile/1.0/board/${id}/features`),
    ({ features }) =>
      features.some(({ boardFeature, state }) => boardFeature === 'SPRINTS' && state === 'ENABLED'),
  );
}

/** The project's first board; undefined where it has none. */
export async function readBoard(projectKey: string): Promise<Answer<BoardRef | undefined>> {
  const page = z.object({ values: z.array(boardSchema) });
  const boards = await request(
    page,
    'GET',
    `/rest/agile/1.0/board?projectKeyOrId=${encodeURIComponent(projectKey)}`,
  );
  if (!boards.ok) return boards;
  const [board] = boards.value.values;
  if (!board) return { ok: true, value: undefined };
  return mapAnswer(await hasSprints(board), (sprints) => ({ ...board, hasSprints: sprints }));
}

const POINT_FIELD_NAMES = new Set(['Story Points', 'Story points', 'Story point estimate']);

/** Finds the fields by what they are, because their ids differ from site to site. */
export async function readFieldIds(): Promise<Answer<FieldIds>> {
  return mapAnswer(await request(z.array(fieldSchema), 'GET', '/rest/api/3/field'), (fields) => {
    const idsWhere = (test: (field: z.infer<typeof fieldSchema>) => boolean) =>
      fields.filter(test).map(({ id }) => id);
    return {
      sprint: idsWhere(({ schema }) => schema?.custom?.endsWith(':gh-sprint') ?? false),
      points: idsWhere(
        ({ schema, name }) =>
          (schema?.custom?.endsWith(':jsw-story-points') ?? false) || POINT_FIELD_NAMES.has(name),
      ),
      flagged: idsWhere(({ name }) => name === 'Flagged'),
    };
  });
}

export const readMyself = (): Promise<Answer<{ accountId: string; displayName: string; timeZone: string }>> =>
  request(
    z.object({ accountId: z.string(), displayName: z.string(), timeZone: z.string() }),
    'GET',
    '/rest/api/3/myself',
  );

const administerSchema = z.object({
  permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }),
});

/** Whether whoever looks at the site administers Jira. */
export async function readIsAdministrator(): Promise<Answer<boolean>> {
  return mapAnswer(
    await request(administerSchema, 'GET', '/rest/api/3/mypermissions?permissions=ADMINISTER'),
    ({ permissions }) => permissions.ADMINISTER.havePermission,
  );
}

/** Who can be assigned issues of the project. */
export const readAssignable = (projectKey: string): Promise<Answer<readonly Person[]>> =>
  request(
    z.array(personSchema),
    'GET',
    `/rest/api/3/user/assignable/search?project=${encodeURIComponent(projectKey)}&maxResults=50`,
  );
