import { z } from 'zod';
import { ITEM_KINDS, PHASES, ROLES } from '../domain/plan/vocabulary';
import { charterSchema, mentionsSchema, revisionSchema } from './charter';
import { planDraftSchema } from './draft';
import { day, issueKey, line, project, text, timeZone, whole } from './fields';
import { forecastScopeSchema } from './forecast';
import { healthRulesSaveSchema } from './healthRules';
import { LIMITS } from './limits';
import {
  csvSchema,
  decisionSchema,
  metricIdSchema,
  modelIdSchema,
  modelSchema,
  readingsSchema,
} from './models';
import { benefitsReadSchema, piFeaturesSchema, piReadSchema, piSaveSchema } from './pi';
import { additionsSchema, generatedInputSchema, planInputSchema } from './planInput';
import { filtersFindSchema, portfolioReadSchema } from './portfolioRequests';
import { finishSchema, recordSchema } from './record';
import { reportPostSchema, reportReadSchema } from './report';
import { settingsSchema } from './settings';

const accountId = z.string().min(1).max(128);

/** Who takes new issues, by Atlassian account id. Sent with each step, never stored. */
const assignees = {
  /** Who fills each role. */
  people: z.partialRecord(z.enum(ROLES), accountId),
  /** Who sits on single seats of the team, instead of whoever fills the role. */
  seats: z
    .array(z.strictObject({ seat: line('The name of a seat', LIMITS.sourceNameLength), person: accountId }))
    .max(LIMITS.seats, { error: `A plan takes at most ${LIMITS.seats} seats of the team.` })
    .default([]),
};

const templateId = z
  .string({ error: 'The template is missing.' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'That is not the id of a template.' })
  .max(LIMITS.templateIdLength, { error: 'That is not the id of a template.' });

/** Id of the template; its newest version is meant. */
const template = templateId.default('crisp-dm');

const templateVersion = whole('The version of a template', 1, LIMITS.templateVersions);

/** Measured as it is stored, with quotes and line ends escaped. Not trimmed: white space means something in YAML. */
const templateText = z
  .string({ error: 'The text of the template is missing.' })
  .refine((yaml) => new TextEncoder().encode(JSON.stringify(yaml)).length <= LIMITS.templateBytes, {
    error: `A template takes at most ${LIMITS.templateBytes / 1024} KiB of text.`,
  });

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
const choices = z.strictObject({
  /** Name of a link type of the site; null leaves links out. Where absent, the app decides. */
  linkType: z.union([line('The link type', LIMITS.fieldNameLength), z.null()]).optional(),
  fieldValues,
  /** Whether to create the plan's sprints on the board. */
  sprints: z.boolean({ error: 'Say whether sprints are created.' }).default(false),
});

/** A name that a page makes up for itself, to tell its own steps from another page's. */
const driver = z.string().max(LIMITS.driverLength).default('');

/** What a plan grows by. */
const growth = {
  project,
  additions: additionsSchema,
  /** Whether to take what the newest version of the plan's template has. */
  newerTemplate: z.boolean({ error: 'Say whether the newer template is taken.' }).default(false),
  /** Nodes to create again although they were deleted or left out earlier. */
  recreate: z
    .array(text('An issue to create again', LIMITS.nodeKeyLength))
    .max(LIMITS.edits, { error: `At most ${LIMITS.edits} issues can be created again at once.` })
    .default([]),
};

const label = (what: string) => line(what, LIMITS.fieldNameLength).optional();

/** What metrics are narrowed down to. */
const filter = z
  .strictObject({
    from: day('The first day').optional(),
    to: day('The last day').optional(),
    epic: issueKey.optional(),
    phase: z.enum(PHASES, { error: 'That is not a phase of CRISP-DM.' }).optional(),
    kind: z.enum(ITEM_KINDS, { error: 'That is not a kind of work.' }).optional(),
    source: label('The data source'),
    environment: label('The environment'),
    type: label('The issue type'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'The first day must not be after the last one.',
  })
  .prefault({});

/** A number of a chart whose issues are asked for. */
const behind = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('in-progress'), day: day('The day') }),
  z.strictObject({
    type: z.literal('waited-for'),
    source: line('The data source', LIMITS.fieldNameLength),
  }),
  z.strictObject({ type: z.literal('not-waited') }),
  z.strictObject({ type: z.literal('remaining') }),
]);

