import { z } from 'zod';
import { METHODS, RISK_TIERS, ROLES } from '../domain/plan/vocabulary';
import { LIMITS } from './limits';
import { nodeEdit } from './planInput';

/** Answers may be half-written and too long still: what they must be is checked when a plan is made from them. */
const SLACK = 2;
const words = (max: number) =>
  z
    .string({ error: 'An answer of the draft must be text.' })
    .max(max * SLACK, { error: 'An answer is far too long to be kept.' });
const some = <T extends z.ZodType>(item: T, max: number) =>
  z.array(item).max(max, { error: 'There are too many answers to be kept.' });
const tooOdd = { error: 'The draft holds something that the wizard does not ask for.' };

/** Every field of a charter full, and as much again. */
const CHARTER_LENGTH = 60_000;

/** The wizard's answers as far as given. Holds no person: who does what stays in the browser. */
export const planDraftSchema = z.strictObject(
  {
    template: words(60),
    name: words(LIMITS.nameLength),
    businessQuestion: words(LIMITS.businessQuestionLength),
    /** What the plan is made for as long as the charter leaves it open. */
    riskTier: z.enum(RISK_TIERS, tooOdd),
    /** The measures that a plan file brought, for as long as the charter has none. */
    measures: z
      .strictObject(
        {
          business: words(LIMITS.measureLength).optional(),
          model: words(LIMITS.measureLength).optional(),
        },
        tooOdd,
      )
      .default({}),
    /** The charter as far as it is written, as the wizard notes it down; null where nothing is. Only the wizard reads it. */
    charter: z
      .string(tooOdd)
      .max(CHARTER_LENGTH, { error: 'The charter is far too long to be kept.' })
      .nullable(),
    sources: some(
      z.strictObject({
        name: words(LIMITS.sourceNameLength),
        ownerRole: words(LIMITS.sourceNameLength),
        sensitive: z.boolean(tooOdd),
        needs: words(LIMITS.needsLength),
        accessWeeks: z.number(tooOdd).nullable(),
      }),
      LIMITS.sources,
    ),
    environments: some(words(LIMITS.environmentNameLength), LIMITS.environments),
    team: some(
      z.strictObject({ name: words(LIMITS.sourceNameLength), role: z.enum(ROLES, tooOdd) }),
      LIMITS.seats,
    ),
    method: z.enum(METHODS, tooOdd),
    start: words(10).nullable(),
    target: words(10).nullable(),
    sprintLengthDays: z.union([z.literal(7), z.literal(14), z.literal(21), z.literal(28)], tooOdd),
    holidays: some(words(10), LIMITS.holidays),
    capacity: z.number(tooOdd).nullable(),
    edits: some(nodeEdit, LIMITS.edits),
  },
  tooOdd,
);
export type PlanDraft = z.output<typeof planDraftSchema>;
