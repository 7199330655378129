import { dayIndexes } from '../history/calendar';
import { oncePerContext } from './oncePerContext';
import { isOpenAfter } from './openTimes';
import type { Stretches } from './stretches';
import { placesUpTo, placesWithin } from './vectors';
import { workTimes } from './workTimes';

/** When each of a context's issues was open, neither done nor given up: what {@link openTimes} says, for all at once. */
export const openStretches = oncePerContext((context): Stretches => {
  const { moves, workflow, now } = context;
  const { created, finished } = workTimes(context);
  const starts = new Int32Array(created.length + 1);
  // Each begins with a move of its own.
  const length = moves.starts[created.length] ?? 0;
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  let count = 0;
  for (let place = 0; place < created.length; place += 1) {
    const first = moves.starts[place] ?? 0;
    const end = moves.starts[place + 1] ?? 0;
    let isOpen = false;
    for (let move = first; move < end; move += 1) {
      const opens = isOpenAfter(moves, move, first, workflow.done);
      if (opens === isOpen) continue;
      isOpen = opens;
      if (opens) from[count] = moves.at[move] ?? 0;
      else {
        to[count] = moves.at[move] ?? 0;
        count += 1;
      }
    }
    if (isOpen) {
      to[count] = now;
      count += 1;
    } else if (count === starts[place] && !Number.isNaN(finished[place])) {
      // No history tells: from its creation to when Jira resolved it.
      from[count] = created[place] ?? 0;
      to[count] = finished[place] ?? 0;
      count += 1;
    }
    starts[place + 1] = count;
  }
  return { starts, from: from.subarray(0, count), to: to.subarray(0, count) };
});

/** The days of the calendar on which the stretches begin and end; what is open now ends after the last one. */
export const openDays = oncePerContext((context): { readonly from: Int32Array; readonly to: Int32Array } => {
  const { calendar, now } = context;
  const { from, to } = openStretches(context);
  const ends = dayIndexes(calendar, to);
  // Instants are whole milliseconds: these are the stretches that end now.
  for (const stretch of placesWithin(to, placesUpTo(to.length), now - 1, now))
    ends[stretch] = calendar.days.length;
  return { from: dayIndexes(calendar, from), to: ends };
});
