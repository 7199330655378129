import { boardConfigurationShape, boardFeaturesShape, boardShape } from '../shapes/boards';
import { projectListShape } from '../shapes/projects';
import { sprintShape } from '../shapes/sprints';
import { visibleProject, withBoard } from './guards';
import { listParameter, page } from './paging';
import { badRequest, ok } from './reply';
import { type Call, type Route, route } from './router';

const STATES = ['future', 'active', 'closed'];

const listBoards = (call: Call) => {
  const wanted = call.query.get('projectKeyOrId');
  const wantedProject = wanted === null ? undefined : visibleProject(call, wanted);
  if (wanted !== null && wantedProject === undefined)
    return badRequest(`No project could be found with key or id '${wanted}'.`);
  const types = listParameter(call, 'type');
  const words = (call.query.get('name') ?? '').toLowerCase();
  const boards = [...call.site.store.boards.values()].flatMap((board) => {
    const project = visibleProject(call, board.projectId);
    const fits =
      project !== undefined &&
      (wantedProject === undefined || wantedProject.id === project.id) &&
      (types.length === 0 || types.includes(board.type)) &&
      board.name.toLowerCase().includes(words);
    return fits ? [boardShape(call.site, board, project)] : [];
  });
  return ok(page(call, boards, 50, 50));
};

const readBoard = withBoard((call, board, project) => ok(boardShape(call.site, board, project)));

const readConfiguration = withBoard((call, board, project) =>
  ok(boardConfigurationShape(call.site, board, project)),
);

const readProjects = withBoard((call, _, project) =>
  ok(page(call, [projectListShape(call.site, project)], 50, 50)),
);

const readFeatures = withBoard((_, board) => ok(boardFeaturesShape(board)));

const listSprints = withBoard((call, board) => {
  if (!board.hasSprints) return badRequest('The board does not support sprints');
  const states = listParameter(call, 'state');
  const unknown = states.find((state) => !STATES.includes(state));
  if (unknown !== undefined) return badRequest(`The sprint state '${unknown}' is not valid.`);
  const sprints = [...call.site.store.sprints.values()]
    .filter((sprint) => sprint.boardId === board.id)
    .filter((sprint) => states.length === 0 || states.includes(sprint.state));
  return ok(
    page(
      call,
      sprints.map((sprint) => sprintShape(call.site, sprint)),
      50,
      50,
    ),
  );
});

const BOARD = '/rest/agile/1.0/board/{boardId}';

export const boardRoutes: readonly Route[] = [
  route('GET', '/rest/agile/1.0/board', listBoards),
  route('GET', '/rest/agile/1.0/board/{boardId}', readBoard),
  route('GET', `${BOARD}/configuration`, readConfiguration),
  route('GET', `${BOARD}/features`, readFeatures),
  route('GET', `${BOARD}/project`, readProjects),
  route('GET', `${BOARD}/sprint`, listSprints),
];
