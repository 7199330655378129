import type { ProjectRef } from '../contract/plan';
import type { Progress } from '../contract/result';
import { replayAll } from '../domain/history/columnar/replayAll';
import { compareIds } from '../domain/history/ids';
import type { Instant, IssueHistory, RecordedIssue, Status } from '../domain/history/types';
import { hasUnseenLink } from '../domain/history/unseenLinks';
import type { Day } from '../domain/plan/types';
import { type HistoryDelta, historyDelta, type PresentIssues, renewParts } from './historyDelta';
import type { Categories, History, HistoryName, ReplayedFields } from './ports/histories';
import type { ReadingDeps, ReadingJira } from './ports/reading';
import { unawaited } from './unawaited';

/** What there is of a project's histories after one step of reading. */
export interface SyncedHistory {
  /** Those that the viewer may see, in no order. */
  readonly histories: readonly IssueHistory[];
  /** How many issues of how many are read; only where there was no time for all of them. */
  readonly reading?: Progress;
  /** Whether they are what is stored and nothing of them had to be read. */
  readonly isAsStored: boolean;
}

const MINUTE = 60_000;
/** Jira's search lags behind its database: what was read before it knew of a change is looked for again. */
const OVERLAP_MINUTES = 10;
/** What was read after the instant in question knows all changes before it; the query is sent a little later. */
const FRESH_OVERLAP_MINUTES = 1;
/** A history older than this is saved though little is new in it: what changed since is looked for at every visit. */
const OLD_AFTER = 24 * 60 * MINUTE;
/** More issues with hidden or deleted blockers than this are stored like any others, or every visit would read them. */
const MOST_UNSTORED = 100;

export interface SyncDeps extends Pick<ReadingDeps, 'jira' | 'histories' | 'clock'> {
  /** Set where nobody else reads these histories: what this reader sees is then all there is to see. */
  readonly isOnlyReader?: boolean;
}

/** What a look at a project begins with, whatever field estimates its work. */
export interface BegunLook {
  /** Before the first call: whatever changes from now on is for the next look. */
  readonly began: Instant;
  /** Ids of the issues that the viewer may see. */
  readonly ids: Promise<readonly string[]>;
  readonly statuses: Promise<readonly Status[]>;
  /** What is stored, where it is known already which field probably estimates the work. */
  readonly stored?: { readonly estimateField: string | null; readonly opened: Promise<OpenedLook> };
}

type LookedAt = Pick<ProjectRef, 'id' | 'key'>;

export const beginLook = (
  { jira, clock }: Pick<SyncDeps, 'jira' | 'clock'>,
  project: LookedAt,
  partings: readonly Day[] = [],
): BegunLook => ({
  began: clock.now().getTime(),
  ids: jira.issueIds(project, partings),
  statuses: jira.statuses(project),
});

/**
 * The histories of a project as its viewer may see them: those that are stored, moved forward by what has changed since.
 *
 * The viewer's own list of ids decides what they are shown, so a stored issue that they may not see stays out, and what
 * they see and nobody has stored is read whole. A history that moves on is exactly what they see. Somebody who sees more
 * finds the rest missing and reads it; so the instant up to which a history is complete may move on whoever saves it. Issues with a link that Jira hides from the viewer are not saved, since other people see it.
 *
 * What does not fit into one invocation is saved as far as it got, and the next step goes on from there. Until all is
 * read, that history is complete up to the instant before its first step, so that no step reads what another has read;
 * a history that was there before is given up for it.
 *
 * @throws Failure where Jira cannot be read
 */
export const syncHistory = async (
  deps: SyncDeps,
  project: LookedAt,
  estimateField: string | null,
  begun: BegunLook,
): Promise<SyncedHistory> => {
  const name = { projectId: project.id, estimateField };
  const look = await lookAtProject(deps, project, name, begun);
  const plan = await planReading(deps.jira, look, estimateField);
  const { issues, unread } =
    plan.wanted.length === 0 ? NOTHING_READ : await deps.jira.issuesById(plan.wanted, plan.fields);
  const read = issues.toSorted((one, other) => compareIds(one.id, other.id));
  const isWhole = unread.length === 0;
  await save(deps, name, look, plan, { read, isWhole });
  const wanted = new Set(plan.wanted);
  const stored = (plan.history?.parts ?? []).flatMap(({ table }) => table.histories);
  const kept = stored.filter(({ id }) => look.visible.has(id) && !wanted.has(id));
  const histories = [...kept, ...replayAll(read).histories];
  return isWhole
    ? { histories, isAsStored: plan.wanted.length === 0 }
    : { histories, reading: { done: histories.length, total: look.visible.size }, isAsStored: false };
};

const NOTHING_READ = { issues: [], unread: [] };

/** What is stored and what Jira says now. */
interface Look extends PresentIssues {
  readonly began: Instant;
  readonly revision: number;
  readonly history: History | undefined;
  readonly categories: Categories;
}

