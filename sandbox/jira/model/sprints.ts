import type { Millis } from '../../types';
import type { SprintRecord } from '../store/records';
import type { Store } from '../store/store';
import { movedToSprint } from './fieldValues';
import { saveIssue } from './saveIssue';
import type { Stroke } from './site';

/** New values of a sprint; undefined leaves one as it is, null clears it. */
export interface SprintEdit {
  readonly name?: string | undefined;
  readonly goal?: string | undefined;
  readonly state?: SprintRecord['state'] | undefined;
  readonly start?: Millis | null | undefined;
  readonly end?: Millis | null | undefined;
}

export type EditedSprint =
  | { readonly ok: true; readonly sprint: SprintRecord }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): EditedSprint => ({ ok: false, message });

const NAME_LIMIT = 30;

/** Jira's sentence about a sprint's name, or undefined. */
export const checkSprintName = (name: string): string | undefined => {
  if (name.trim() === '') return 'The sprint name must not be empty.';
  return name.length > NAME_LIMIT ? 'The sprint name must be shorter than 30 characters.' : undefined;
};

const hasActiveSprint = (store: Store, boardId: number): boolean => {
  for (const sprint of store.sprints.values())
    if (sprint.boardId === boardId && sprint.state === 'active') return true;
  return false;
};

/** Sprints begin and end by changing their state: future, then active, then closed. */
export const editSprint = (
  store: Store,
  sprint: SprintRecord,
  edit: SprintEdit,
  now: Millis,
): EditedSprint => {
  const edited: SprintRecord = {
    ...sprint,
    name: edit.name ?? sprint.name,
    goal: edit.goal ?? sprint.goal,
    start: edit.start === undefined ? sprint.start : edit.start,
    end: edit.end === undefined ? sprint.end : edit.end,
  };
  const problem = checkSprintName(edited.name);
  if (problem !== undefined) return refuse(problem);
  if (edited.start !== null && edited.end !== null && edited.end <= edited.start)
    return refuse('The start date of a sprint must be before the end date.');
  const state = edit.state ?? sprint.state;
  if (state === sprint.state) return { ok: true, sprint: edited };
  switch (`${sprint.state} ${state}`) {
    case 'future active':
      if (edited.start === null || edited.end === null)
        return refuse('A sprint must have a start date and an end date before it can be started.');
      if (hasActiveSprint(store, sprint.boardId))
        return refuse('This board already has an active sprint. Complete it before you start another.');
      return { ok: true, sprint: { ...edited, state, activated: now } };
    case 'active closed':
      return { ok: true, sprint: { ...edited, state, completed: now } };
    default:
      return refuse(`A ${sprint.state} sprint cannot become ${state}.`);
  }
};

/** Moves issues to an open sprint, or with null to the backlog; sprints that were closed with them stay in their field. */
export const moveToSprint = (
  store: Store,
  issueIds: readonly string[],
  sprintId: number | null,
  stroke: Stroke,
): void => {
  for (const id of issueIds) {
    const issue = store.issues.find(id);
    if (issue !== undefined) saveIssue(store, issue, movedToSprint(store, issue, sprintId), stroke);
  }
};

/** Removes a sprint; its issues lose it. */
export const deleteSprint = (store: Store, sprint: SprintRecord, stroke: Stroke): void => {
  for (const issue of [...store.issues.all()]) {
    if (!issue.sprintIds.includes(sprint.id)) continue;
    const sprintIds = issue.sprintIds.filter((id) => id !== sprint.id);
    saveIssue(store, issue, { ...issue, sprintIds }, stroke);
  }
  store.sprints.delete(sprint.id);
};
