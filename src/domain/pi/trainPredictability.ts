import type { Measured } from '../metrics/measured';
import { type Achieved, piPredictability } from '../metrics/piPredictability';
import type { Objective } from './types';

/** A team's objectives, as far as its predictability takes them. A project of the portfolio counts as a team. */
export interface TeamPlan {
  readonly team: string;
  readonly objectives: readonly Objective[];
}

export interface TrainPredictability {
  readonly train: Measured<Achieved>;
  /** In the order given. */
  readonly teams: readonly { readonly team: string; readonly predictability: Measured<Achieved> }[];
}

/**
 * Predictability of each team of a release train in one program increment, and of the train: the train's total ÷ its
 * total. A team whose review is still to come keeps the train's unknown, and no other team's.
 *
 * Source: SAFe program predictability measure, as `piPredictability` has it.
 *
 * @param pi name of the program increment
 * @example
 * trainPredictability([{ team: 'Churn', objectives }], 'PI 2026.4').train;
 */
export const trainPredictability = (teams: readonly TeamPlan[], pi: string): TrainPredictability => {
  const inPi = teams.map(({ team, objectives }) => ({
    team,
    objectives: objectives.filter((objective) => objective.pi === pi),
  }));
  return {
    train: totalOf(inPi),
    teams: inPi.map((one) => ({ team: one.team, predictability: totalOf([one]) })),
  };
};

const totalOf = (teams: readonly TeamPlan[]): Measured<Achieved> => {
  const measured = piPredictability(teams);
  if (measured.status !== 'ok') return measured;
  const { planned, actual, share, healthy } = measured;
  return { status: 'ok', planned, actual, share, healthy };
};
