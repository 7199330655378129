import { rankAfterLast, rankBetween } from '../store/rank';
import type { IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { rankChange } from './changes';
import type { Stroke } from './site';

export interface RankTarget {
  readonly side: 'before' | 'after';
  readonly anchor: IssueRecord;
}

/** Ranks next to the anchor, leaving out the issues that move; null where the list ends. */
const neighbours = (
  store: Store,
  moved: ReadonlySet<string>,
  { side, anchor }: RankTarget,
): { above: string | null; below: string | null } => {
  let above: string | null = null;
  let below: string | null = null;
  for (const { id, rank } of store.issues.all()) {
    if (moved.has(id)) continue;
    if (rank < anchor.rank && (above === null || rank > above)) above = rank;
    if (rank > anchor.rank && (below === null || rank < below)) below = rank;
  }
  return side === 'before' ? { above, below: anchor.rank } : { above: anchor.rank, below };
};

/** Ranking is history, but unlike other changes it does not count as an update of the issue. */
const saveRank = (store: Store, issue: IssueRecord, rank: string, stroke: Stroke): void => {
  const history = {
    id: String(store.next('history')),
    created: stroke.at,
    authorId: stroke.authorId,
    changes: [rankChange(store, rank < issue.rank ? 'higher' : 'lower')],
  };
  store.issues.put({ ...issue, rank, histories: [...issue.histories, history] }, stroke.at);
};

/** Puts issues before or after another, in the order given. An anchor among them stays where it is. */
export const rankIssues = (
  store: Store,
  issues: readonly IssueRecord[],
  target: RankTarget,
  stroke: Stroke,
): void => {
  const moving = issues.filter(({ id }) => id !== target.anchor.id);
  const { above, below } = neighbours(store, new Set(moving.map(({ id }) => id)), target);
  let previous = above;
  for (const issue of moving) {
    const rank: string = below === null ? rankAfterLast(previous) : rankBetween(previous, below);
    saveRank(store, issue, rank, stroke);
    previous = rank;
  }
};
