import type { IssueSearch } from '../model/searchIssues';
import { issueShape, namesAndSchemas } from '../shapes/issues';
import type { BoardRecord, IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { withBoard, withIssue, withSprint } from './guards';
import { readView } from './issueView';
import { listParameter } from './paging';
import { badRequest, notFound, ok, type Reply } from './reply';
import { type Call, type Handler, type Route, route } from './router';
import { searchRefusal } from './search';
import { readToken, writeToken } from './tokens';

type Filter = (issue: IssueRecord) => boolean;

const PAGE_LIMIT = 100;
const DEFAULT_PAGE = 50;

const byRank = (a: IssueRecord, b: IssueRecord): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0);

const levelOf = (store: Store, issue: IssueRecord): number => store.issueTypes.get(issue.typeId)?.level ?? 0;

const isDone = (store: Store, issue: IssueRecord): boolean =>
  store.statuses.get(issue.statusId)?.category === 'done';

/** The backlog of a Scrum board: open issues in no active or future sprint. Kanban boards have no backlog here. */
const inBacklog =
  (store: Store, board: BoardRecord): Filter =>
  (issue) =>
    board.hasSprints &&
    issue.projectId === board.projectId &&
    levelOf(store, issue) === 0 &&
    !isDone(store, issue) &&
    issue.sprintIds.every((id) => store.sprints.get(id)?.state === 'closed');

const onBoard =
  (board: BoardRecord): Filter =>
  (issue) =>
    issue.projectId === board.projectId;

const inSprint =
  (sprintId: number): Filter =>
  (issue) =>
    issue.sprintIds.includes(sprintId);

/** Lists of Jira Software: searched in the index, by rank, narrowed by an optional `jql`. */
const createLister = (search: IssueSearch) => {
  const found = (call: Call, where: Filter) =>
    search(call.query.get('jql') ?? '', call.viewer, {
      where,
      order: byRank,
      reconcile: listParameter(call, 'reconcileIssues'),
    });
  const list = (call: Call, where: Filter): Reply => {
    const start = readToken(call.query.get('nextPageToken'), call.now);
    if (start === undefined) return badRequest('The provided next page token is invalid or expired.');
    const read = readView(call, {
      fields: call.query.getAll('fields'),
      properties: [],
      expand: call.query.getAll('expand'),
      byDefault: '*navigable',
    });
    if (!read.ok) return read.reply;
    const result = found(call, where);
    if (!result.ok) return searchRefusal(result);
    const size = Math.min(Math.max(1, Number(call.query.get('maxResults')) || DEFAULT_PAGE), PAGE_LIMIT);
    const end = start + size;
    const isLast = end >= result.issues.length;
    return ok({
      ...namesAndSchemas(call.site, read.view),
      issues: result.issues.slice(start, end).map((issue) => issueShape(call.site, issue, read.view)),
      ...(isLast ? {} : { nextPageToken: writeToken(end, call.now) }),
      isLast,
    });
  };
  const count = (call: Call, where: Filter): Reply => {
    const result = found(call, where);
    return result.ok ? ok({ count: result.issues.length }) : searchRefusal(result);
  };
  return { list, count };
};

const BOARD = '/rest/software/1.0/board/{boardId}';

export const boardIssueRoutes = (search: IssueSearch): readonly Route[] => {
  const { list, count } = createLister(search);
  const sprintOfBoard: Handler = withBoard((call, board) =>
    withSprint((_, sprint) => {
      if (!board.hasSprints) return badRequest('The board does not support sprints');
      return list(call, (issue) => onBoard(board)(issue) && inSprint(sprint.id)(issue));
    })(call),
  );
  const ofEpic: Handler = (call) =>
    withIssue((_, epic) => {
      if (levelOf(call.site.store, epic) !== 1)
        return notFound('The requested epic does not exist or you do not have permission to view it.');
      return list(call, (issue) => issue.parentId === epic.id);
    })({ ...call, params: { ...call.params, issueIdOrKey: call.params.epicIdOrKey ?? '' } });
  return [
    route(
      'GET',
      `${BOARD}/issue`,
      withBoard((call, board) => list(call, onBoard(board))),
    ),
    route(
      'GET',
      `${BOARD}/issue/approximate-count`,
      withBoard((call, board) => count(call, onBoard(board))),
    ),
    route(
      'GET',
      `${BOARD}/backlog`,
      withBoard((call, board) => list(call, inBacklog(call.site.store, board))),
    ),
    route(
      'GET',
      `${BOARD}/backlog/approximate-count`,
      withBoard((call, board) => count(call, inBacklog(call.site.store, board))),
    ),
    route('GET', `${BOARD}/sprint/{sprintId}/issue`, sprintOfBoard),
    route(
      'GET',
      '/rest/software/1.0/sprint/{sprintId}/issue',
      withSprint((call, sprint) => list(call, inSprint(sprint.id))),
    ),
    route('GET', '/rest/software/1.0/epic/{epicIdOrKey}/issue', ofEpic),
  ];
};
