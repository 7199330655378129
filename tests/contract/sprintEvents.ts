import { z } from 'zod';
import type { Person } from '../../sandbox/site/simulation/person';

const itemSchema = z.object({
  field: z.string(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  fromString: z.string().nullish(),
  // Every object has a function of this name; only a string of its own is the new value.
  toString: z.preprocess((value) => (typeof value === 'string' ? value : null), z.string().nullable()),
});
const issueSchema = z.object({
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  properties: z.object({ 'ml-plan': z.object({ timeBoxDays: z.number().optional() }).optional() }).optional(),
  changelog: z.object({
    histories: z.array(z.object({ id: z.string(), created: z.string(), items: z.array(itemSchema) })),
  }),
});
type Issue = z.infer<typeof issueSchema>;
type Item = z.infer<typeof itemSchema>;

const searchSchema = z.object({ issues: z.array(z.object({ key: z.string() })) });
const boardsSchema = z.object({ values: z.array(z.object({ id: z.number() })) });
const configurationSchema = z.object({ estimation: z.object({ field: z.object({ fieldId: z.string() }) }) });
const sprintsSchema = z.object({
  values: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      startDate: z.string().optional(),
      completeDate: z.string().optional(),
    }),
  ),
});

/**
 * What Jira's changelogs say of a sprint, one line an issue that was ever in it: its points when it was created, then
 * every change of sprint, status and points until the sprint was closed, in UTC.
 *
 * @example
 * await sprintEvents(who, 'WEB', 'WEB Sprint 1');
 * // ['2026-10-12 08:30 to 2026-10-26 07:00', 'WEB-2, 3 points: 10-12 08:00 in, 10-12 16:30 In Progress, …']
 */
export const sprintEvents = async (
  who: Person,
  project: string,
  name: string,
): Promise<readonly string[]> => {
  const [board] = boardsSchema.parse(await who.get(`/rest/agile/1.0/board?projectKeyOrId=${project}`)).values;
  const { estimation } = configurationSchema.parse(
    await who.get(`/rest/agile/1.0/board/${board?.id}/configuration`),
  );
  const { values } = sprintsSchema.parse(await who.get(`/rest/agile/1.0/board/${board?.id}/sprint`));
  const sprint = values.find((one) => one.name === name);
  const { startDate, completeDate } = sprint ?? {};
  if (sprint === undefined || startDate === undefined || completeDate === undefined)
    throw new Error(`${name} has not been closed.`);
  const issues = await issuesOf(who, project);
  const lines = issues.flatMap((issue) => {
    const changes = changesOf(issue, String(sprint.id), completeDate);
    return changes.some(({ says }) => says === 'in')
      ? [
          [
            `${issue.key}, ${sizeOf(issue, estimation.field.fieldId)}`,
            changes.map(({ at, says }) => `${minute(at).slice(5)} ${says}`).join(', '),
          ].join(': '),
        ]
      : [];
  });
  return [`${minute(startDate)} to ${minute(completeDate)}`, ...lines];
};

const issuesOf = async (who: Person, project: string): Promise<readonly Issue[]> => {
  const { issues } = searchSchema.parse(
    await who.send('POST', '/rest/api/3/search/jql', {
      jql: `project = ${project} ORDER BY key`,
      maxResults: 200,
      fields: ['summary'],
    }),
  );
  return Promise.all(
    issues.map(async ({ key }) =>
      issueSchema.parse(await who.get(`/rest/api/3/issue/${key}?expand=changelog&properties=ml-plan`)),
    ),
  );
};

const changesOf = ({ changelog }: Issue, sprint: string, until: string) =>
  changelog.histories
    .toSorted((a, b) => Date.parse(a.created) - Date.parse(b.created) || Number(a.id) - Number(b.id))
    .filter(({ created }) => Date.parse(created) <= Date.parse(until))
    .flatMap(({ created, items }) => items.flatMap((item) => ({ at: created, says: saidOf(item, sprint) })))
    .filter(({ says }) => says !== '');

/** Empty for what is no business of a sprint. */
const saidOf = ({ field, from, to, ...item }: Item, sprint: string): string => {
  if (field === 'status') return item.toString ?? '';
  if (field === 'Story Points') return `${item.toString} points`;
  if (field !== 'Sprint') return '';
  const [was, is] = [from, to].map((ids) => (ids ?? '').split(/, */).includes(sprint));
  return was === is ? '' : is ? 'in' : 'out';
};

/** As it was created: before the first change of its points, if there is one. */
const sizeOf = ({ fields, properties, changelog }: Issue, field: string): string => {
  const changes = changelog.histories
    .toSorted((a, b) => Date.parse(a.created) - Date.parse(b.created))
    .flatMap(({ items }) => items.filter((item) => item.field === 'Story Points'));
  const points = changes[0] === undefined ? fields[field] : changes[0].fromString;
  if (properties?.['ml-plan']?.timeBoxDays !== undefined) return 'time box';
  return points === null || points === undefined ? 'no estimate' : `${points} points`;
};

const minute = (at: string): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
