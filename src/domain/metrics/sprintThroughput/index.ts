import { entryAt, valueIn } from '../../history/columnar/series';
import type { Instant, Sprint } from '../../history/types';
import type { MetricsContext } from '../context';
import { sprintListsOf } from '../fieldSeries';
import { finishOrder } from '../finishOrder';
import type { Measured } from '../measured';
import { workTimes } from '../workTimes';

interface SprintFinishes {
  readonly id: number;
  readonly name: string;
  readonly finished: number;
  /** Keys of the issues counted, in the order in which they were finished. */
  readonly keys: readonly string[];
  /** Set on a sprint that is not over. */
  readonly partial: boolean;
}

interface SprintThroughput {
  /** Oldest first. */
  readonly sprints: readonly SprintFinishes[];
}

/**
 * Throughput by sprint: what was finished while each started sprint ran, being in it. A finish counts while it holds.
 *
 * @example
 * sprintThroughput(context).sprints[0]; // { id: 7, name: 'Sprint 7', finished: 2, keys: ['ML-4', 'ML-2'], partial: false }
 */
export const sprintThroughput = (context: MetricsContext): Measured<SprintThroughput> => {
  const started = (context.sprints ?? [])
    .flatMap((sprint) => windowOf(sprint, context.now))
    .sort((a, b) => a.start - b.start || a.id - b.id);
  const windows = new Map(started.map((window) => [window.id, window]));
  if (windows.size === 0) return { status: 'insufficient', reason: NONE_STARTED, have: 0, need: 1 };
  addFinishes(context, windows);
  return {
    status: 'ok',
    sprints: started.map(({ id, name, keys, partial }) => ({
      id,
      name,
      finished: keys.length,
      keys,
      partial,
    })),
  };
};

const NONE_STARTED = 'No sprint has started yet; throughput by sprint begins with the first one.';

/** Adds the key of each finished issue to the sprints in which it was finished. */
const addFinishes = (context: MetricsContext, windows: ReadonlyMap<number, SprintWindow>): void => {
  const sprintLists = sprintListsOf(context);
  const { finished } = workTimes(context);
  const places = finishOrder(context);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const at = finished[place] ?? 0;
    const sprints = valueIn(sprintLists, entryAt(sprintLists, place, at)) ?? [];
    for (let next = 0; next < sprints.length; next += 1) {
      const window = windows.get(sprints[next] ?? 0);
      if (window !== undefined && window.start < at && at <= window.until)
        window.keys.push(context.issues[place]?.key ?? '');
    }
  }
};

interface SprintWindow {
  readonly id: number;
  readonly name: string;
  readonly start: Instant;
  readonly until: Instant;
  readonly keys: string[];
  readonly partial: boolean;
}

const windowOf = ({ id, name, state, start, completed }: Sprint, now: Instant): readonly SprintWindow[] =>
  state === 'future' || start === null
    ? []
    : [{ id, name, start, until: completed ?? now, keys: [], partial: state === 'active' }];
