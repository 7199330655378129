import { z } from 'zod';
import { RISK_TIERS, ROLES } from '../domain/plan/vocabulary';
import { LIMITS } from './limits';

export { LIMITS };

const project = z
  .string({ error: 'The project is missing.' })
  .regex(/^([1-9]\d{0,18}|[A-Z][A-Z0-9_]{1,254})$/, { error: 'That is not a project key or id.' });

const issueKey = z
  .string({ error: 'The issue key is missing.' })
  .regex(/^[A-Z][A-Z0-9_]+-[1-9]\d*$/, { error: 'That is not an issue key.' });

/** Jira refuses or drops these, or a person cannot see them: control characters and broken halves of pairs. */
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;

const text = (what: string, max: number) =>
  z
    .string({ error: `${what} must be text.` })
    .trim()
    .min(1, { error: `${what} is empty.` })
    .max(max, { error: `${what} has more than ${max} characters.` });

/** A name goes into summaries, where Jira takes one line only: line breaks and tabs count as spaces. */
const name = (what: string, max: number) =>
  text(what, max)
    .overwrite((value) => value.replaceAll(/\s+/g, ' '))
    .refine((value) => !UNWRITABLE.test(value), { error: `${what} has a character that cannot be written.` });

/** Words over several lines, however they were broken where they come from. */
const prose = (what: string, max: number) =>
  text(what, max)
    .overwrite((value) => value.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' '))
    .refine((value) => !UNWRITABLE.test(value.replaceAll('\n', '')), {
      error: `${what} has a character that cannot be written.`,
    });

const day = (what: string) => z.iso.date({ error: `${what} must be a date such as 2026-03-02.` });

const uniqueNames = <T>(nameOf: (item: T) => string, what: string) => ({
  check: (items: readonly T[]) =>
    new Set(items.map((item) => nameOf(item).toLocaleLowerCase('en'))).size === items.length,
  error: `Two ${what} have the same name; each needs its own.`,
});

const uniqueSources = uniqueNames((source: { name: string }) => source.name, 'data sources');
const uniqueEnvironments = uniqueNames((name: string) => name, 'environments');

export const planInputSchema = z
  .strictObject({
    name: name('The name', LIMITS.nameLength),
    businessQuestion: prose('The business question', LIMITS.businessQuestionLength),
    sources: z
      .array(
        z.strictObject({
          name: name('The name of a data source', LIMITS.sourceNameLength),
          ownerRole: name('The owner of a data source', LIMITS.sourceNameLength),
          sensitive: z.boolean({ error: 'Say whether the data source is sensitive.' }),
        }),
      )
      .min(1, { error: 'A plan needs at least one data source.' })
      .max(LIMITS.sources, {
        error: `A plan takes at most ${LIMITS.sources} data sources; split larger projects.`,
      })
      .refine(uniqueSources.check, { error: uniqueSources.error }),
    environments: z
      .array(name('The name of an environment', LIMITS.environmentNameLength))
      .min(1, { error: 'A plan needs at least one environment.' })
      .max(LIMITS.environments, { error: `A plan takes at most ${LIMITS.environments} environments.` })
      .refine(uniqueEnvironments.check, { error: uniqueEnvironments.error }),
    riskTier: z.enum(RISK_TIERS, { error: 'The risk tier is low, limited or high.' }),
    start: day('The start'),
    target: day('The target date').optional(),
    sprintLengthDays: z.union([z.literal(7), z.literal(14), z.literal(21), z.literal(28)], {
      error: 'A sprint takes 1, 2, 3 or 4 weeks.',
    }),
  })
  .refine((input) => input.target === undefined || input.target >= input.start, {
    path: ['target'],
    error: 'The target date is before the start.',
  });

/** Who fills each role, by Atlassian account id. Sent with each step, never stored. */
export const peopleSchema = z.partialRecord(z.enum(ROLES), z.string().min(1).max(128));

/** Request schema of every invoke, by its name. The resolver defines exactly these functions. */
export const requests = {
  'project.overview': z.strictObject({ project }),
  'plan.preview': z.strictObject({ project, input: planInputSchema }),
  'people.search': z.strictObject({ project, query: z.string().max(100) }),
  'generation.start': z.strictObject({ project, input: planInputSchema }),
  'generation.step': z.strictObject({ project, people: peopleSchema }),
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
export type Requests = { [Name in RequestName]: z.input<(typeof requests)[Name]> };
export type ParsedRequests = { [Name in RequestName]: z.output<(typeof requests)[Name]> };
