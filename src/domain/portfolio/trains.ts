import type { ForecastDay } from '../forecast/types';
import { PHASES } from '../plan/vocabulary';
import type { HealthStatus, PhaseProgress, PortfolioRow, Progress } from './types';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * An id for a release train, which exists as a name in charters only. It can be kept where people may read it who may not
 * know the name: none can be read from 32 bits, though a guess can be checked. Two trains with the same id, one in some
 * four billion pairs, are shown together to those who may see both. (FNV-1a, over code points)
 *
 * @example
 * trainId('Customer train'); // eight hexadecimal digits, always the same
 */
export const trainId = (name: string): string =>
  [...name]
    .reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME) >>> 0, FNV_OFFSET)
    .toString(16)
    .padStart(8, '0');

/** A release train: the projects that name it in their charters, and what they come to together. */
export interface TrainRollUp {
  /** Null for the projects that belong to none. */
  readonly train: string | null;
  readonly projects: readonly PortfolioRow[];
  /** How many projects stand how. */
  readonly health: Readonly<Record<HealthStatus, number>>;
  readonly progress: Progress;
  /** In the order of the phases; those without issues are left out. */
  readonly phases: readonly PhaseProgress[];
  readonly features: PortfolioRow['features'];
  readonly dataWaits: Pick<PortfolioRow['dataWaits'], 'open' | 'oldestDays'>;
  /** The latest 85 % finish of its projects; null while that of one of them is not known. */
  readonly finish: ForecastDay | null;
  /** Projects of which no finish is known. */
  readonly withoutForecast: number;
}

/**
 * The release trains of a portfolio by name, the projects without one last. Totals are over the rows given, which are
 * those that the viewer may see, and over nothing else.
 *
 * @example
 * rollUpTrains(rows)[0]?.progress; // { done: 34, total: 96 }
 */
export const rollUpTrains = (rows: readonly PortfolioRow[]): readonly TrainRollUp[] =>
  [...new Set(rows.map(({ releaseTrain }) => releaseTrain))]
    .map((train) =>
      rollUp(
        train,
        rows.filter(({ releaseTrain }) => releaseTrain === train),
      ),
    )
    .toSorted(byName);

const byName = (one: TrainRollUp, other: TrainRollUp): number =>
  one.train === null || other.train === null
    ? Number(one.train === null) - Number(other.train === null)
    : one.train.localeCompare(other.train, 'en', { numeric: true });

const rollUp = (train: string | null, projects: readonly PortfolioRow[]): TrainRollUp => {
  const sum = (of: (row: PortfolioRow) => number): number => projects.reduce((all, row) => all + of(row), 0);
  const count = (status: HealthStatus): number => sum(({ health }) => Number(health.status === status));
  const ages = projects.flatMap(({ dataWaits }) => dataWaits.oldestDays ?? []);
  const finishes = projects.flatMap(({ forecast }) => (forecast.status === 'ok' ? [forecast.p85] : []));
  return {
    train,
    projects,
    health: {
      'on-track': count('on-track'),
      'at-risk': count('at-risk'),
      'off-track': count('off-track'),
      unknown: count('unknown'),
    },
    progress: { done: sum(({ progress }) => progress.done), total: sum(({ progress }) => progress.total) },
    phases: phasesOf(projects),
    features: {
      planned: sum(({ features }) => features.planned),
      inProgress: sum(({ features }) => features.inProgress),
      done: sum(({ features }) => features.done),
      delayed: sum(({ features }) => features.delayed),
    },
    dataWaits: {
      open: sum(({ dataWaits }) => dataWaits.open),
      oldestDays: ages.length === 0 ? null : Math.max(...ages),
    },
    finish: finishes.length < projects.length ? null : latest(finishes),
    withoutForecast: projects.length - finishes.length,
  };
};

const phasesOf = (projects: readonly PortfolioRow[]): readonly PhaseProgress[] =>
  PHASES.flatMap((phase) => {
    const parts = projects.flatMap(({ phases }) => phases.filter((part) => part.phase === phase));
    return parts.length === 0
      ? []
      : [
          {
            phase,
            done: parts.reduce((all, { done }) => all + done, 0),
            total: parts.reduce((all, { total }) => all + total, 0),
          },
        ];
  });

/** A finish after the last day that is looked at is later than any on a day. */
const latest = (finishes: readonly ForecastDay[]): ForecastDay | null =>
  finishes.toSorted((a, b) =>
    a.type === b.type ? b.day.localeCompare(a.day) : Number(b.type === 'after') - Number(a.type === 'after'),
  )[0] ?? null;