/** Request schema of every invoke, by its name. The resolver defines exactly these functions. */
export const requests = {
  'project.overview': z.strictObject({ project }),
  'plan.preview': z.strictObject({ project, template, input: planInputSchema }),
  'plan.export': z.strictObject({ project }),
  'plan.import': z.strictObject({
    project,
    yaml: z
      .string({ error: 'The plan file is missing.' })
      .max(LIMITS.planFileLength, { error: 'The file is far too large for a plan.' }),
  }),
  'draft.read': z.strictObject({ project }),
  'draft.save': z.strictObject({ project, draft: planDraftSchema }),
  'people.search': z.strictObject({ project, query: z.string().max(100) }),
  'fit.read': z.strictObject({ project }),
  'generation.start': z.strictObject({
    project,
    template,
    input: generatedInputSchema,
    choices: choices.prefault({}),
  }),
  'generation.step': z.strictObject({ project, ...assignees, driver }),
  'generation.watch': z.strictObject({ project }),
  'generation.retry': z.strictObject({ project, fieldValues }),
  'undo.preview': z.strictObject({ project }),
  'undo.step': z.strictObject({ project, alsoDelete: z.array(issueKey).max(LIMITS.chosenIssues) }),
  'growth.preview': z.strictObject(growth),
  'growth.start': z.strictObject({
    ...growth,
    /** Where absent, all is as it was decided for the plan, and nothing is put into sprints. */
    choices: choices.optional(),
  }),
  'issue.panel': z.strictObject({ issue: issueKey, zone: timeZone }),
  'pace.read': z.strictObject({ issue: issueKey, zone: timeZone }),
  'record.form': z.strictObject({ issue: issueKey }),
  'record.write': z.strictObject({ issue: issueKey, record: recordSchema, finish: finishSchema }),
  'metrics.flow': z.strictObject({ project, filter }),
  'metrics.sprints': z.strictObject({ project, filter, sprint: z.number().int().positive().optional() }),
  'metrics.ml': z.strictObject({ project, filter }),
  'metrics.quality': z.strictObject({ project, filter }),
  'metrics.behind': z.strictObject({ project, filter, of: behind }),
  'report.read': reportReadSchema,
  'report.post': reportPostSchema,
  'forecast.read': z.strictObject({ project, scope: forecastScopeSchema }),
  'issues.export': z.strictObject({
    project,
    /** Id of the issue with which the part before ended. */
    after: z
      .string()
      .regex(/^\d{1,19}$/, { error: 'That is not where a part of an export ends.' })
      .optional(),
  }),
  'settings.read': z.strictObject({ project }),
  'settings.save': z.strictObject({ project, revision: revisionSchema, settings: settingsSchema }),
  'charter.read': z.strictObject({ project }),
  'charter.save': z.strictObject({
    project,
    revision: revisionSchema,
    charter: charterSchema,
    people: mentionsSchema,
  }),
  'models.read': z.strictObject({ project }),
  'models.save': z.strictObject({ project, revision: revisionSchema, model: modelSchema }),
  'models.record': z.strictObject({ project, model: modelIdSchema, readings: readingsSchema }),
  'models.paste': z.strictObject({ project, model: modelIdSchema, csv: csvSchema }),
  'models.remove': z.strictObject({ project, revision: revisionSchema, model: modelIdSchema }),
  'models.decide': z.strictObject({ project, model: modelIdSchema, decision: decisionSchema }),
  'models.control': z.strictObject({ project, model: modelIdSchema, metric: metricIdSchema }),
  'portfolio.options': z.strictObject({}),
  'portfolio.filters': filtersFindSchema,
  'portfolio.read': portfolioReadSchema,
  'rules.read': z.strictObject({}),
  'rules.save': healthRulesSaveSchema,
  'pi.read': piReadSchema,
  'pi.features': piFeaturesSchema,
  'pi.save': piSaveSchema,
  'portfolio.epics': z.strictObject({
    project,
    phase: z.enum(PHASES, { error: 'That is not a phase of CRISP-DM.' }),
  }),
  'benefits.read': benefitsReadSchema,
  'portfolio.project': z.strictObject({ project }),
  'templates.list': z.strictObject({ project: project.optional() }),
  'templates.read': z.strictObject({ id: templateId, version: templateVersion.optional() }),
  'templates.check': z.strictObject({ yaml: templateText }),
  'templates.preview': z.strictObject({ id: templateId, version: templateVersion.optional() }),
  'templates.save': z.strictObject({
    yaml: templateText,
    basedOn: z.strictObject({ id: templateId, version: templateVersion }).optional(),
  }),
  'templates.retire': z.strictObject({
    id: templateId,
    retired: z.boolean({ error: 'Say whether the template is retired.' }),
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
