import type { Measured } from '../measured';
import { hundredths } from '../spread';

/** A team's objective for a program increment, with the business value that its business owners gave it. */
export interface PiObjective {
  /** 1 to 10, as agreed when the increment was planned. */
  readonly planned: number;
  /** As agreed when it was reviewed; null until then. */
  readonly actual: number | null;
  /** Uncommitted objectives are planned and not promised. */
  readonly committed: boolean;
}

export interface TeamObjectives {
  readonly team: string;
  readonly objectives: readonly PiObjective[];
}

export interface Achieved {
  /** Business value of the committed objectives. */
  readonly planned: number;
  /** Of all objectives, uncommitted ones included. */
  readonly actual: number;
  /** Actual ÷ planned; above 1 where uncommitted objectives were met on top. Null where nothing was committed. */
  readonly share: number | null;
  /** Between 80 and 100 % is what SAFe calls healthy. */
  readonly healthy: boolean;
}

interface PiPredictability extends Achieved {
  readonly teams: readonly ({ readonly team: string } & Achieved)[];
}

/**
 * Predictability of a program increment (SAFe): actual ÷ planned business value. Only committed objectives count as
 * planned; uncommitted ones can add to what was achieved. The train's is its total ÷ its total, not a mean of its teams.
 *
 * Source: SAFe program predictability measure, help.piplanning.io.
 *
 * @example
 * piPredictability([{ team: 'Churn', objectives: [{ planned: 10, actual: 8, committed: true }] }]).share; // 0.8
 */
export const piPredictability = (teams: readonly TeamObjectives[]): Measured<PiPredictability> => {
  const all = teams.flatMap(({ objectives }) => objectives);
  if (all.length === 0) return { status: 'insufficient', reason: NO_OBJECTIVES, have: 0, need: 1 };
  const open = all.filter(({ committed, actual }) => committed && actual === null).length;
  if (open > 0)
    return {
      status: 'insufficient',
      reason: `The actual business value of ${open} of ${all.length} objectives is not known yet; it is agreed at the end of the increment.`,
      have: all.length - open,
      need: all.length,
    };
  return {
    status: 'ok',
    ...achieved(all),
    teams: teams.map(({ team, objectives }) => ({ team, ...achieved(objectives) })),
  };
};

const NO_OBJECTIVES = 'No objectives have been recorded for this program increment.';
const HEALTHY_FROM = 0.8;

const achieved = (objectives: readonly PiObjective[]): Achieved => {
  const planned = objectives.reduce(
    (sum, objective) => sum + (objective.committed ? objective.planned : 0),
    0,
  );
  const actual = objectives.reduce((sum, objective) => sum + (objective.actual ?? 0), 0);
  const share = planned === 0 ? null : hundredths(actual / planned);
  return { planned, actual, share, healthy: share !== null && share >= HEALTHY_FROM };
};
