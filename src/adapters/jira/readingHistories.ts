import { Failure } from '../../application/failure';
import { inParallel } from '../../application/inParallel';
import type { RecordedIssues } from '../../application/ports/reading';
import type { RecordedIssue } from '../../domain/history/types';
import type { JiraClient } from './client';
import {
  CHANGELOGS_A_FETCH,
  chunks,
  fetchChanges,
  fetchIssues,
  groupByIssue,
  IN_FLIGHT,
  ISSUES_A_FETCH,
  type IssueChanges,
} from './readingIssues';
import type { ReplayedFieldIds } from './recordedIssue';

/** What a full page may take on a slow site. What is begun later than that would not come to be saved. */
const PAGE_NEEDS_MS = 6_000;

interface Answered {
  readonly issues: readonly Omit<RecordedIssue, 'changes'>[];
  readonly changes: readonly IssueChanges[];
}

interface Call {
  /** The thousand issues that it belongs to: they are whole once all their calls are answered. */
  readonly batch: readonly string[];
  readonly read: () => Promise<Answered>;
}

/**
 * Issues with their changes, by id: fields by 100 and changelogs by 1,000, eight calls at a time. Where time runs out or
 * Jira asks for a pause, the thousands that are whole by then are answered, and the others are left for another time.
 *
 * @throws Failure where not even the first thousand could be read
 */
export const readIssuesById = async (
  jira: JiraClient,
  ids: readonly string[],
  fieldIds: ReplayedFieldIds,
): Promise<RecordedIssues> => {
  const batches = chunks(ids, CHANGELOGS_A_FETCH);
  let stopped: Failure | undefined;
  const answers = await inParallel(
    batches.flatMap((batch) => callsFor(jira, batch, fieldIds)),
    IN_FLIGHT,
    async ({ batch, read }) => {
      if (stopped !== undefined) return { batch, answered: undefined };
      try {
        return { batch, answered: await read() };
      } catch (error) {
        if (!isPassing(error)) throw error;
        stopped = error;
        return { batch, answered: undefined };
      }
    },
  );
  const broken = new Set(answers.filter(({ answered }) => answered === undefined).map(({ batch }) => batch));
  if (stopped !== undefined && broken.size === batches.length) throw stopped;
  const whole = answers.flatMap(({ batch, answered }) =>
    answered === undefined || broken.has(batch) ? [] : [answered],
  );
  const changesOf = groupByIssue(whole.flatMap(({ changes }) => changes));
  return {
    issues: whole
      .flatMap(({ issues }) => issues)
      .map((issue) => ({ ...issue, changes: changesOf.get(issue.id) ?? [] })),
    unread: [...broken].flat(),
  };
};

const callsFor = (
  jira: JiraClient,
  batch: readonly string[],
  fieldIds: ReplayedFieldIds,
): readonly Call[] => [
  {
    batch,
    read: async () => ({ issues: [], changes: await fetchChanges(jira, batch, fieldIds, PAGE_NEEDS_MS) }),
  },
  ...chunks(batch, ISSUES_A_FETCH).map((some) => ({
    batch,
    read: async () => ({ issues: await fetchIssues(jira, some, fieldIds, PAGE_NEEDS_MS), changes: [] }),
  })),
];

/** Another try in a moment may do better, and until then what has been read is of use. */
const isPassing = (error: unknown): error is Failure =>
  error instanceof Failure &&
  (error.error.code === 'jira-unavailable' || error.error.code === 'rate-limited');
