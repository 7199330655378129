import { dayIndex } from '../../history/calendar';
import { OFF_BOARD } from '../../history/flow';
import { valueNow } from '../../history/timeline';
import type { IssueHistory } from '../../history/types';
import type { MetricsContext } from '../context';
import { refsOf } from '../items';
import type { Measured } from '../measured';
import { recordedPast } from '../recordedPast';
import type { CumulativeFlow } from '../results';
import { moveDays } from '../workTimes';

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

  const isFollowed = (issue: IssueHistory) => lacking.size === 0 || !lacking.has(issue);
  const created = issues.reduce(
    (earliest, issue) => (issue.created < earliest && isFollowed(issue) ? issue.created : earliest),
    context.now,
  );
  const first = Math.max(shown.first, dayIndex(calendar, created));
  const { days } = calendar;
  const changes = new Int32Array(workflow.columns.length * days.length);
  const corrections = days.map((): Correction[] => NO_CORRECTIONS);
  const tell = (place: number, day: number, from: number, to: number): void => {
    shift(changes, days.length, day, from, to);
    if (to > from || day < first || day >= shown.end) return;
    const one = correction(context, place, day, from, to);
    if (corrections[day] === NO_CORRECTIONS) corrections[day] = [one];
    else corrections[day]?.push(one);
  };
  for (let place = 0; place < issues.length; place += 1) {
    const issue = issues[place];
    if (issue !== undefined && isFollowed(issue)) followDays(context, place, tell);
  }
  const columns = workflow.columns.map(({ name }, index) => ({
    name,
    reached: runningTotal(changes.subarray(index * days.length, (index + 1) * days.length)).slice(
      first,
      shown.end,
    ),
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

/** Shared by all days without any. */
const NO_CORRECTIONS: Correction[] = [];

/** Tells from where to where an issue came on each day at whose end it stood elsewhere than before. */
const followDays = (
  context: MetricsContext,
  place: number,
  tell: (place: number, day: number, from: number, to: number) => void,
): void => {
  const { starts, columns } = context.moves;
  const daysOfMoves = moveDays(context);
  const last = context.calendar.days.length - 1;
  let stood = OFF_BOARD;
  let column = OFF_BOARD;
  let day = -1;
  const end = starts[place + 1] ?? 0;
  for (let move = starts[place] ?? 0; move < end; move += 1) {
    const next = daysOfMoves[move] ?? -1;
    if (next < 0 || next > last) continue;
    if (next !== day && column !== stood) {
      tell(place, day, stood, column);
      stood = column;
    }
    day = next;
    column = columns[move] ?? OFF_BOARD;
  }
  if (column !== stood) tell(place, day, stood, column);
};

/** Adds an issue to the columns it has newly reached, or takes it out of those it has left backwards. */
const shift = (changes: Int32Array, days: number, day: number, from: number, to: number): void => {
  const step = to > from ? 1 : -1;
  for (let column = Math.min(from, to) + 1; column <= Math.max(from, to); column += 1) {
    const index = column * days + day;
    changes[index] = (changes[index] ?? 0) + step;
  }
};

const correction = (
  context: MetricsContext,
  place: number,
  day: number,
  from: number,
  to: number,
): Correction => {
  const { workflow, calendar, issues } = context;
  return {
    day: calendar.days[day]?.day ?? '',
    issue: refsOf(context)(place),
    from: workflow.columns[from]?.name ?? '',
    // Off the board only by being given up, in a status no column holds: that status is the destination.
    to: workflow.columns[to]?.name ?? statusNow(issues[place]),
  };
};

const statusNow = (issue: IssueHistory | undefined): string =>
  issue === undefined ? '' : valueNow(issue.status).name;

const runningTotal = (changes: Int32Array): readonly number[] => {
  const totals: number[] = [];
  let total = 0;
  for (let day = 0; day < changes.length; day += 1) {
    total += changes[day] ?? 0;
    totals.push(total);
  }
  return totals;
};
