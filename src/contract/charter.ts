import { z } from 'zod';
import { RISK_QUESTIONS } from '../domain/charter/risk';
import { type Charter, DIRECTIONS } from '../domain/charter/types';
import { ROLES, type Role } from '../domain/plan/vocabulary';
import { CHARTER_LIMITS } from './charterLimits';
import { line, prose } from './fields';
import { LIMITS } from './limits';

export type { RiskAnswers } from '../domain/charter/risk';
export type { BusinessMetric, Charter, Direction, ModelMetric, Worth } from '../domain/charter/types';

/** Somebody who is mentioned in the charter epic; known to Jira only. */
export interface Mentioned {
  readonly accountId: string;
  readonly displayName: string;
}

/** Who is mentioned in the charter epic's description, by role. */
export type MentionedByRole = Readonly<Partial<Record<Role, readonly Mentioned[]>>>;

/** What the charter page shows. */
export interface CharterPage {
  /** Null where none has been written yet. */
  readonly charter: Charter | null;
  /** To be sent back when saving; 0 where there is no charter yet. */
  readonly revision: number;
  readonly mayEdit: boolean;
  /** The plan's epic whose description shows the charter; null where there is none, or the viewer may not see it. */
  readonly epic: { readonly key: string; readonly people: MentionedByRole } | null;
}

/** What became of a charter that was saved. */
export interface CharterSaved {
  readonly revision: number;
  /** Sentences about what the charter epic does not show; empty where all went well or there is no epic to change. */
  readonly notes: readonly string[];
}

const lines = (what: string) =>
  z
    .array(line(`A line of the ${what}`, CHARTER_LIMITS.lineLength))
    .max(CHARTER_LIMITS.lines, { error: `The ${what} may have at most ${CHARTER_LIMITS.lines} lines.` });

const number = (what: string) => {
  const error = `${what} must be a number of at most thirteen digits.`;
  return z
    .number({ error })
    .min(-CHARTER_LIMITS.largestNumber, { error })
    .max(CHARTER_LIMITS.largestNumber, { error });
};

const unit = line('A unit', CHARTER_LIMITS.unitLength).optional();

const direction = z.enum(DIRECTIONS, { error: 'Better is up or down.' });

const businessMetric = z
  .strictObject({
    name: line('The name of a business metric', CHARTER_LIMITS.metricNameLength),
    baseline: number('A baseline').optional(),
    target: number('A target').optional(),
    unit,
    direction,
    byWhen: z.iso.date({ error: 'The date of a target must be a date such as 2026-09-30.' }).optional(),
    measuredBy: line('Who measures a metric', CHARTER_LIMITS.roleLength).optional(),
  })
  .refine(leadsThere, {
    path: ['target'],
    error:
      'The target lies on the wrong side of the baseline. Change one of them, or say which way is better.',
  });

function leadsThere(metric: {
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly direction: 'up' | 'down';
}): boolean {
  const { baseline, target } = metric;
  if (baseline === undefined || target === undefined) return true;
  return metric.direction === 'up' ? target >= baseline : target <= baseline;
}

const modelMetric = z.strictObject({
  name: line('The name of a model metric', CHARTER_LIMITS.metricNameLength),
  threshold: number('A threshold').optional(),
  unit,
  direction,
});

const differentNames = (items: readonly { readonly name: string }[]): boolean =>
  new Set(items.map(({ name }) => name.toLocaleLowerCase('en'))).size === items.length;

const metrics = <T extends z.ZodType<{ name: string }>>(item: T, what: string) =>
  z
    .array(item)
    .max(CHARTER_LIMITS.metrics, {
      error: `A charter takes at most ${CHARTER_LIMITS.metrics} ${what} metrics.`,
    })
    .refine(differentNames, { error: `Two ${what} metrics have the same name; each needs its own.` });

const worth = (what: string) =>
  z
    .strictObject({
      amount: number(`The ${what}`).optional(),
      unit: line(`The unit of the ${what}`, CHARTER_LIMITS.unitLength).optional(),
      words: line(`The ${what} in words`, CHARTER_LIMITS.wordsLength).optional(),
    })
    .refine(({ amount, unit: given }) => (amount === undefined) === (given === undefined), {
      path: ['unit'],
      error: `Give the ${what} a number and its unit, such as EUR a year, or neither.`,
    });

const riskAnswers = z.partialRecord(
  z.enum(
    RISK_QUESTIONS.map(({ id }) => id),
    { error: 'That is not a question about risk.' },
  ),
  z.boolean({ error: 'A question about risk is answered with yes or no.' }),
);

const role = z.enum(ROLES, { error: 'That is not a role of the plan.' });

export const charterSchema = z.strictObject(
  {
    businessQuestion: prose('The business question', LIMITS.businessQuestionLength),
    scope: lines('scope'),
    nonGoals: lines('non-goals'),
    businessMetrics: metrics(businessMetric, 'business'),
    modelMetrics: metrics(modelMetric, 'model'),
    modelLift: line('What the model must improve', CHARTER_LIMITS.wordsLength).optional(),
    cost: worth('cost'),
    benefit: worth('benefit'),
    riskAnswers,
    stakeholders: z.partialRecord(role, line('What a stakeholder needs', CHARTER_LIMITS.stakeLength)),
    otherStakeholders: lines('other stakeholders'),
    successCriteria: lines('success criteria'),
    releaseTrain: line('The release train', CHARTER_LIMITS.trainLength).optional(),
    pi: line('The program increment', CHARTER_LIMITS.trainLength).optional(),
  },
  { error: 'The charter is missing, or holds something that a charter does not have.' },
);

/** Who is to be mentioned for a role, nobody (null), or, where a role is absent, whoever is mentioned already. */
export const mentionsSchema = z.partialRecord(
  role,
  z
    .strictObject({
      accountId: z.string().min(1).max(128),
      displayName: line('The name of a person', 255),
    })
    .nullable(),
);

export const revisionSchema = z
  .number({ error: 'The revision of the charter is missing.' })
  .int({ error: 'The revision of the charter is a whole number.' })
  .min(0, { error: 'The revision of the charter is a whole number.' });
