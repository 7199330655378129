import type { ReadingJira } from '../../../src/application/ports/reading';
import type { ProjectRef } from '../../../src/contract/plan';
import { replay } from '../../../src/domain/history/replay';
import type { IssueHistory, RecordedChange, RecordedIssue, Status } from '../../../src/domain/history/types';
import { recorded, STATUSES } from '../domain/metrics/histories';

const PROJECT: ProjectRef = { id: '10001', key: 'ML', name: 'Churn' };
const MINUTE = 60_000;

interface Kept {
  readonly issue: RecordedIssue;
  /** When it was created and updated. The index tells the last of these that it has caught up with. */
  readonly updates: readonly number[];
}

/** A project's Jira with security on single issues, an index that lags, and a limit to what one step can read. */
export const createHistoryWorld = (options: { readonly indexLagMs?: number } = {}) => {
  const { indexLagMs = 0 } = options;
  const issues = new Map<string, Kept>();
  const removed = new Map<string, number>();
  const hidden = new Set<string>();
  let [now, next, historyId] = [Date.UTC(2026, 0, 5, 9), 10_001, 1];
  let statuses: readonly Status[] = STATUSES;

  const keep = (issue: RecordedIssue, isUpdate = true): void => {
    const updates = issues.get(issue.id)?.updates ?? [];
    if (isUpdate) issues.set(issue.id, { issue: { ...issue, updated: now }, updates: [...updates, now] });
    else issues.set(issue.id, { issue, updates });
  };
  const find = (id: string): RecordedIssue => {
    const found = issues.get(id)?.issue;
    if (found === undefined) throw new Error(`there is no issue ${id}`);
    return found;
  };
  const change = (
    id: string,
    made: Omit<RecordedChange, 'historyId' | 'at'>,
    facts: Partial<RecordedIssue>,
  ) => {
    const issue = find(id);
    historyId += 1;
    keep({
      ...issue,
      ...facts,
      changes: [...issue.changes, { ...made, historyId: String(historyId), at: now }],
    });
  };

  /** The issue as a viewer sees it: without links to what is hidden from them. */
  const seenBy = (viewer: string, { issue }: Kept): RecordedIssue | undefined =>
    hidden.has(`${viewer} ${issue.id}`)
      ? undefined
      : {
          ...issue,
          blockers: issue.blockers.filter(({ id }) => !hidden.has(`${viewer} ${id}`)),
          status: statuses.find(({ id }) => id === issue.status.id) ?? issue.status,
        };
  const all = (viewer: string): readonly RecordedIssue[] =>
    [...issues.values()].flatMap((kept) => seenBy(viewer, kept) ?? []);

  const never = () => Promise.reject(new Error('not asked for'));

  return {
    project: PROJECT,
    clock: { now: () => new Date(now) },
    advance(minutes: number) {
      now += minutes * MINUTE;
    },
    ids: (): readonly string[] => [...issues.keys()],
    create(facts: Partial<RecordedIssue> = {}): string {
      const id = String(next);
      next += 1;
      const key = `ML-${id}`;
      keep({ ...recorded({ key }), created: now, ...facts, id, key });
      return id;
    },
    move(id: string, to: Status) {
      const from = find(id).status;
      const made = {
        field: 'status',
        from: from.id,
        fromText: from.name,
        to: to.id,
        toText: to.name,
      } as const;
      change(id, made, { status: to });
    },
    block(id: string, blocker: string) {
      const { key } = find(blocker);
      const toText = `This issue is blocked by ${key}`;
      change(
        id,
        { field: 'link', from: null, fromText: null, to: key, toText },
        { blockers: [...find(id).blockers.filter((known) => known.id !== blocker), { id: blocker, key }] },
      );
    },
    /** What was linked to it, or below it, loses that without counting as updated. */
    remove(id: string) {
      issues.delete(id);
      removed.set(id, now);
      for (const { issue } of [...issues.values()])
        keep(
          {
            ...issue,
            blockers: issue.blockers.filter((blocker) => blocker.id !== id),
            ...(issue.parent?.id === id ? { parent: null, parentKey: null } : {}),
          },
          false,
        );
    },
    hide: (id: string, viewer: string) => hidden.add(`${viewer} ${id}`),
    show: (id: string, viewer: string) => hidden.delete(`${viewer} ${id}`),
    categorize(id: string, category: Status['category']) {
      statuses = statuses.map((status) => (status.id === id ? { ...status, category } : status));
    },
    /** What a read of everything would show. */
    wholeRead: (viewer: string): readonly IssueHistory[] => all(viewer).map(replay),
    /** Jira as somebody sees it; `asked` fills with the ids whose issues were read. */
    as(
      viewer: string,
      most = Number.POSITIVE_INFINITY,
    ): { readonly jira: ReadingJira; readonly asked: string[] } {
      const asked: string[] = [];
      const search = (since: number): readonly string[] => [
        ...[...issues.values()]
          .filter(({ updates }) => {
            const known = updates.findLast((at) => at + indexLagMs <= now);
            return known !== undefined && known >= since;
          })
          .flatMap((kept) => seenBy(viewer, kept)?.id ?? []),
        ...[...removed].flatMap(([id, at]) => (at + indexLagMs > now ? id : [])),
      ];
      return {
        asked,
        jira: {
          issueIds: async () => search(0),
          updatedIds: async (_project, minutes) => search(now - minutes * MINUTE),
          replayedFields: async () => ({ sprint: ['s'], estimate: ['e'], flagged: [] }),
          issuesById: async (ids) => {
            const some = new Set(ids.slice(0, most));
            asked.push(...some);
            return {
              issues: all(viewer)
                .filter(({ id }) => some.has(id))
                .reverse(),
              unread: ids.slice(most),
            };
          },
          spent: () => ({ calls: 3, points: asked.length }),
          browsable: never,
          timeZone: never,
          project: never,
          board: never,
          statuses: async () => statuses,
          sprints: never,
          openSprints: never,
          visibleProjects: never,
          panelIssue: never,
          issuesOfNodes: never,
          issueTypes: never,
          estimateFields: never,
          mayAdminister: never,
          followedIssue: never,
          followedIssues: never,
          finishedIssues: never,
          matching: never,
          versions: never,
        },
      };
    },
  };
};