/** What is stored of a project, and which of its issues may be others since. */
interface StoredLook {
  readonly revision: number;
  readonly history: History | undefined;
  readonly updated: readonly string[];
}

/** What is known of a project's stored history before its parts are read. */
export interface OpenedLook {
  readonly revision: number;
  /** Ids of the issues that may be others since, asked of Jira at once; undefined where nothing of use is stored. */
  readonly updated: Promise<readonly string[]> | undefined;
  /** Reads the parts when it is first called. */
  look(): Promise<StoredLook>;
}

/** Looks what is stored of a project, and asks Jira what was updated since. */
export const openStored = async (
  { jira, histories }: Pick<SyncDeps, 'jira' | 'histories'>,
  project: LookedAt,
  estimateField: string | null,
  began: Instant,
): Promise<OpenedLook> => {
  const { revision, about, whole } = await histories.open({ projectId: project.id, estimateField });
  const isUsable = (found: Pick<History, 'source'> | undefined): boolean =>
    found?.source.projectKey === project.key;
  const updated =
    about !== undefined && isUsable(about)
      ? unawaited(jira.updatedIds(project, minutesSince(about, began)))
      : undefined;
  const look = async (): Promise<StoredLook> => {
    if (updated === undefined) return { revision, history: undefined, updated: [] };
    const [found, ids] = await Promise.all([whole(), updated]);
    return isUsable(found.history)
      ? { ...found, updated: ids }
      : { revision: found.revision, history: undefined, updated: [] };
  };
  let looked: Promise<StoredLook> | undefined;
  return {
    revision,
    updated,
    look() {
      looked ??= look();
      return looked;
    },
  };
};

const lookAtProject = async (
  deps: SyncDeps,
  project: LookedAt,
  { estimateField }: HistoryName,
  { began, ids: reading, statuses, stored: ahead }: BegunLook,
): Promise<Look> => {
  const opened =
    ahead?.estimateField === estimateField ? ahead.opened : openStored(deps, project, estimateField, began);
  const [ids, stored, known] = await Promise.all([reading, opened.then(({ look }) => look()), statuses]);
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

/** How many minutes back changes are looked for that are not in a history yet. */
export const minutesSince = (
  { isFresh, until }: Pick<History, 'isFresh' | 'until'>,
  began: Instant,
): number =>
  Math.ceil(Math.max(0, began - until) / MINUTE) + (isFresh ? FRESH_OVERLAP_MINUTES : OVERLAP_MINUTES);

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

interface Step {
  /** In the order of their ids. */
  readonly read: readonly RecordedIssue[];
  readonly isWhole: boolean;
}

/**
 * Saves what is new. Where the history moves on, what the viewer may not see goes out of it; so it does not where that
 * is more than what is new, or two people who see different issues would take turns at storing them.
 */
const save = async (
  { jira, histories, isOnlyReader = false }: SyncDeps,
  name: HistoryName,
  look: Look,
  { history: before, fields, wanted, unseen }: Plan,
  { read, isWhole }: Step,
): Promise<void> => {
  const doubtful = isOnlyReader ? [] : read.filter(hasUnseenLink);
  const lasting = doubtful.length > MOST_UNSTORED ? read : read.filter((issue) => !doubtful.includes(issue));
  const next = nextHistory(look, before, isWhole, isOnlyReader);
  const isOld = before !== undefined && isWhole && look.began - before.until > OLD_AFTER;
  const lost = next.keepsUnseen ? 0 : unseen;
  const isWorthIt = isOnlyReader ? lasting.length + lost > 0 : lasting.length > lost;
  if (!isWorthIt && !isOld) return;
  const out = new Set(wanted);
  const keeps = (id: string): boolean => !out.has(id) && (next.keepsUnseen || look.visible.has(id));
  await histories.save(
    name,
    look.revision,
    {
      source: { projectKey: look.projectKey, fields },
      until: next.until,
      isFresh: next.isFresh,
      categories: next.categories,
      parts: renewParts(next.parts, keeps, replayAll(lasting)),
    },
    { at: look.began, ...jira.spent() },
  );
};

interface NextHistory extends Omit<History, 'source'> {
  /** Whether what the viewer may not see can stay: it is complete up to the same instant as the rest. */
  readonly keepsUnseen: boolean;
}

/** The history that what was read goes into, and up to when that is complete then. */
const nextHistory = (
  { began, categories }: Look,
  history: History | undefined,
  isWhole: boolean,
  isOnlyReader: boolean,
): NextHistory => {
  if (history?.isFresh === true && (!isWhole || began - history.until < OVERLAP_MINUTES * MINUTE))
    // What the only reader does not see is gone, not hidden.
    return { ...history, keepsUnseen: !(isOnlyReader && isWhole) };
  return isWhole && history !== undefined
    ? { until: began, isFresh: false, categories, parts: history.parts, keepsUnseen: false }
    : { until: began, isFresh: true, categories, parts: [], keepsUnseen: true };
};
