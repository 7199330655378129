import { dayIndex } from '../../history/calendar';
import { valueNow } from '../../history/timeline';
import type { IssueHistory } from '../../history/types';
import type { MetricsContext } from '../context';
import { arrivedIn, type CameBack, recordedDayEnds } from '../dayEnds';
import { refsOf } from '../items';
import type { Measured } from '../measured';
import { recordedAmong, recordedPast } from '../recordedPast';
import type { CumulativeFlow } from '../results';
import { least, listOf, plus, running, take } from '../vectors';
import { allPlaces, workTimes } from '../workTimes';

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
  const { workflow, calendar, shown } = context;
  if (context.issues.length === 0) return { status: 'insufficient', reason: NO_ISSUES, have: 0, need: 1 };
  const { completeness } = recordedPast(context);
  if (completeness === 'missing') return { status: 'insufficient', reason: NO_HISTORY };

  const places = recordedAmong(context, allPlaces(context));
  const created = Math.min(context.now, least(take(workTimes(context).created, places)));
  const first = Math.max(shown.first, dayIndex(calendar, created));
  const { days } = calendar;
  const dayEnds = recordedDayEnds(context);
  let standing: Float64Array = new Float64Array(days.length);
  // From the right: whatever stands further on has reached the column as well.
  const reached = workflow.columns
    .map((_, index) => {
      const column = workflow.columns.length - 1 - index;
      standing = plus(standing, arrivedIn(dayEnds, column, days.length));
      return listOf(running(standing)).slice(first, shown.end);
    })
    .reverse();
  const columns = workflow.columns.map(({ name }, index) => ({ name, reached: reached[index] ?? [] }));
  const today = (index: number) => columns[index]?.reached.at(-1) ?? 0;
  const correctionOf = correctionsOf(context);
  const corrections = dayEnds.back
    .filter(({ day }) => day >= first && day < shown.end)
    .sort((one, other) => one.day - other.day)
    .map(correctionOf);
  return {
    status: 'ok',
    days: days.slice(first, shown.end).map(({ day }) => day),
    columns,
    corrections,
    wip: today(workflow.committed) - today(workflow.done),
  };
};

const NO_ISSUES = 'There are no issues in this project yet, so nothing flows.';

const NO_HISTORY =
  'These issues came without their change history, so which column each was in on which day is not known.';

const correctionsOf = (context: MetricsContext): ((cameBack: CameBack) => Correction) => {
  const { workflow, calendar, issues } = context;
  const refOf = refsOf(context);
  return ({ place, day, from, to }) => ({
    day: calendar.days[day]?.day ?? '',
    issue: refOf(place),
    from: workflow.columns[from]?.name ?? '',
    // Off the board only by being given up, in a status no column holds: that status is the destination.
    to: workflow.columns[to]?.name ?? statusNow(issues[place]),
  });
};

const statusNow = (issue: IssueHistory | undefined): string =>
  issue === undefined ? '' : valueNow(issue.status).name;
