import type { Instant, Sprint } from '../../history/types';

/** A closed sprint with both dates. */
export interface ClosedSprint {
  readonly id: number;
  readonly name: string;
  readonly start: Instant;
  readonly completed: Instant;
}

/** Closed sprints that can be measured, in the order in which they were completed. */
export const closedSprints = (sprints: readonly Sprint[]): readonly ClosedSprint[] =>
  sprints
    .flatMap(({ id, name, state, start, completed }) =>
      state === 'closed' && start !== null && completed !== null ? [{ id, name, start, completed }] : [],
    )
    .sort((a, b) => a.completed - b.completed || a.start - b.start || a.id - b.id);
