import type { FinishingStep, RecordForm } from '../../contract/record';
import type { ParsedRequests } from '../../contract/requests';
import { outcomeOf } from '../../domain/plan/records';
import type { RecordIssue, RecordPermission, Step } from '../ports/recording';
import type { RecordDeps } from './deps';
import { NO_LABEL, recordTypeOfIssue, refusalOf } from './recordable';

/**
 * What the person can record on an issue, with everything that stands in the way said before they write: three calls,
 * made when the form is opened.
 *
 * @throws Failure where the issue takes no record, or the person may not see it
 */
export const readRecordForm = async (
  { jira }: Pick<RecordDeps, 'jira'>,
  { issue: key }: ParsedRequests['record.form'],
): Promise<RecordForm> => {
  const [issue, permissions, steps] = await Promise.all([
    jira.issue(key),
    jira.permissions(key),
    jira.steps(key),
  ]);
  const type = recordTypeOfIssue(issue);
  const isDone = issue.status.category === 'done';
  const toDone = isDone ? [] : steps.filter(({ to }) => to.category === 'done');
  return {
    type,
    recorded: outcomeOf(type, issue.labels) ?? null,
    status: issue.status.name,
    isDone,
    finishing: toDone.filter(({ required }) => required.length === 0).map(finishingStep),
    notes: [
      ...(permissions.has('EDIT_ISSUES') ? [] : [NO_LABEL]),
      ...(isDone ? [] : statusNotes(issue, permissions, toDone)),
    ],
    refused: refusalOf(permissions) ?? null,
  };
};

const finishingStep = ({ id, name, to }: Step): FinishingStep => ({ id, name, status: to.name });

/** What keeps the issue from being moved to done, or from being moved to some of its done statuses. */
const statusNotes = (
  { status }: RecordIssue,
  permissions: ReadonlySet<RecordPermission>,
  toDone: readonly Step[],
): readonly string[] => {
  const stays = `so its status stays “${status.name}”`;
  if (!permissions.has('TRANSITION_ISSUES'))
    return [`You may not change the status of this issue, ${stays}.`];
  if (toDone.length === 0) return [`No step of the workflow leads from here to done, ${stays}.`];
  return toDone
    .filter(({ required }) => required.length > 0)
    .map(({ to, required }) =>
      required.length === 1
        ? `On the way to “${to.name}” Jira asks for the field “${required[0]}”. Take that step in Jira itself.`
        : `On the way to “${to.name}” Jira asks for ${required.length} fields. Take that step in Jira itself.`,
    );
};
