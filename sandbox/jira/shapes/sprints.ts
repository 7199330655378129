import type { Site } from '../model/site';
import type { SprintRecord } from '../store/records';
import { isoInstant } from './time';

const dates = (sprint: SprintRecord) => ({
  ...(sprint.start === null ? {} : { startDate: isoInstant(sprint.start) }),
  ...(sprint.end === null ? {} : { endDate: isoInstant(sprint.end) }),
  ...(sprint.completed === null ? {} : { completeDate: isoInstant(sprint.completed) }),
});

/** A sprint as the Agile API answers it. */
export const sprintShape = (site: Site, sprint: SprintRecord) => ({
  id: sprint.id,
  self: `${site.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
  state: sprint.state,
  name: sprint.name,
  ...dates(sprint),
  ...(sprint.activated === null ? {} : { activatedDate: isoInstant(sprint.activated) }),
  createdDate: isoInstant(sprint.created),
  originBoardId: sprint.boardId,
  goal: sprint.goal,
});

/** A sprint as the Sprint field of an issue holds it. */
export const sprintFieldShape = (sprint: SprintRecord) => ({
  id: sprint.id,
  name: sprint.name,
  state: sprint.state,
  boardId: sprint.boardId,
  goal: sprint.goal,
  ...dates(sprint),
});
