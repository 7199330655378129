import type { PlanPreview, PreviewEpic, PreviewIssue } from '../../shared/contract';

/** A line of the timeline. */
export type TimelineRow =
  | { readonly type: 'epic'; readonly epic: PreviewEpic; readonly begins: number; readonly ends: number }
  | { readonly type: 'issue'; readonly issue: PreviewIssue };

/** A day to be marked across all rows. */
export interface TimelineMark {
  readonly key: string;
  /** Its words; without any it is drawn only. */
  readonly name?: string;
  readonly day: string;
  readonly tone: 'today' | 'target' | 'finish';
}

/** How far the timeline may reach beyond the last sprint that holds work, for a mark to be on it. */
const MOST_EMPTY_SPRINTS = 8;
const MILLIS_A_DAY = 86_400_000;
const WORKING_DAYS_A_WEEK = 5;

export const rowKey = (row: TimelineRow): string => (row.type === 'epic' ? row.epic.key : row.issue.key);

/** The rows in plan order; issues of closed epics have none. */
export const rowsOf = (epics: readonly PreviewEpic[], closed: ReadonlySet<string>): readonly TimelineRow[] =>
  epics.flatMap((epic): readonly TimelineRow[] => [
    {
      type: 'epic',
      epic,
      begins: Math.min(...epic.children.map(({ begins }) => begins)),
      ends: Math.max(...epic.children.map(({ ends }) => ends)),
    },
    ...(closed.has(epic.key) ? [] : epic.children.map((issue) => ({ type: 'issue', issue }) as const)),
  ]);

/** Where days lie on the timeline, in sprints from its left end. */
export interface TimelineScale {
  readonly sprints: number;
  readonly ofWorkingDay: (day: number) => number;
  /** Undefined where the day is not on it. */
  readonly ofDay: (day: string) => number | undefined;
}

/** The sprints of the plan, and as many more as the marks need. */
export function timelineScale({ load }: PlanPreview, marks: readonly TimelineMark[]): TimelineScale {
  const first = load[0];
  const sprintDays = first === undefined ? 14 : daysBetween(first.starts, first.ends) + 1;
  const at = (day: string) => (first === undefined ? 0 : (daysBetween(first.starts, day) + 0.5) / sprintDays);
  const needed = Math.max(...marks.map(({ day }) => Math.ceil(at(day))), load.length);
  const sprints = Math.min(needed, load.length + MOST_EMPTY_SPRINTS);
  return {
    sprints,
    ofWorkingDay: (day) => day / ((sprintDays / 7) * WORKING_DAYS_A_WEEK),
    ofDay: (day) => {
      const place = at(day);
      return place < 0 || place > sprints ? undefined : place;
    },
  };
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MILLIS_A_DAY);

/** The rows in sight of a box scrolled to `top`, with some more on either side for keys and quick scrolling. */
export function rowsInSight(
  rows: number,
  top: number,
  height: number,
  rowHeight: number,
): { readonly from: number; readonly to: number } {
  const more = 8;
  return {
    from: Math.max(0, Math.floor(top / rowHeight) - more),
    to: Math.min(rows, Math.ceil((top + height) / rowHeight) + more),
  };
}
