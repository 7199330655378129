import { z } from 'zod';
import { isAtlassianDocument } from '../model/adf';
import { linkTypeById } from '../model/constants';
import { addComment } from '../model/editIssue';
import { findLinkType, linkIssues, unlinkIssues } from '../model/links';
import { mayIn } from '../model/permissions';
import { linkTypeShape } from '../shapes/constants';
import { fieldValueShape } from '../shapes/issueFields';
import type { IssueRecord, LinkRecord } from '../store/records';
import { strokeOf, visibleIssue, withBody } from './guards';
import { badRequest, INVALID_PAYLOAD, ISSUE_NOT_FOUND, noContent, notFound, ok, type Reply } from './reply';
import { type Call, type Handler, type Route, route } from './router';

const end = z.looseObject({ id: z.string().optional(), key: z.string().optional() });
const linkBody = z.looseObject({
  type: z.unknown(),
  inwardIssue: end,
  outwardIssue: end,
  comment: z.looseObject({ body: z.unknown() }).nullable().optional(),
});

const NO_LINK_PERMISSION = notFound('No Link Issue Permission for issue.');

const mayLink = ({ site, viewer }: Call, issue: IssueRecord): boolean => {
  const project = site.store.projects.get(issue.projectId);
  return project !== undefined && mayIn(viewer, 'LINK_ISSUES', project);
};

/** In this request the inward issue is the one that does it: `inwardIssue` blocks `outwardIssue`. */
const createLink = withBody(linkBody, (call, body) => {
  const type = findLinkType(body.type);
  if (type === undefined) return notFound('No issue link type was found for the given name or id.');
  const source = visibleIssue(call, body.inwardIssue.id ?? body.inwardIssue.key ?? '');
  const destination = visibleIssue(call, body.outwardIssue.id ?? body.outwardIssue.key ?? '');
  if (source === undefined || destination === undefined) return ISSUE_NOT_FOUND;
  if (source.id === destination.id) return badRequest('You cannot link an issue to itself.');
  if (!mayLink(call, source)) return NO_LINK_PERMISSION;
  const comment = body.comment?.body;
  if (comment !== undefined && !isAtlassianDocument(comment)) return INVALID_PAYLOAD;
  const { store } = call.site;
  linkIssues(store, type, source.id, destination.id, strokeOf(call));
  const linked = store.issues.find(source.id);
  if (comment !== undefined && linked !== undefined) addComment(store, linked, comment, strokeOf(call));
  return { status: 201 };
});

const withLink =
  (handle: (call: Call, link: LinkRecord, source: IssueRecord, destination: IssueRecord) => Reply): Handler =>
  (call) => {
    const id = call.params.linkId ?? '';
    const link = call.site.store.links.get(id);
    const source = link === undefined ? undefined : visibleIssue(call, link.sourceId);
    const destination = link === undefined ? undefined : visibleIssue(call, link.destinationId);
    if (link === undefined || source === undefined || destination === undefined)
      return notFound(`No issue link with id '${id}' exists.`);
    return handle(call, link, source, destination);
  };

const endShape = ({ site, viewer }: Call, issue: IssueRecord) => ({
  id: issue.id,
  key: issue.key,
  self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
  fields: Object.fromEntries(
    ['summary', 'status', 'priority', 'issuetype'].map((id) => [
      id,
      fieldValueShape(site, issue, id, viewer),
    ]),
  ),
});

const readLink = withLink((call, link, source, destination) => {
  const type = linkTypeById(link.typeId);
  return ok({
    id: link.id,
    self: `${call.site.baseUrl}/rest/api/3/issueLink/${link.id}`,
    ...(type === undefined ? {} : { type: linkTypeShape(call.site, type) }),
    inwardIssue: endShape(call, source),
    outwardIssue: endShape(call, destination),
  });
});

const deleteLink = withLink((call, link, source) => {
  if (!mayLink(call, source)) return NO_LINK_PERMISSION;
  unlinkIssues(call.site.store, link, strokeOf(call));
  return noContent;
});

export const linkRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/issueLink', createLink),
  route('GET', '/rest/api/3/issueLink/{linkId}', readLink),
  route('DELETE', '/rest/api/3/issueLink/{linkId}', deleteLink),
];
