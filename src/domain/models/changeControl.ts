import { quantity } from '../charter/words';
import type { Day } from '../plan/types';
import type { Role } from '../plan/vocabulary';
import type { Breach } from './breaches';
import type { ChangeControl, Model, ModelLife } from './types';

/** The roles that sit on the board that decides about changes, the one that decides first. */
export const BOARD_ROLES: readonly Role[] = ['business-owner', 'product-owner', 'tech-lead', 'ml-engineer'];

/** So many change-control issues of a model are remembered, the newest. */
const KEPT_CONTROLS = 200;

/**
 * Key of the plan node that a change-control issue stands for.
 *
 * @example
 * controlNode('churn-model', 'recall', '2026-03-03'); // 'change-control.churn-model.recall.2026-03-03'
 */
export const controlNode = (model: string, metric: string, day: Day): string =>
  `change-control.${model}.${metric}.${day}`;

/**
 * What was done about a breach already. Earlier readings may have been added since, so a control belongs to the breach
 * if it was made for any day after the threshold was last kept.
 */
export const controlOf = (
  breach: Breach,
  { controls }: Pick<ModelLife, 'controls'>,
): ChangeControl | undefined =>
  controls.findLast(
    ({ metric, day, state }) =>
      state !== 'none' &&
      metric === breach.metric.id &&
      (breach.keptUntil === null || day > breach.keptUntil) &&
      (breach.endedOn === null || day < breach.endedOn),
  );

/** Key of the issue that was last created for a metric, whichever breach it was for. */
export const lastCreated = (metric: string, { controls }: Pick<ModelLife, 'controls'>): string | undefined =>
  controls.findLast((control) => control.metric === metric && control.state === 'created')?.issue;

/** A life in which Jira has been asked, or has answered, about a breach. */
export const withControl = (life: ModelLife, control: ChangeControl): ModelLife => ({
  ...life,
  controls: [
    ...life.controls.filter(
      ({ metric, day, at }) => !(metric === control.metric && day === control.day && at === control.at),
    ),
    control,
  ].slice(-KEPT_CONTROLS),
});

/** The words of a change-control issue. */
export interface ControlWords {
  readonly summary: string;
  readonly purpose: string;
  readonly facts: readonly string[];
  readonly acceptance: readonly string[];
}

/**
 * What a change-control issue says of a breach: what broke, by how much, and what is to be decided.
 *
 * @example
 * controlWords(model, breach).summary; // 'Decide about Churn model: recall is beyond its threshold'
 */
export const controlWords = (model: Model, breach: Breach): ControlWords => {
  const { metric, worst } = breach;
  const [bound, far] = metric.direction === 'up' ? ['at least', 'lowest'] : ['at most', 'highest'];
  return {
    summary: `Decide about ${model.name}: ${metric.name} is beyond its threshold`,
    purpose:
      'A number by which the model is watched is worse than what was agreed. The change-control board decides what becomes of the model.',
    facts: [
      `Model: ${model.name}, version ${model.version}`,
      `Agreed: ${metric.name} of ${bound} ${quantity(metric.threshold ?? Number.NaN, metric.unit)}`,
      `Beyond it since ${breach.from}; the ${far} reading is ${quantity(worst.value, metric.unit)}, on ${worst.day}`,
    ],
    acceptance: [
      'The cause is known: the data, the world or the model has changed',
      'It is decided to keep, retrain, redeploy or retire the model, and the decision is recorded on the Models page',
      'A changed model has passed the same tests as the one before',
    ],
  };
};
