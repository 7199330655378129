import { addDays } from '../../../shared/charts/days';
import type { CumulativeFlow } from '../../../shared/contract';
import { amount, counted, dayInWords, elapsed } from '../../../shared/words';
import type { TimeKind, Times } from './times';

/** How far back the flow sentence looks. */
const FLOW_DAYS = 28;

/** Cumulative flow in one sentence: what came in and what was finished lately, and what is under way now. */
export function flowReading({ days, columns, wip }: CumulativeFlow): string {
  const today = days.at(-1);
  const now = underWayWords(wip);
  const first = Math.max(0, days.length - 1 - FLOW_DAYS);
  const since = days[first];
  if (!today || !since || since === today) return `Today ${now}.`;
  const period = since === addDays(today, -FLOW_DAYS) ? 'In the last 4 weeks' : `Since ${dayInWords(since)}`;
  const came = growth(columns[0]?.reached, first);
  const finished = growth(columns.at(-1)?.reached, first);
  const cameIn = came === 0 ? 'no issue' : counted(came, 'issue');
  return `${period}, ${cameIn} came in and ${finishedWords(finished)}; today ${now}.`;
}

/** Moves back, or null where there was none: the last one, and how many there were. */
export function correctionsReading({ corrections }: Pick<CumulativeFlow, 'corrections'>): string | null {
  const last = corrections.at(-1);
  if (last === undefined) return null;
  const one = `${last.issue.key} moved back from ${last.from} to ${last.to} on ${dayInWords(last.day)}`;
  return corrections.length === 1
    ? `${one}; the bands are lower from that day on.`
    : `Issues moved back ${amount(corrections.length)} times, and the bands are lower from those days on; the last time, ${one}.`;
}

/** Not "in progress": a column may have that name and hold only some of them. */
function underWayWords(wip: number): string {
  if (wip === 0) return 'no issue is under way';
  return `${counted(wip, 'issue')} ${wip === 1 ? 'is' : 'are'} under way`;
}

const growth = (reached: readonly number[] | undefined, first: number): number =>
  (reached?.at(-1) ?? 0) - (reached?.[first] ?? 0);

function finishedWords(finished: number): string {
  if (finished < 0)
    return `${amount(-finished)} more ${finished === -1 ? 'was' : 'were'} reopened than finished`;
  if (finished === 0) return 'none was finished';
  return finished === 1 ? '1 was finished' : `${amount(finished)} were finished`;
}

const SPANS: Readonly<Record<TimeKind, string>> = {
  cycle: 'from start to finish',
  lead: 'from creation to completion',
  process: 'from start to finish without pauses',
};

/** Times in one sentence, as a promise that can be made: a share of items within a number of days. */
export function cycleTimeReading({
  kind,
  items,
  unlisted,
  percentiles,
}: Pick<Times, 'kind' | 'items' | 'unlisted' | 'percentiles'>): string {
  const finished = items.length + unlisted;
  if (!percentiles) {
    const verb = finished === 1 ? 'has' : 'have';
    return `Only ${counted(finished, 'issue')} ${verb} finished so far; percentiles take at least 5.`;
  }
  return `Half of ${counted(finished, 'issue')} took ${elapsed(percentiles.p50)} or less ${SPANS[kind]}, and 85% took ${elapsed(percentiles.p85)} or less.`;
}

/** Issues that the cycle times leave out, or null when there are none. */
export function leftOutReading({ finishedWithoutStart }: Pick<Times, 'finishedWithoutStart'>): string | null {
  if (finishedWithoutStart === null || finishedWithoutStart === 0) return null;
  return finishedWithoutStart === 1
    ? '1 more issue went straight to done without being started; it has no cycle time.'
    : `${amount(finishedWithoutStart)} more issues went straight to done without being started; they have no cycle time.`;
}
