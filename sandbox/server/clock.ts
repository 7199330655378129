import type { Clock, Millis } from '../types';

/** The one clock of a sandbox: Jira, KVS, queues, triggers and the functions all read it. */
export interface SandboxClock extends Clock {
  /** Milliseconds by which this clock is ahead of the machine's; undefined while it stands still. */
  offset(): number | undefined;
  /** Lets seconds pass by themselves from now on; until then time moves only when told to. */
  run(): void;
  /** Moves time forward, running everything that falls due on the way, in order, each at its own time. */
  advance(millis: number): Promise<void>;
  /** Moves time to an instant, as {@link advance} does; an instant in the past only changes what time it is. */
  moveTo(at: Millis): Promise<void>;
  /** Forgets every task and stops the timer, so that the process can end. */
  stop(): void;
}

type Pace =
  | { readonly type: 'still'; readonly at: Millis }
  | { readonly type: 'running'; readonly offset: number };

interface Task {
  readonly at: Millis;
  readonly order: number;
  readonly run: () => void | Promise<void>;
}

const isBefore = (a: Task, b: Task) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Node fires a longer timer at once, so long waits are cut into pieces. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Closer to the machine's time than this is the machine's time: functions then see the real `Date`, unpatched. */
const SAME_TIME_MILLIS = 1_000;

const offsetTo = (at: Millis): number => {
  const offset = at - Date.now();
  return Math.abs(offset) < SAME_TIME_MILLIS ? 0 : offset;
};

/**
 * A clock that stands still at `start` until it is moved or set running.
 *
 * @example
 * const clock = createClock(Date.UTC(2026, 0, 1));
 * clock.schedule(clock.now() + 60_000, () => console.log('a minute later'));
 * await clock.advance(60_000);
 */
export const createClock = (start: Millis): SandboxClock => {
  const tasks = new Set<Task>();
  let pace: Pace = { type: 'still', at: start };
  let scheduled = 0;
  let timer: NodeJS.Timeout | undefined;
  let moving = Promise.resolve();

  const now = () => (pace.type === 'still' ? pace.at : Date.now() + pace.offset);

  const nextDue = (until: Millis): Task | undefined => {
    let next: Task | undefined;
    for (const task of tasks) if (task.at <= until && (!next || isBefore(task, next))) next = task;
    return next;
  };

  const arm = () => {
    clearTimeout(timer);
    const next = pace.type === 'running' ? nextDue(Number.POSITIVE_INFINITY) : undefined;
    if (!next) return;
    timer = setTimeout(startDue, Math.min(Math.max(0, next.at - now()), LONGEST_TIMER));
    timer.unref();
  };

  /** As time passes by itself nobody waits for a task, so a slow one does not hold up the next. */
  const startDue = () => {
    for (let task = nextDue(now()); task; task = nextDue(now())) {
      tasks.delete(task);
      Promise.resolve(task.run()).catch((error: unknown) => console.error(error));
    }
    arm();
  };

  const runUntil = async (until: Millis) => {
    for (let task = nextDue(until); task; task = nextDue(until)) {
      tasks.delete(task);
      if (pace.type === 'still') pace = { type: 'still', at: Math.max(pace.at, task.at) };
      await task.run();
    }
  };

  /** One mover at a time: tasks that overlap would not run in order. A running clock pauses while it is moved. */
  const moveTo = (target: () => Millis): Promise<void> => {
    const moved = moving.then(async () => {
      const at = target();
      const wasRunning = pace.type === 'running';
      pace = { type: 'still', at: now() };
      try {
        await runUntil(at);
      } finally {
        pace = wasRunning ? { type: 'running', offset: offsetTo(at) } : { type: 'still', at };
      }
    });
    moving = moved.catch(() => undefined).then(arm);
    return moved;
  };

  return {
    now,
    offset: () => (pace.type === 'running' ? pace.offset : undefined),
    run() {
      pace = { type: 'running', offset: offsetTo(now()) };
      arm();
    },
    schedule(at, run) {
      const task = { at, order: scheduled++, run };
      tasks.add(task);
      arm();
      return () => {
        tasks.delete(task);
      };
    },
    advance: (millis) => moveTo(() => now() + millis),
    moveTo: (at) => moveTo(() => at),
    stop() {
      tasks.clear();
      clearTimeout(timer);
    },
  };
};
