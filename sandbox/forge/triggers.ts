import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Clock, Millis } from '../types';
import type { ForgeTrigger } from './manifest';
import type { InvokeOutcome } from './types';

const MINUTE: Millis = 60_000;
const INTERVALS: Readonly<Record<ForgeTrigger['interval'], Millis>> = {
  fiveMinute: 5 * MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
  week: 7 * 24 * 60 * MINUTE,
};

export interface Triggers {
  /** Begins the schedule; the first run falls somewhere in the first interval, as installs are spread over it. */
  start(): void;
  stop(): void;
  /** Runs one trigger at once, whatever its schedule. */
  run(key: string): Promise<InvokeOutcome>;
}

export interface TriggersOptions {
  readonly clock: Clock;
  readonly seed: number;
  readonly triggers: readonly ForgeTrigger[];
  readonly run: (trigger: ForgeTrigger) => Promise<InvokeOutcome>;
}

/** Forge's scheduled triggers on the sandbox's clock: no user, no retry. */
export const createTriggers = ({ clock, seed, triggers, run }: TriggersOptions): Triggers => {
  let cancels: (() => void)[] = [];

  const repeat = (trigger: ForgeTrigger, at: Millis, slot: number) => {
    cancels[slot] = clock.schedule(at, async () => {
      repeat(trigger, at + INTERVALS[trigger.interval], slot);
      await run(trigger);
    });
  };

  const stop = () => {
    for (const cancel of cancels) cancel();
    cancels = [];
  };

  return {
    start() {
      stop();
      const random = xoroshiro128plus(seed);
      triggers.forEach((trigger, slot) => {
        const offset = uniformInt(random, 1, INTERVALS[trigger.interval]);
        repeat(trigger, clock.now() + offset, slot);
      });
    },
    stop,
    async run(key) {
      const trigger = triggers.find((declared) => declared.key === key);
      if (!trigger) throw new Error(`The manifest has no scheduled trigger ${key}.`);
      return run(trigger);
    },
  };
};
