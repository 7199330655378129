import type { IssueRecord, ProjectRecord, StatusRecord } from '../store/records';
import type { Store } from '../store/store';
import { DONE_RESOLUTION } from './constants';
import type { Stroke } from './site';

/** A step of the workflow. Every status can be reached from every other. */
export interface Transition {
  readonly id: string;
  readonly to: StatusRecord;
}

/** Transitions of a project's workflow: one to each status, numbered 11, 21, 31 … as Jira's simplified workflow does. */
export const transitionsOf = (store: Store, project: ProjectRecord): readonly Transition[] =>
  project.statusIds.flatMap((statusId, position) => {
    const to = store.statuses.get(statusId);
    return to === undefined ? [] : [{ id: `${position + 1}1`, to }];
  });

/**
 * An issue after a transition. Reaching a status of the category `done` resolves it, unless it is resolved already;
 * leaving that category clears the resolution.
 */
export const transitioned = (
  store: Store,
  issue: IssueRecord,
  to: StatusRecord,
  stroke: Stroke,
): IssueRecord => {
  const category = store.statuses.get(issue.statusId)?.category;
  const moved = {
    ...issue,
    statusId: to.id,
    statusCategoryChanged: category === to.category ? issue.statusCategoryChanged : stroke.at,
  };
  if (to.category !== 'done') return { ...moved, resolutionId: null, resolved: null };
  if (issue.resolutionId !== null) return moved;
  return { ...moved, resolutionId: DONE_RESOLUTION, resolved: stroke.at };
};
