import type { Millis } from '../../types';
import { DAY, isWorkingDay } from './calendar';
import type { Actor } from './stage';
import type { Team } from './team';
import { workingDay } from './workingDay';

/** A Kanban team: takes up the next ready issue whenever someone is free. */
export async function* kanbanTeam(team: Team, start: Millis): Actor {
  for (let day = start; ; day += DAY) if (isWorkingDay(day)) yield* workingDay(team, day, null);
}
