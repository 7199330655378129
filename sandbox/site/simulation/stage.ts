import type { Millis } from '../../types';

/** Someone who acts on the site over time: yields the instant at which to be woken next. */
export type Actor = AsyncGenerator<Millis, void, void>;

interface MovableClock {
  now(): Millis;
  moveTo(at: Millis): Promise<void>;
}

/**
 * Plays several actors on one clock in order of time, so that the site's history has one order, whoever makes it.
 * Stops at `until`; what an actor planned after that never happens.
 *
 * @example
 * await play(clock, [scrumTeam, kanbanTeam], Date.parse('2026-11-02T09:00:00Z'));
 */
export const play = async (clock: MovableClock, actors: readonly Actor[], until: Millis): Promise<void> => {
  const waiting: { at: Millis; actor: Actor }[] = [];
  const wake = async (actor: Actor) => {
    const { value, done } = await actor.next();
    if (!done && value <= until) waiting.push({ at: value, actor });
  };
  for (const actor of actors) await wake(actor);
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    if (!next) break;
    await clock.moveTo(next.at);
    await wake(next.actor);
  }
  await clock.moveTo(until);
};
