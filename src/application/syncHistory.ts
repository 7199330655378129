import type { ProjectRef } from '../contract/plan';
import type { Progress } from '../contract/result';
import { replayAll } from '../domain/history/columnar/replayAll';
import { compareIds } from '../domain/history/ids';
import type { Instant, IssueHistory, RecordedIssue, Status } from '../domain/history/types';
import { hasUnseenLink } from '../domain/history/unseenLinks';
import { type HistoryDelta, historyDelta, type PresentIssues, renewParts } from './historyDelta';
import type { Categories, History, HistoryName, HistoryPart, ReplayedFields } from './ports/histories';
import type { ReadingDeps, ReadingJira } from './ports/reading';

/** What there is of a project's histories after one step of reading. */
export interface SyncedHistory {
  /** Those that the viewer may see, in no order. */
  readonly histories: readonly IssueHistory[];
  /** How many issues of how many are read; only where there was no time for all of them. */
  readonly reading?: Progress;
}

const MINUTE = 60_000;
/** Jira's search lags behind its database, and its clock may be another than ours. */
const OVERLAP_MINUTES = 10;
/** A history older than this is saved though little is new in it: what changed since is looked for at every visit. */
const OLD_AFTER = 24 * 60 * MINUTE;

type SyncDeps = Pick<ReadingDeps, 'jira' | 'histories' | 'clock'>;

/** What a look at a project begins with, whatever field estimates its work. */
export interface BegunLook {
  /** Before the first call: whatever changes from now on is for the next look. */
  readonly began: Instant;
  /** Ids of the issues that the viewer may see. */
  readonly ids: Promise<readonly string[]>;
  readonly statuses: Promise<readonly Status[]>;
}

export const beginLook = (
  { jira, clock }: Pick<SyncDeps, 'jira' | 'clock'>,
  project: ProjectRef,
): BegunLook => ({
  began: clock.now().getTime(),
  ids: jira.issueIds(project),
  statuses: jira.statuses(project),
});

/**
 * The histories of a project as its viewer may see them: those that are stored, moved forward by what has changed since.
 *
 * The viewer's own list of ids decides what they are shown, so a stored issue that they may not see stays out, and what
 * they see and nobody has stored is read whole. What they save is exactly what they see. Somebody who sees more finds
 * the rest missing and reads it; so the instant up to which a history is complete may move on with every save, whoever
 * makes it. Issues with a link that Jira hides from the viewer are not saved, since other people see it.
 *
 * What does not fit into one invocation is saved as far as it got, and the next step goes on from there.
 *
 * @throws Failure where Jira cannot be read
 */
export const syncHistory = async (
  deps: SyncDeps,
  project: ProjectRef,
  estimateField: string | null,
  begun: BegunLook,
): Promise<SyncedHistory> => {
  const name = { projectId: project.id, estimateField };
  const look = await lookAtProject(deps, project, name, begun);
  const plan = await planReading(deps.jira, look, estimateField);
  const { issues, unread } =
    plan.wanted.length === 0 ? NOTHING_READ : await deps.jira.issuesById(plan.wanted, plan.fields);
  const step = { issues: issues.toSorted((one, other) => compareIds(one.id, other.id)), unread };
  const kept = keptBy(look, plan, step);
  await save(deps, name, look, plan, step, kept);
  const stored = (plan.history?.parts ?? []).flatMap(({ table }) => table.histories);
  const histories = [...stored.filter(({ id }) => kept(id)), ...replayAll(step.issues).histories];
  return unread.length === 0
    ? { histories }
    : { histories, reading: { done: histories.length, total: look.visible.size } };
};

const NOTHING_READ = { issues: [], unread: [] };

/** What is stored and what Jira says now. */
interface Look extends PresentIssues {
  readonly began: Instant;
  readonly revision: number;
  readonly history: History | undefined;
  readonly categories: Categories;
}

const lookAtProject = async (
  deps: SyncDeps,
  project: ProjectRef,
  name: HistoryName,
  { began, ids: reading, statuses }: BegunLook,
): Promise<Look> => {
  const readStored = async () => {
    const { revision, history } = await deps.histories.read(name);
    if (history === undefined || history.source.projectKey !== project.key)
      return { revision, history: undefined, updated: [] };
    const minutes = Math.ceil(Math.max(0, began - history.until) / MINUTE) + OVERLAP_MINUTES;
    return { revision, history, updated: await deps.jira.updatedIds(project, minutes) };
  };
  const [ids, stored, known] = await Promise.all([reading, readStored(), statuses]);
  const categories = Object.fromEntries(known.map(({ id, category }) => [id, category]));
  return {
    ...stored,
    began,
    projectKey: project.key,
    visible: new Set(ids),
    categories,
    movedStatuses: movedStatuses(stored.history?.categories ?? {}, categories),
  };
};

const movedStatuses = (before: Categories, now: Categories): ReadonlySet<string> =>
  new Set(Object.keys(now).filter((id) => Object.hasOwn(before, id) && before[id] !== now[id]));

/** What is to be read, and the stored history that it goes into. */
interface Plan extends HistoryDelta {
  readonly history: History | undefined;
  readonly fields: ReplayedFields;
}

/** The fields of a site cost a call: they are looked at when something has to be read by them. */
const planReading = async (
  jira: ReadingJira,
  { history, ...present }: Look,
  estimateField: string | null,
): Promise<Plan> => {
  const delta = historyDelta(history?.parts ?? [], present);
  if (history !== undefined && delta.wanted.length === 0)
    return { ...delta, history, fields: history.source.fields };
  const fields = await jira.replayedFields(estimateField);
  const isUsable = history === undefined || isSame(history.source.fields, fields);
  return isUsable
    ? { ...delta, history, fields }
    : { ...historyDelta([], present), history: undefined, fields };
};

const isSame = (one: ReplayedFields, other: ReplayedFields): boolean =>
  (['sprint', 'estimate', 'flagged'] as const).every((kind) => one[kind].join() === other[kind].join());

/** What was read, in the order of ids. */
interface Step {
  readonly issues: readonly RecordedIssue[];
  readonly unread: readonly string[];
}

/** Which stored issues hold: those that the viewer may see and that were not read again, whatever came of it. */
const keptBy = ({ visible }: Look, { wanted }: Plan, { unread }: Step): ((id: string) => boolean) => {
  const put = new Set(unread);
  const answered = new Set(wanted.filter((id) => !put.has(id)));
  return (id) => visible.has(id) && !answered.has(id);
};

/**
 * Saves what is new, unless it is less than what the viewer may not see: else two people who see different issues would
 * take turns at storing them. Nothing new, nothing to save. A history that is old is saved all the same.
 */
const save = async (
  { jira, histories }: SyncDeps,
  name: HistoryName,
  { began, revision, categories, projectKey }: Look,
  { history, fields, unseen }: Plan,
  { issues, unread }: Step,
  kept: (id: string) => boolean,
): Promise<void> => {
  const lasting = issues.filter((issue) => !hasUnseenLink(issue));
  const isWhole = unread.length === 0;
  const isOld = history !== undefined && isWhole && began - history.until > OLD_AFTER;
  if (lasting.length <= unseen && !isOld) return;
  const parts: readonly HistoryPart[] = renewParts(history?.parts ?? [], kept, replayAll(lasting));
  // Until all is read, what has changed since the first step is looked for again.
  const complete = isWhole || history === undefined ? { until: began, categories } : history;
  await histories.save(
    name,
    revision,
    {
      source: { projectKey, fields },
      until: complete.until,
      categories: complete.categories,
      parts,
    },
    { at: began, ...jira.spent() },
  );
};
