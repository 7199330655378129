import { z } from 'zod';
import { mayIn, type ProjectPermission } from '../model/permissions';
import { type RankTarget, rankIssues } from '../model/ranking';
import { moveToSprint } from '../model/sprints';
import type { IssueRecord } from '../store/records';
import { strokeOf, visibleIssue, withBody, withSprint } from './guards';
import { badRequest, forbidden, noContent, type Reply } from './reply';
import { type Call, type Route, route } from './router';

const LIMIT = 50;

const moveBody = z.looseObject({
  issues: z.array(z.string()),
  rankBeforeIssue: z.string().nullable().optional(),
  rankAfterIssue: z.string().nullable().optional(),
  rankCustomFieldId: z.number().nullable().optional(),
});
type MoveBody = z.infer<typeof moveBody>;

const tooMany = (issues: readonly string[]): Reply | undefined =>
  issues.length === 0 || issues.length > LIMIT
    ? badRequest(`The number of issues must be between 1 and ${LIMIT}.`)
    : undefined;

const missing = (call: Call, issues: readonly string[]): Reply | undefined => {
  const key = issues.find((idOrKey) => visibleIssue(call, idOrKey) === undefined);
  return key === undefined
    ? undefined
    : badRequest(`Issue '${key}' does not exist or you do not have permission to see it.`);
};

const found = (call: Call, issues: readonly string[]): readonly IssueRecord[] =>
  issues.flatMap((idOrKey) => visibleIssue(call, idOrKey) ?? []);

const mayChange = (call: Call, issues: readonly IssueRecord[], permission: ProjectPermission): boolean =>
  issues.every((issue) => {
    const project = call.site.store.projects.get(issue.projectId);
    return project !== undefined && mayIn(call.viewer, permission, project);
  });

/** Where issues are to be ranked; undefined where the request does not say, a reply where it says it wrongly. */
const rankTarget = (call: Call, body: MoveBody): RankTarget | Reply | undefined => {
  const { rankBeforeIssue: before, rankAfterIssue: after } = body;
  if (before && after) return badRequest('Only one of rankBeforeIssue and rankAfterIssue may be given.');
  const anchorKey = before || after;
  if (!anchorKey) return undefined;
  const anchor = visibleIssue(call, anchorKey);
  if (anchor === undefined)
    return badRequest(`Issue '${anchorKey}' does not exist or you do not have permission to see it.`);
  return { side: before ? 'before' : 'after', anchor };
};

const isReply = (value: RankTarget | Reply | undefined): value is Reply =>
  value !== undefined && 'status' in value;

const move = (call: Call, body: MoveBody, sprintId: number | null): Reply => {
  const refused = tooMany(body.issues) ?? missing(call, body.issues);
  if (refused !== undefined) return refused;
  const issues = found(call, body.issues);
  if (!mayChange(call, issues, 'SCHEDULE_ISSUES'))
    return forbidden('You do not have permission to schedule issues in this project.');
  const target = rankTarget(call, body);
  if (isReply(target)) return target;
  const { store } = call.site;
  const stroke = strokeOf(call);
  moveToSprint(
    store,
    issues.map(({ id }) => id),
    sprintId,
    stroke,
  );
  if (target !== undefined) rankIssues(store, found(call, body.issues), target, stroke);
  return noContent;
};

const toSprint = withSprint((call, sprint) =>
  withBody(moveBody, (_, body) => {
    if (sprint.state === 'closed') return badRequest('Issues can be moved only to active or future sprints.');
    return move(call, body, sprint.id);
  })(call),
);

const toBacklog = withBody(moveBody, (call, body) => move(call, body, null));

const entryShape = (call: Call, idOrKey: string) => {
  const issue = visibleIssue(call, idOrKey);
  return issue === undefined
    ? {
        issueKey: idOrKey,
        status: 404,
        errors: ['Issue does not exist or you do not have permission to see it.'],
      }
    : { issueId: Number(issue.id), issueKey: issue.key, status: 200 };
};

/** Ranks what is there; where some issues are not, the answer says so issue by issue. */
const rank = withBody(moveBody, (call, body) => {
  const refused = tooMany(body.issues);
  if (refused !== undefined) return refused;
  const target = rankTarget(call, body);
  if (target === undefined) return badRequest('One of rankBeforeIssue and rankAfterIssue must be given.');
  if (isReply(target)) return target;
  const issues = found(call, body.issues);
  if (!mayChange(call, [...issues, target.anchor], 'SCHEDULE_ISSUES'))
    return forbidden('You do not have permission to schedule issues in this project.');
  rankIssues(call.site.store, issues, target, strokeOf(call));
  if (issues.length === body.issues.length) return noContent;
  return { status: 207, body: { entries: body.issues.map((idOrKey) => entryShape(call, idOrKey)) } };
});

export const moveRoutes: readonly Route[] = [
  route('POST', '/rest/agile/1.0/sprint/{sprintId}/issue', toSprint),
  route('POST', '/rest/agile/1.0/backlog/issue', toBacklog),
  route('PUT', '/rest/agile/1.0/issue/rank', rank),
];
