import type { ForecastDay } from '../domain/forecast/types';
import { PHASES } from '../domain/plan/vocabulary';
import { currentPhase } from '../domain/portfolio/phases';
import type { HealthStatus, PhaseProgress, PortfolioRow, Trend } from '../domain/portfolio/types';
import {
  type PackedSentence,
  packSentence,
  packShares,
  type Text,
  unpackSentence,
  unpackShares,
} from './packedParts';

/**
 * Rows without the names of their fields, and each sentence once: a thousand of them travel in less than 500 KB, and a
 * few values of the storage hold them all.
 */
export interface PackedRows {
  /** Texts that rows point to by their place. */
  readonly texts: readonly string[];
  readonly rows: readonly PackedRow[];
}

/** The sentence that says what is lacking, or what is known. */
type Packed<T> = Text | T;

export type PackedRow = readonly [
  id: string,
  key: string,
  name: string,
  asOf: number,
  planName: Text,
  releaseTrain: Text | null,
  pi: Text | null,
  /** Place in {@link STATUSES}. */
  status: number,
  reasons: readonly PackedSentence[],
  /** Place in `PHASES`, done, total. */
  phases: readonly (readonly [number, number, number])[],
  /** Raw, adjusted, n. */
  commitment: Packed<readonly (readonly [number, number | null, number])[]>,
  /** 1 = points, mean, place in {@link TRENDS} or null, done in each sprint. */
  velocity: Packed<readonly [number, number, number | null, readonly number[]]>,
  /** Planned, in progress, done, delayed. */
  features: readonly [number, number, number, number],
  /** Open, age of the oldest, sources. */
  dataWaits: readonly [number, number | null, readonly Text[]],
  /** p50, p85 (`>` before the last day that is looked at), days moved. */
  forecast: Packed<readonly [string, string, number | null]>,
  target: string | null,
  /** Checkpoints, sign-offs, age of the oldest. */
  decisions: readonly [number, number, number | null],
  warnings: number,
  trend: Packed<readonly number[]>,
  /** Two digits a share, by {@link packShares}. */
  progressHistory: string,
];

const STATUSES = ['on-track', 'at-risk', 'off-track', 'unknown'] as const satisfies readonly HealthStatus[];
const TRENDS = ['falling', 'steady', 'rising'] as const satisfies readonly Trend[];

/**
 * Packs rows. What a measurement that lacks data has and needs in numbers is left out: its sentence says it.
 *
 * @example
 * unpackRows(packRows(rows)); // the same rows
 */
export const packRows = (rows: readonly PortfolioRow[]): PackedRows => {
  const places = new Map<string, Text>();
  const textOf = (text: string): Text => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const packed = rows.map((row) => packRow(row, textOf));
  return { texts: [...places.keys()], rows: packed };
};

const packRow = (row: PortfolioRow, textOf: (text: string) => Text): PackedRow => {
  const { project, health, commitment, velocity, features, dataWaits, forecast, decisions, trend } = row;
  const optional = (text: string | null): Text | null => (text === null ? null : textOf(text));
  return [
    project.id,
    project.key,
    project.name,
    row.asOf,
    textOf(row.planName),
    optional(row.releaseTrain),
    optional(row.pi),
    STATUSES.indexOf(health.status),
    health.reasons.map((reason) => packSentence(reason, textOf)),
    row.phases.map(({ phase, done, total }) => [PHASES.indexOf(phase), done, total]),
    commitment.status === 'ok'
      ? commitment.sprints.map(({ raw, adjusted, n }) => [raw, adjusted, n])
      : textOf(commitment.reason),
    velocity.status === 'ok'
      ? [
          velocity.unit === 'points' ? 1 : 0,
          velocity.mean,
          velocity.trend === null ? null : TRENDS.indexOf(velocity.trend),
          velocity.perSprint,
        ]
      : textOf(velocity.reason),
    [features.planned, features.inProgress, features.done, features.delayed],
    [dataWaits.open, dataWaits.oldestDays, dataWaits.sources.map(textOf)],
    forecast.status === 'ok'
      ? [packDay(forecast.p50), packDay(forecast.p85), forecast.movedDays]
      : textOf(forecast.reason),
    row.target,
    [decisions.checkpoints, decisions.signOffs, decisions.oldestDays],
    row.warnings,
    trend.status === 'ok' ? trend.finishedPerWeek : textOf(trend.reason),
    packShares(row.progressHistory),
  ];
};

const packDay = ({ type, day }: ForecastDay): string => (type === 'on' ? day : `>${day}`);

/** The rows that were packed, in their order. */
export const unpackRows = ({ texts, rows }: PackedRows): readonly PortfolioRow[] => {
  const textAt = (place: Text): string => texts[place] ?? '';
  return rows.map((row) => unpackRow(row, textAt));
};

const unpackRow = (packed: PackedRow, textAt: (place: Text) => string): PortfolioRow => {
  const [id, key, name, asOf, planName, releaseTrain, pi, status, reasons, phasesPacked, ...rest] = packed;
  const [commitment, velocity, features, dataWaits, forecast, target, decisions, warnings, trend, shares] =
    rest;
  const insufficient = (place: Text) => ({ status: 'insufficient', reason: textAt(place) }) as const;
  const phases = phasesPacked.flatMap(([place, done, total]): readonly PhaseProgress[] => {
    const phase = PHASES[place];
    return phase === undefined ? [] : [{ phase, done, total }];
  });
  return {
    project: { id, key, name },
    planName: textAt(planName),
    releaseTrain: releaseTrain === null ? null : textAt(releaseTrain),
    pi: pi === null ? null : textAt(pi),
    health: {
      status: STATUSES[status] ?? 'unknown',
      reasons: reasons.map((reason) => unpackSentence(reason, textAt)),
    },
    phase: currentPhase(phases),
    progress: {
      done: phases.reduce((sum, { done }) => sum + done, 0),
      total: phases.reduce((sum, { total }) => sum + total, 0),
    },
    phases,
    commitment:
      typeof commitment === 'number'
        ? insufficient(commitment)
        : { status: 'ok', sprints: commitment.map(([raw, adjusted, n]) => ({ raw, adjusted, n })) },
    velocity: typeof velocity === 'number' ? insufficient(velocity) : unpackVelocity(velocity),
    features: { planned: features[0], inProgress: features[1], done: features[2], delayed: features[3] },
    dataWaits: { open: dataWaits[0], oldestDays: dataWaits[1], sources: dataWaits[2].map(textAt) },
    forecast:
      typeof forecast === 'number'
        ? insufficient(forecast)
        : {
            status: 'ok',
            p50: unpackDay(forecast[0]),
            p85: unpackDay(forecast[1]),
            movedDays: forecast[2],
          },
    target,
    decisions: { checkpoints: decisions[0], signOffs: decisions[1], oldestDays: decisions[2] },
    warnings,
    trend: typeof trend === 'number' ? insufficient(trend) : { status: 'ok', finishedPerWeek: trend },
    progressHistory: unpackShares(shares),
    asOf,
  };
};

const unpackVelocity = ([unit, mean, trend, perSprint]: Exclude<PackedRow[11], Text>) =>
  ({
    status: 'ok',
    unit: unit === 1 ? 'points' : 'issues',
    mean,
    trend: trend === null ? null : (TRENDS[trend] ?? null),
    perSprint,
  }) as const;

const unpackDay = (packed: string): ForecastDay =>
  packed.startsWith('>') ? { type: 'after', day: packed.slice(1) } : { type: 'on', day: packed };
