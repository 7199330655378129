import { type RecordType, recordTypeOf } from '../../domain/plan/records';
import { Failure } from '../failure';
import type { RecordIssue, RecordPermission } from '../ports/recording';

/**
 * What an issue takes.
 *
 * @throws Failure where nothing is recorded on it: it belongs to no plan, or to its ordinary work.
 */
export const recordTypeOfIssue = ({ plan }: RecordIssue): RecordType => {
  const type = plan === null ? undefined : recordTypeOf(plan.kind);
  if (type === undefined)
    throw new Failure({
      code: 'invalid-request',
      message: 'Only experiments, spikes, checkpoints and sign-offs of an ML plan have something to record.',
    });
  return type;
};

/** Why the person cannot record anything; undefined where they can. */
export const refusalOf = (permissions: ReadonlySet<RecordPermission>): string | undefined =>
  permissions.has('ADD_COMMENTS')
    ? undefined
    : 'You may not comment on this issue, so you cannot record anything on it. Ask a project administrator for the permission “Add comments”.';

export const NO_LABEL =
  'You may not edit this issue, so what you record becomes a comment without a label, and metrics do not count it.';
