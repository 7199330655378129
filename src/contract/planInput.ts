import { z } from 'zod';
import { ITEM_KINDS, METHODS, RISK_TIERS, ROLES } from '../domain/plan/vocabulary';
import { day, line, prose, text, whole } from './fields';
import { LIMITS, tooManyAtOnce } from './limits';

/** Names as people tell them apart: capitals and characters of no width make no difference. */
const seen = (name: string): string =>
  name
    .replaceAll(/\p{Cf}/gu, '')
    .normalize('NFC')
    .toLocaleLowerCase('en');

const uniqueNames = <T>(nameOf: (item: T) => string, what: string) => ({
  check: (items: readonly T[]) => new Set(items.map((item) => seen(nameOf(item)))).size === items.length,
  error: `Two ${what} have the same name; each needs its own.`,
});

const uniqueSources = uniqueNames((source: { name: string }) => source.name, 'data sources');
const uniqueEnvironments = uniqueNames((name: string) => name, 'environments');

const uniqueSeats = uniqueNames((seat: { name: string }) => seat.name, 'seats of the team');

const role = z.enum(ROLES, { error: 'That is not a role of the plan.' });

const estimate = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('points'), points: whole('An estimate', 0, LIMITS.points) }),
    z.strictObject({ type: z.literal('time-box'), days: whole('A time box', 1, LIMITS.timeBoxDays) }),
  ],
  { error: 'An estimate is a number of points or a time box in days.' },
);

export const nodeEdit = z.strictObject({
  node: text('The node of a change', LIMITS.nodeKeyLength),
  leaveOut: z.boolean({ error: 'Say whether the issue is left out.' }).optional(),
  summary: line('The name of an issue', LIMITS.summaryLength).optional(),
  kind: z.enum(ITEM_KINDS, { error: 'That is not a kind of issue.' }).optional(),
  role: role.optional(),
  estimate: estimate.optional(),
  sprint: whole('The sprint of an issue', 1, LIMITS.sprints).optional(),
});

const source = z.strictObject({
  name: line('The name of a data source', LIMITS.sourceNameLength),
  ownerRole: line('The owner of a data source', LIMITS.sourceNameLength),
  sensitive: z.boolean({ error: 'Say whether the data source is sensitive.' }),
  needs: line('What access to a data source needs', LIMITS.needsLength).optional(),
  accessWeeks: whole('The weeks that access takes', 0, LIMITS.accessWeeks).optional(),
});
const environment = line('The name of an environment', LIMITS.environmentNameLength);
const seat = z.strictObject({ name: line('The name of a seat', LIMITS.sourceNameLength), role });

/** What a plan grows by; how much it can hold in all is checked together with what it has. */
export const additionsSchema = z
  .strictObject({
    sources: z
      .array(source)
      .max(LIMITS.sourcesAtOnce, {
        error: `A plan grows by at most ${LIMITS.sourcesAtOnce} data sources at once.`,
      })
      .default([]),
    environments: z.array(environment).max(LIMITS.environments).default([]),
    team: z.array(seat).max(LIMITS.seats).default([]),
  })
  .prefault({});

export const planInputSchema = z
  .strictObject({
    name: line('The name', LIMITS.nameLength),
    businessQuestion: prose('The business question', LIMITS.businessQuestionLength),
    measures: z
      .strictObject({
        business: line('The business measure', LIMITS.measureLength).optional(),
        model: line('The measure of the model', LIMITS.measureLength).optional(),
      })
      .default({}),
    sources: z
      .array(source)
      .min(1, { error: 'A plan needs at least one data source.' })
      .max(LIMITS.sources, {
        error: `A plan takes at most ${LIMITS.sources} data sources; split larger projects.`,
      })
      .refine(uniqueSources.check, { error: uniqueSources.error }),
    environments: z
      .array(environment)
      .min(1, { error: 'A plan needs at least one environment.' })
      .max(LIMITS.environments, { error: `A plan takes at most ${LIMITS.environments} environments.` })
      .refine(uniqueEnvironments.check, { error: uniqueEnvironments.error }),
    team: z
      .array(seat)
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

/** What a plan is generated from: all that a preview takes, but for what would be too much at once. */
export const generatedInputSchema = planInputSchema.refine(
  ({ sources }) => tooManyAtOnce(sources.length) === undefined,
  { path: ['sources'], error: tooManyAtOnce(LIMITS.sourcesAtOnce + 1) },
);
