import { dayIndex } from '../../history/calendar';
import { MILLIS_PER_DAY } from '../../history/days';
import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { dataWaitTimes } from '../dataWaits';
import { openStretches } from '../openStretches';
import { workTimes } from '../workTimes';
import type { Series } from '.';

/** An item that became ready only after its due date is expected within a sprint of two weeks, in working days. */
const LATE_START_DAYS = 10;
/** A due date further away than ten years is a slip of the pen. */
const FURTHEST_DAYS = 3653;

/**
 * Where the remaining work would be at each day's end had every item gone evenly, over working days, from the day on
 * which it became ready to its due date. What waits for data does not fall: nobody could work on it. Items without a due
 * date take the last one of the project; given-up items are left out.
 *
 * @returns null where no item has a due date
 */
export const readyGuideline = (
  context: MetricsContext,
  sizeOf: (place: number) => number,
  line: Series,
): Series | null => {
  const { issues } = context;
  const first = context.calendar.days[0]?.day;
  if (first === undefined || issues.every(({ due }) => due === null)) return null;
  const lastDue = issues.reduce(
    (latest, { due }) => (due === null ? latest : Math.max(latest, daysFrom(first, due))),
    0,
  );
  const workingBefore = workingDaysBefore(context, Math.max(lastDue, context.calendar.days.length) + 1);
  issues.forEach((issue, place) => {
    const size = sizeOf(place);
    if (size === 0 || wasGivenUp(context, place)) return;
    const due = issue.due === null ? lastDue : daysFrom(first, issue.due);
    addFalling(context, place, size, due, workingBefore, line);
  });
  return line;
};

const daysFrom = (first: Day, day: Day): number =>
  Math.min(Math.round((Date.parse(day) - Date.parse(first)) / MILLIS_PER_DAY), FURTHEST_DAYS);

/** Whether the item is neither finished nor open. */
const wasGivenUp = (context: MetricsContext, place: number): boolean => {
  const { starts, to } = openStretches(context);
  const [first, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
  const isOpenNow = end > first && to[end - 1] === context.now;
  return !isOpenNow && Number.isNaN(workTimes(context).finished[place]);
};

/** As in the calendar, and on beyond today by weekdays and holidays. */
const workingDaysBefore = ({ calendar, settings }: MetricsContext, length: number): Int32Array => {
  const { weekdays, holidays } = settings.workingDays;
  const off = new Set(holidays);
  const origin = Date.parse(calendar.days[0]?.day ?? '');
  const before = new Int32Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const date = new Date(origin + index * MILLIS_PER_DAY);
    const isWorking = weekdays.includes(date.getUTCDay()) && !off.has(date.toISOString().slice(0, 10));
    before[index + 1] = (before[index] ?? 0) + (isWorking ? 1 : 0);
  }
  return before;
};

const addFalling = (
  context: MetricsContext,
  place: number,
  size: number,
  due: number,
  workingBefore: Int32Array,
  line: Series,
): void => {
  const { calendar, now } = context;
  const waitedUntil = dataWaitTimes(context).get(place)?.at(-1)?.to;
  const created = dayIndex(calendar, workTimes(context).created[place] ?? 0);
  const ready =
    waitedUntil === undefined ? created : waitedUntil === now ? Infinity : dayIndex(calendar, waitedUntil);
  const readyBefore = workingBefore[Math.min(ready, workingBefore.length - 1)] ?? 0;
  const planned = (workingBefore[due + 1] ?? 0) - readyBefore;
  const pace = planned > 0 && due > ready ? planned : LATE_START_DAYS;
  for (let day = created; day < calendar.days.length; day += 1) {
    const gone = day < ready ? 0 : (workingBefore[day + 1] ?? 0) - readyBefore;
    if (gone >= pace) break;
    line[day] = (line[day] ?? 0) + size * (1 - gone / pace);
  }
};
