import type { IssueRecord, ProjectRecord, StatusRecord } from '../store/records';
import type { Store } from '../store/store';
import { DONE_RESOLUTION } from './constants';
import type { Stroke } from './site';

/** A step of the workflow. Every status can be reached from every other. */
export interface Transition {
  readonly id: string;
  readonly to: StatusRecord;
  /** Whether its screen asks for a resolution; other steps have no screen. */
  readonly asksForResolution: boolean;
}

/** Transitions of a project's workflow: one to each status, numbered 11, 21, 31 … as Jira's simplified workflow does. */
export const transitionsOf = (store: Store, project: ProjectRecord): readonly Transition[] =>
  project.statusIds.flatMap((statusId, position) => {
    const to = store.statuses.get(statusId);
    if (to === undefined) return [];
    const asksForResolution = project.asksForResolution && to.category === 'done';
    return [{ id: `${position + 1}1`, to, asksForResolution }];
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
  return {
    ...moved,
    resolutionId: issue.resolutionId ?? DONE_RESOLUTION,
    resolved: issue.resolved ?? stroke.at,
  };
};
