import type { ProjectPace } from '../../domain/pace/types';

/** How long work takes changes slowly, and reading it costs a look at some hundred issues. */
const FRESH_HOURS = 24;

export const isFresh = ({ readAt }: ProjectPace, now: number): boolean =>
  now - readAt < FRESH_HOURS * 3_600_000;
