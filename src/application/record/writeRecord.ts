import type { NewRecord, Recorded } from '../../contract/record';
import type { ParsedRequests } from '../../contract/requests';
import { relabelling } from '../../domain/plan/records';
import { Failure } from '../failure';
import type { RecordIssue, RecordPermission } from '../ports/recording';
import type { RecordDeps } from './deps';
import { NO_LABEL, recordTypeOfIssue, refusalOf } from './recordable';

/**
 * Records a result, a decision or a sign-off on an issue, as the person who says so: first the comment, which holds the
 * words, then the label that metrics read, then the step to done.
 *
 * Recording the same again completes what is missing and writes nothing twice: the newest record among the comments is
 * looked at before another is written, and the rest is changed only where it is not so already. Two recordings at the
 * same moment cannot both look first and then both write, since one of them is told to wait.
 *
 * @throws Failure where the issue takes no such record, the person may not comment, somebody is recording on it at this
 *   moment, or the comment cannot be written
 */
export const writeRecord = async (
  { jira, locks }: RecordDeps,
  { issue: key, record, finish }: ParsedRequests['record.write'],
): Promise<Recorded> => {
  const [issue, permissions] = await Promise.all([jira.issue(key), jira.permissions(key)]);
  assertTakes(issue, record, permissions);
  if (!(await locks.take(issue.key))) throw new Failure(BUSY);
  try {
    await commentOnce(jira, issue, record);
    return {
      notes: [
        ...(await setLabel(jira, issue, record, permissions)),
        ...(await takeStep(jira, issue, finish)),
      ],
    };
  } finally {
    await locks.release(issue.key);
  }
};

const BUSY = {
  code: 'conflict',
  message: 'Something is being recorded on this issue at this moment. Look at its comments in a minute.',
  retryAfterSeconds: 60,
} as const;

const assertTakes = (
  issue: RecordIssue,
  record: NewRecord,
  permissions: ReadonlySet<RecordPermission>,
): void => {
  if (recordTypeOfIssue(issue) !== record.type)
    throw new Failure({
      code: 'invalid-request',
      message: 'This issue takes another kind of record than was sent. Reload the page.',
    });
  const refusal = refusalOf(permissions);
  if (refusal !== undefined) throw new Failure({ code: 'forbidden', message: refusal });
};

const commentOnce = async (
  jira: RecordDeps['jira'],
  { key }: RecordIssue,
  record: NewRecord,
): Promise<void> => {
  const isThere = () => jira.says(key, record);
  if (!(await isThere())) await unlessCarriedOut(() => jira.comment(key, record), isThere);
};

/** @returns sentences about what the label does not say. */
const setLabel = async (
  jira: RecordDeps['jira'],
  { key, labels }: RecordIssue,
  { type, outcome }: NewRecord,
  permissions: ReadonlySet<RecordPermission>,
): Promise<readonly string[]> => {
  const change = relabelling(type, outcome, labels);
  if (change === undefined) return [];
  if (!permissions.has('EDIT_ISSUES')) return [NO_LABEL];
  return noting('The label that metrics count is not set yet.', () => jira.relabel(key, change));
};

/** @returns sentences about why the status is not changed. */
const takeStep = async (
  jira: RecordDeps['jira'],
  { key, status }: RecordIssue,
  stepId: string | null,
): Promise<readonly string[]> => {
  if (stepId === null || status.category === 'done') return [];
  const isDone = async () => (await jira.issue(key)).status.category === 'done';
  return noting('The status is not changed yet.', () =>
    unlessCarriedOut(() => jira.take(key, stepId), isDone),
  );
};

/** What comes after the comment is told where it fails, not thrown: the comment stands. */
const noting = async (what: string, write: () => Promise<void>): Promise<readonly string[]> => {
  try {
    await write();
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [`${what} ${error.error.message} Recording the same again completes it.`];
  }
};

/** A write whose answer is lost may have been carried out all the same; then it is no failure. */
const unlessCarriedOut = async (
  write: () => Promise<void>,
  isCarriedOut: () => Promise<boolean>,
): Promise<void> => {
  try {
    await write();
  } catch (error) {
    const isLost = error instanceof Failure && error.error.code === 'jira-unavailable';
    if (!isLost || !(await isCarriedOut())) throw error;
  }
};
