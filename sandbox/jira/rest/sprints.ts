import { z } from 'zod';
import { mayIn } from '../model/permissions';
import { checkSprintName, deleteSprint, editSprint, type SprintEdit } from '../model/sprints';
import { sprintShape } from '../shapes/sprints';
import type { SprintRecord } from '../store/records';
import { strokeOf, visibleProject, withBody, withSprint } from './guards';
import { badRequest, created, forbidden, noContent, notFound, ok, type Reply } from './reply';
import { type Call, type Route, route } from './router';

const NO_PERMISSION = forbidden('You do not have permission to manage sprints on this board.');

/** Dates with any offset; Jira writes them in UTC. */
const instant = z.string().transform((text, context) => {
  const millis = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(millis)) context.addIssue({ code: 'custom', message: 'not a date' });
  return millis;
});

const createBody = z.looseObject({
  name: z.string(),
  originBoardId: z.number().int(),
  goal: z.string().nullable().optional(),
  startDate: instant.nullable().optional(),
  endDate: instant.nullable().optional(),
});

const createSprint = withBody(createBody, (call, body) => {
  const { store } = call.site;
  const board = store.boards.get(body.originBoardId);
  const project = board === undefined ? undefined : visibleProject(call, board.projectId);
  if (board === undefined || project === undefined)
    return notFound('The board does not exist or you do not have permission to view it.');
  if (!mayIn(call.viewer, 'MANAGE_SPRINTS_PERMISSION', project)) return NO_PERMISSION;
  if (!board.hasSprints) return badRequest('The board does not support sprints');
  const problem = checkSprintName(body.name);
  if (problem !== undefined) return badRequest(problem);
  const blank: SprintRecord = {
    id: store.next('sprint'),
    boardId: board.id,
    name: body.name,
    goal: body.goal ?? '',
    state: 'future',
    created: call.now,
    start: body.startDate ?? null,
    end: body.endDate ?? null,
    activated: null,
    completed: null,
  };
  store.sprints.set(blank.id, blank);
  return created(sprintShape(call.site, blank));
});

const editBody = z.looseObject({
  name: z.string().optional(),
  goal: z.string().nullable().optional(),
  state: z.enum(['future', 'active', 'closed']).optional(),
  startDate: instant.nullable().optional(),
  endDate: instant.nullable().optional(),
});

const applyEdit = (call: Call, sprint: SprintRecord, edit: SprintEdit): Reply => {
  const result = editSprint(call.site.store, sprint, edit, call.now);
  if (!result.ok) return badRequest(result.message);
  call.site.store.sprints.set(sprint.id, result.sprint);
  return ok(sprintShape(call.site, result.sprint));
};

/** POST changes what it names. */
const updatePartly = withSprint((call, sprint, project) =>
  withBody(editBody, (_, { name, goal, state, startDate, endDate }) => {
    if (!mayIn(call.viewer, 'MANAGE_SPRINTS_PERMISSION', project)) return NO_PERMISSION;
    return applyEdit(call, sprint, { name, goal: goal ?? undefined, state, start: startDate, end: endDate });
  })(call),
);

/** PUT replaces everything: what it does not name is emptied. */
const updateFully = withSprint((call, sprint, project) =>
  withBody(editBody, (_, { name, goal, state, startDate, endDate }) => {
    if (!mayIn(call.viewer, 'MANAGE_SPRINTS_PERMISSION', project)) return NO_PERMISSION;
    if (name === undefined || state === undefined)
      return badRequest('The sprint name and state must be given.');
    return applyEdit(call, sprint, {
      name,
      goal: goal ?? '',
      state,
      start: startDate ?? null,
      end: endDate ?? null,
    });
  })(call),
);

const readSprint = withSprint((call, sprint) => ok(sprintShape(call.site, sprint)));

const removeSprint = withSprint((call, sprint, project) => {
  if (!mayIn(call.viewer, 'MANAGE_SPRINTS_PERMISSION', project)) return NO_PERMISSION;
  deleteSprint(call.site.store, sprint, strokeOf(call));
  return noContent;
});

export const sprintRoutes: readonly Route[] = [
  route('POST', '/rest/agile/1.0/sprint', createSprint),
  route('GET', '/rest/agile/1.0/sprint/{sprintId}', readSprint),
  route('PUT', '/rest/agile/1.0/sprint/{sprintId}', updateFully),
  route('POST', '/rest/agile/1.0/sprint/{sprintId}', updatePartly),
  route('DELETE', '/rest/agile/1.0/sprint/{sprintId}', removeSprint),
];
