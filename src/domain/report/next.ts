import { isOpen } from '../forecast/accessRequests';
import { valueNow } from '../history/timeline';
import type { Sprint } from '../history/types';
import { blockersOf } from '../metrics/blockers';
import type { MetricsContext } from '../metrics/context';
import { elapsedDays, type Item, itemsInProgress, itemsOf } from '../metrics/items';
import type { ReportLine } from './types';
import { counted, dayWords, ofIssue, wholeDayWords } from './words';

/** Without sprints, what is due within two weeks is what comes next. */
const DAYS_AHEAD = 14;

/** What is going on, longest first, and what is ready to be begun in the sprint that runs or the next one. */
export const nextLines = (context: MetricsContext): readonly ReportLine[] => [
  ...itemsInProgress(context)
    .filter(isOpen)
    .toSorted((one, other) => one.started - other.started)
    .map((item) =>
      ofIssue(
        item,
        `in progress for ${wholeDayWords(elapsedDays(item.started, context.now))}${blockedWords(context, item)}`,
      ),
    ),
  ...readyLines(context),
];

const openBlockers = (context: MetricsContext, { issue }: Item): number =>
  blockersOf(context)
    .of(issue)
    .filter(({ times }) => times.at(-1)?.to === context.now).length;

const blockedWords = (context: MetricsContext, item: Item): string => {
  const blockers = openBlockers(context, item);
  return blockers === 0 ? '' : `, waiting for ${counted(blockers, 'other issue')}`;
};

const readyLines = (context: MetricsContext): readonly ReportLine[] => {
  const ready = itemsOf(context).filter(
    (item) => isOpen(item) && item.flow.started === null && openBlockers(context, item) === 0,
  );
  const sprints = sprintsAhead(context);
  if (sprints.length > 0)
    return sprints.flatMap((sprint) =>
      ready
        .filter(({ issue }) => valueNow(issue.sprints).includes(sprint.id))
        .map((item) => ofIssue(item, `ready, in ${sprint.name}`)),
    );
  const last = new Date(context.now + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10);
  return ready
    .flatMap((item) =>
      item.issue.due === null || item.issue.due > last ? [] : [{ item, due: item.issue.due }],
    )
    .sort((one, other) => (one.due < other.due ? -1 : 1))
    .map(({ item, due }) => ofIssue(item, `ready, due ${dayWords(due)}`));
};

/** The sprint that runs, and the one that comes after it. */
const sprintsAhead = ({ sprints = [] }: MetricsContext): readonly Sprint[] => {
  const active = sprints.filter(({ state }) => state === 'active');
  const [next] = sprints
    .filter(({ state }) => state === 'future')
    .toSorted((one, other) => (one.start ?? Infinity) - (other.start ?? Infinity) || one.id - other.id);
  return next === undefined ? active : [...active, next];
};
