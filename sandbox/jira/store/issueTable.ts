import type { Millis } from '../../types';
import type { IssueRecord } from './records';

/** The issues of the site, and what the search index knows of them. */
export interface IssueTable {
  /** By id or key; keys in any case. */
  find(idOrKey: string): IssueRecord | undefined;
  all(): Iterable<IssueRecord>;
  children(parentId: string): readonly IssueRecord[];
  put(issue: IssueRecord, at: Millis): void;
  remove(id: string, at: Millis): void;
  /** Issues of a project as the search index sees them at `now`; those of `reconcile` as they really are. */
  indexed(projectId: string, now: Millis, reconcile?: readonly string[]): Iterable<IssueRecord>;
  /** The lowest rank given out so far. */
  lastRank(): string | null;
  /** Replaces everything; the index is up to date at once. */
  load(issues: readonly IssueRecord[]): void;
}

interface PendingIndexing {
  readonly due: Millis;
  readonly id: string;
  readonly issue: IssueRecord | null;
}

/** @param indexLagMs How long search takes to notice a write. */
export const createIssueTable = (indexLagMs: number): IssueTable => {
  const issues = new Map<string, IssueRecord>();
  const idByKey = new Map<string, string>();
  const childIds = new Map<string, Set<string>>();
  /** By project: a search of one project need not look at all others. */
  const index = new Map<string, Map<string, IssueRecord>>();
  const projectOf = new Map<string, string>();
  let pending: PendingIndexing[] = [];
  let lowest: string | null = null;

  const detach = (issue: IssueRecord): void => {
    if (issue.parentId !== null) childIds.get(issue.parentId)?.delete(issue.id);
  };

  const attach = (issue: IssueRecord): void => {
    issues.set(issue.id, issue);
    idByKey.set(issue.key, issue.id);
    if (lowest === null || issue.rank > lowest) lowest = issue.rank;
    if (issue.parentId === null) return;
    const siblings = childIds.get(issue.parentId) ?? new Set<string>();
    siblings.add(issue.id);
    childIds.set(issue.parentId, siblings);
  };

  const toIndex = (id: string, issue: IssueRecord | null): void => {
    const before = projectOf.get(id);
    if (before !== undefined && before !== issue?.projectId) index.get(before)?.delete(id);
    if (issue === null) {
      projectOf.delete(id);
      return;
    }
    const ofProject = index.get(issue.projectId) ?? new Map<string, IssueRecord>();
    ofProject.set(id, issue);
    index.set(issue.projectId, ofProject);
    projectOf.set(id, issue.projectId);
  };

  const catchUp = (now: Millis): void => {
    let done = 0;
    for (const entry of pending) {
      if (entry.due > now) break;
      toIndex(entry.id, entry.issue);
      done += 1;
    }
    if (done > 0) pending = pending.slice(done);
  };

  const schedule = (id: string, issue: IssueRecord | null, at: Millis): void => {
    if (indexLagMs <= 0) toIndex(id, issue);
    else pending.push({ due: at + indexLagMs, id, issue });
  };

  return {
    find: (idOrKey) => issues.get(idOrKey) ?? issues.get(idByKey.get(idOrKey.toUpperCase()) ?? ''),
    all: () => issues.values(),
    children: (parentId) =>
      [...(childIds.get(parentId) ?? [])].flatMap((id) => {
        const child = issues.get(id);
        return child === undefined ? [] : [child];
      }),
    put: (issue, at) => {
      const before = issues.get(issue.id);
      if (before !== undefined && before.parentId !== issue.parentId) detach(before);
      attach(issue);
      schedule(issue.id, issue, at);
    },
    remove: (id, at) => {
      const issue = issues.get(id);
      if (issue === undefined) return;
      detach(issue);
      issues.delete(id);
      idByKey.delete(issue.key);
      schedule(id, null, at);
    },
    indexed: (projectId, now, reconcile = []) => {
      catchUp(now);
      const ofProject = index.get(projectId) ?? new Map<string, IssueRecord>();
      if (reconcile.length === 0) return ofProject.values();
      const fresh = new Map(ofProject);
      for (const id of reconcile) {
        const issue = issues.get(id);
        if (issue?.projectId === projectId) fresh.set(id, issue);
        else fresh.delete(id);
      }
      return fresh.values();
    },
    lastRank: () => lowest,
    load: (loaded) => {
      issues.clear();
      idByKey.clear();
      childIds.clear();
      index.clear();
      projectOf.clear();
      pending = [];
      lowest = null;
      for (const issue of loaded) {
        attach(issue);
        toIndex(issue.id, issue);
      }
    },
  };
};
