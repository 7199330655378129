import { Failure } from '../../src/application/failure';
import type { JiraCost } from '../../src/application/ports/histories';
import type { Look, LookAtProject } from '../../src/application/ports/snapshots';
import type { createSnapshotWorld } from '../../tests/unit/application/snapshots/snapshotWorld';
import { combined, type createMeteredStore, NO_USAGE, type Usage } from './meter';

type World = ReturnType<typeof createSnapshotWorld>;
type Meter = ReturnType<typeof createMeteredStore>;

/** What an hour has spent at Jira. */
export type Spent = JiraCost;

interface Sum {
  readonly times: number;
  readonly usage: Usage;
}

const NOTHING: Sum = { times: 0, usage: NO_USAGE };

/**
 * Plays the background work of a world and books what each part of it uses.
 *
 * @param jiraMs how long the local Jira has worked so far, which is none of the app's time
 */
export const spending = (world: World, meter: Meter, jiraMs: () => number) => {
  const sums = new Map<Look['type'] | 'run', Sum>();

  const now = (): Usage => ({ ...world.spent(), ...meter.used(), ownMs: performance.now() - jiraMs() });

  const by = async <T>(work: () => Promise<T>): Promise<{ readonly usage: Usage; readonly value: T }> => {
    const before = now();
    const value = await work();
    return { value, usage: combined(now(), before, (after, earlier) => after - earlier) };
  };

  const book = async (part: Look['type'] | 'run', work: () => Promise<unknown>): Promise<void> => {
    const { usage } = await by(work);
    const sum = sums.get(part) ?? NOTHING;
    sums.set(part, {
      times: sum.times + 1,
      usage: combined(sum.usage, usage, (one, other) => one + other),
    });
  };

  /** A project that needs more than its share goes on in a later hour, as the consumer lets it. */
  const deliver = (look: LookAtProject): Promise<void> =>
    book(look.look.type, () =>
      world.look(look).catch((error: unknown) => {
        if (!(error instanceof Failure) || error.error.code !== 'still-reading') throw error;
      }),
    );

  const averageOf = (part: Look['type'] | 'run'): Usage => {
    const { times, usage } = sums.get(part) ?? NOTHING;
    return times === 0 ? NO_USAGE : combined(usage, usage, (sum) => sum / times);
  };

  return {
    by,
    async inHour(): Promise<Spent> {
      const before = world.spent();
      await book('run', () => world.run());
      for (let next = world.waiting.shift(); next !== undefined; next = world.waiting.shift())
        await deliver(next);
      const { calls, points } = world.spent();
      return { calls: calls - before.calls, points: points - before.points };
    },
    average: (type: Look['type']): Usage => averageOf(type),
    averageRun: (): Usage => averageOf('run'),
    forget: () => sums.clear(),
  };
};
