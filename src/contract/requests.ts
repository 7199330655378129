import { z } from 'zod';
import { ITEM_KINDS, METHODS, RISK_TIERS, ROLES } from '../domain/plan/vocabulary';
import { LIMITS } from './limits';

export { LIMITS };

const project = z
  .string({ error: 'The project is missing.' })
  .regex(/^([1-9]\d{0,18}|[A-Z][A-Z0-9_]{1,254})$/, { error: 'That is not a project key or id.' });

const issueKey = z
  .string({ error: 'The issue key is missing.' })
  .regex(/^[A-Z][A-Z0-9_]+-[1-9]\d*$/, { error: 'That is not an issue key.' });

const text = (what: string, max: number) =>
  z
    .string({ error: `${what} must be text.` })
    .trim()
    .min(1, { error: `${what} is empty.` })
    .max(max, { error: `${what} has more than ${max} characters.` });

const day = (what: string) => z.iso.date({ error: `${what} must be a date such as 2026-03-02.` });

const uniqueNames = <T>(nameOf: (item: T) => string, what: string) => ({
  check: (items: readonly T[]) =>
    new Set(items.map((item) => nameOf(item).toLocaleLowerCase('en'))).size === items.length,
  error: `Two ${what} have the same name; each needs its own.`,
});

const uniqueSources = uniqueNames((source: { name: string }) => source.name, 'data sources');
const uniqueEnvironments = uniqueNames((name: string) => name, 'environments');

const uniqueSeats = uniqueNames((seat: { name: string }) => seat.name, 'seats of the team');

const whole = (what: string, min: number, max: number) => {
  const error = `${what} must be a whole number from ${min} to ${max}.`;
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};

const role = z.enum(ROLES, { error: 'That is not a role of the plan.' });

const estimate = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('points'), points: whole('An estimate', 0, LIMITS.points) }),
    z.strictObject({ type: z.literal('time-box'), days: whole('A time box', 1, LIMITS.timeBoxDays) }),
  ],
  { error: 'An estimate is a number of points or a time box in days.' },
);

const nodeEdit = z.strictObject({
  node: text('The node of a change', LIMITS.nodeKeyLength),
  leaveOut: z.boolean({ error: 'Say whether the issue is left out.' }).optional(),
  summary: text('The name of an issue', LIMITS.summaryLength).optional(),
  kind: z.enum(ITEM_KINDS, { error: 'That is not a kind of issue.' }).optional(),
  role: role.optional(),
  estimate: estimate.optional(),
  sprint: whole('The sprint of an issue', 1, LIMITS.sprints).optional(),
});

export const planInputSchema = z
  .strictObject({
    name: text('The name', LIMITS.nameLength),
    businessQuestion: text('The business question', LIMITS.businessQuestionLength),
    measures: z
      .strictObject({
        business: text('The business measure', LIMITS.measureLength).optional(),
        model: text('The measure of the model', LIMITS.measureLength).optional(),
      })
      .default({}),
    sources: z
      .array(
        z.strictObject({
          name: text('The name of a data source', LIMITS.sourceNameLength),
          ownerRole: text('The owner of a data source', LIMITS.sourceNameLength),
          sensitive: z.boolean({ error: 'Say whether the data source is sensitive.' }),
          needs: text('What access to a data source needs', LIMITS.needsLength).optional(),
          accessWeeks: whole('The weeks that access takes', 0, LIMITS.accessWeeks).optional(),
        }),
      )
      .min(1, { error: 'A plan needs at least one data source.' })
      .max(LIMITS.sources, {
        error: `A plan takes at most ${LIMITS.sources} data sources; split larger projects.`,
      })
      .refine(uniqueSources.check, { error: uniqueSources.error }),
    environments: z
      .array(text('The name of an environment', LIMITS.environmentNameLength))
      .min(1, { error: 'A plan needs at least one environment.' })
      .max(LIMITS.environments, { error: `A plan takes at most ${LIMITS.environments} environments.` })
      .refine(uniqueEnvironments.check, { error: uniqueEnvironments.error }),
    team: z
      .array(z.strictObject({ name: text('The name of a seat', LIMITS.sourceNameLength), role }))
      .max(LIMITS.seats, { error: `A plan takes at most ${LIMITS.seats} seats of the team.` })
      .refine(uniqueSeats.check, { error: uniqueSeats.error })
      .default([]),
    riskTier: z.enum(RISK_TIERS, { error: 'The risk tier is low, limited or high.' }),
    method: z.enum(METHODS, { error: 'The data phases work by Scrum or by Kanban.' }).default('scrum'),
    start: day('The start'),
    target: day('The target date').optional(),
    sprintLengthDays: z.union([z.literal(7), z.literal(14), z.literal(21), z.literal(28)], {
      error: 'A sprint takes 1, 2, 3 or 4 weeks.',
    }),
    holidays: z
      .array(day('A holiday'))
      .max(LIMITS.holidays, { error: `A plan takes at most ${LIMITS.holidays} holidays.` })
      .default([]),
    capacity: whole('The points of a sprint', 1, LIMITS.capacity).optional(),
    edits: z
      .array(nodeEdit)
      .max(LIMITS.edits, { error: `A plan takes at most ${LIMITS.edits} changes.` })
      .refine((edits) => new Set(edits.map(({ node }) => node)).size === edits.length, {
        error: 'One issue is changed twice.',
      })
      .default([]),
  })
  .refine((input) => input.target === undefined || input.target >= input.start, {
    path: ['target'],
    error: 'The target date is before the start.',
  });

