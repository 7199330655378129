import { type Calendar, dayIndex } from '../../history/calendar';
import { type Flow, OFF_BOARD } from '../../history/flow';
import { valueNow } from '../../history/timeline';
import type { IssueHistory } from '../../history/types';
import type { MetricsContext } from '../context';
import { itemsOf } from '../items';
import type { Measured } from '../measured';
import { recordedPast } from '../recordedPast';
import type { CumulativeFlow } from '../results';

type Correction = CumulativeFlow['corrections'][number];

/**
 * Cumulative flow: for each column, how many issues had reached it or gone beyond at each day's end, as it was that
 * day. A later move back drops the band from its own day on and is listed as a correction; it never rewrites the past.
 * Runs from the first issue's creation to today.
 *
 * Finished issues without a change history are left out; with none but such issues there is nothing to draw.
 *
 * @example
 * cumulativeFlow(context).columns.at(-1)?.reached.at(-1); // items done by now
 */
export const cumulativeFlow = (context: MetricsContext): Measured<CumulativeFlow> => {
  const { issues, workflow, calendar, shown } = context;
  if (issues.length === 0) return { status: 'insufficient', reason: NO_ISSUES, have: 0, need: 1 };
  const { completeness, lacking } = recordedPast(context);
  if (completeness === 'missing') return { status: 'insufficient', reason: NO_HISTORY };

  const items = itemsOf(context);
  const followed = lacking.size === 0 ? items : items.filter(({ issue }) => !lacking.has(issue));
  const created = followed.reduce((earliest, { issue }) => Math.min(earliest, issue.created), context.now);
  const first = Math.max(shown.first, dayIndex(calendar, created));
  const { days } = calendar;
  const changes = workflow.columns.map(() => new Int32Array(days.length));
  const corrections = days.map((): Correction[] => []);

  for (const { issue, flow } of followed) {
    let column = OFF_BOARD;
    eachDayMoved(flow, calendar, (day, value) => {
      shift(changes, day, column, value);
      if (value < column && day >= first && day < shown.end)
        corrections[day]?.push(correction(context, issue, day, column, value));
      column = value;
    });
  }
  const columns = workflow.columns.map(({ name }, index) => ({
    name,
    reached: runningTotal(changes[index] ?? NO_CHANGES).slice(first, shown.end),
  }));
  const today = (index: number) => columns[index]?.reached.at(-1) ?? 0;
  return {
    status: 'ok',
    days: days.slice(first, shown.end).map(({ day }) => day),
    columns,
    corrections: corrections.flat(),
    wip: today(workflow.committed) - today(workflow.done),
  };
};

const NO_ISSUES = 'There are no issues in this project yet, so nothing flows.';

const NO_HISTORY =
  'These issues came without their change history, so which column each was in on which day is not known.';

const NO_CHANGES = new Int32Array(0);

/** Tells where the issue stood at the end of each day on which it moved. */
const eachDayMoved = (
  { moves, first, end }: Flow,
  calendar: Calendar,
  tell: (day: number, column: number) => void,
): void => {
  let day = -1;
  let column = OFF_BOARD;
  for (let move = first; move < end; move += 1) {
    const next = dayIndex(calendar, moves.at[move] ?? 0);
    if (next < 0 || next >= calendar.days.length) continue;
    if (day >= 0 && next !== day) tell(day, column);
    day = next;
    column = moves.columns[move] ?? OFF_BOARD;
  }
  if (day >= 0) tell(day, column);
};

/** Adds the issue to the columns it has newly reached, or takes it out of those it has left backwards. */
const shift = (changes: readonly Int32Array[], day: number, from: number, to: number): void => {
  const step = to > from ? 1 : -1;
  for (let column = Math.min(from, to) + 1; column <= Math.max(from, to); column += 1) {
    const ofColumn = changes[column];
    if (ofColumn !== undefined) ofColumn[day] = (ofColumn[day] ?? 0) + step;
  }
};

const correction = (
  { workflow, calendar }: MetricsContext,
  issue: IssueHistory,
  day: number,
  from: number,
  to: number,
): Correction => ({
  day: calendar.days[day]?.day ?? '',
  issue: { key: issue.key, summary: issue.summary },
  from: workflow.columns[from]?.name ?? '',
  // Off the board only by being given up, in a status no column holds: that status is the destination.
  to: workflow.columns[to]?.name ?? valueNow(issue.status).name,
});

const runningTotal = (changes: Int32Array): readonly number[] => {
  let total = 0;
  return Array.from(changes, (change) => {
    total += change;
    return total;
  });
};