/** Who fills each role, by Atlassian account id. Sent with each step, never stored. */
export const peopleSchema = z.partialRecord(z.enum(ROLES), z.string().min(1).max(128));

/** Id of the template; its newest version is meant. */
const template = z
  .string({ error: 'The template is missing.' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'That is not the id of a template.' })
  .max(60, { error: 'That is not the id of a template.' })
  .default('crisp-dm');

const fieldValue = z.union(
  [
    z.string().max(LIMITS.fieldValueLength),
    z.number(),
    z.array(z.string().max(LIMITS.fieldNameLength)).max(LIMITS.fieldOptions),
  ],
  { error: 'That is not the value of a field.' },
);

const jiraId = z.string().min(1).max(LIMITS.fieldNameLength);

/** Values of required fields: by id of the issue type, then by id of the field. */
const fieldValues = z
  .record(jiraId, z.record(jiraId, fieldValue))
  .refine(
    (byType) => Object.values(byType).every((values) => Object.keys(values).length <= LIMITS.fieldsOfType),
    { error: `An issue type takes at most ${LIMITS.fieldsOfType} values.` },
  )
  .default({});

/** What a person decides about how the plan fits their Jira. */
const choices = z
  .strictObject({
    /** Name of a link type of the site; null leaves links out. Where absent, the app decides. */
    linkType: z.union([text('The link type', LIMITS.fieldNameLength), z.null()]).optional(),
    fieldValues,
    /** Whether to create the plan's sprints on the board. */
    sprints: z.boolean({ error: 'Say whether sprints are created.' }).default(false),
  })
  .prefault({});

/** A name that a page makes up for itself, to tell its own steps from another page's. */
const driver = z.string().max(LIMITS.driverLength).default('');

/** Request schema of every invoke, by its name. The resolver defines exactly these functions. */
export const requests = {
  'project.overview': z.strictObject({ project }),
  'plan.preview': z.strictObject({ project, template, input: planInputSchema }),
  'people.search': z.strictObject({ project, query: z.string().max(100) }),
  'fit.read': z.strictObject({ project }),
  'generation.start': z.strictObject({ project, template, input: planInputSchema, choices }),
  'generation.step': z.strictObject({ project, people: peopleSchema, driver }),
  'generation.watch': z.strictObject({ project }),
  'generation.retry': z.strictObject({ project, fieldValues }),
  'undo.preview': z.strictObject({ project }),
  'undo.step': z.strictObject({ project, alsoDelete: z.array(issueKey).max(LIMITS.chosenIssues) }),
  'issue.panel': z.strictObject({ issue: issueKey }),
  'metrics.read': z.strictObject({ project, sprint: z.number().int().positive().optional() }),
  'portfolio.options': z.strictObject({}),
  'portfolio.read': z.strictObject({
    projects: z.union([z.literal('all'), z.array(project).min(1).max(100)], {
      error: 'Choose all projects or between 1 and 100 of them.',
    }),
  }),
} as const;

export type RequestName = keyof typeof requests;
/** What the browser sends; nothing sent is changed on the way. */
export type Requests = { [Name in RequestName]: Frozen<z.input<(typeof requests)[Name]>> };
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** What a use case gets: parsed, with the defaults filled in. */
export type ParsedRequests = { [Name in RequestName]: z.output<(typeof requests)[Name]> };
