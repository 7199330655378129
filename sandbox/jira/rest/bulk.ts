import { z } from 'zod';
import { planIssue } from '../model/createIssue';
import { issueInput } from '../model/intent';
import { bulkHistoryShape } from '../shapes/changelog';
import { issueShape, namesAndSchemas } from '../shapes/issues';
import type { ChangeRecord, HistoryRecord, IssueRecord } from '../store/records';
import { visibleIssue, withBody } from './guards';
import { createdShape } from './issues';
import { readView } from './issueView';
import { badRequest, INVALID_PAYLOAD, ok } from './reply';
import { type Call, type Route, route } from './router';
import { readToken, writeToken } from './tokens';

const CREATE_LIMIT = 50;
const FETCH_LIMIT = 100;
const CHANGELOG_LIMIT = 1_000;
const CHANGELOG_FIELD_LIMIT = 10;
const CHANGELOG_PAGE = 1_000;
const CHANGELOG_PAGE_LIMIT = 10_000;

const elementError = (
  position: number,
  messages: readonly string[],
  errors: Readonly<Record<string, string>>,
) => ({
  status: 400,
  elementErrors: { errorMessages: messages, errors },
  failedElementNumber: position,
});

/** Each issue stands for itself: some may be created while others are refused. */
const createIssues = withBody(
  z.looseObject({ issueUpdates: z.array(z.unknown()) }),
  (call, { issueUpdates }) => {
    if (issueUpdates.length > CREATE_LIMIT) {
      const message = `Only ${CREATE_LIMIT} issues can be created in one request.`;
      return { status: 400, body: { issues: [], errors: [elementError(0, [message], {})] } };
    }
    const issues: ReturnType<typeof createdShape>[] = [];
    const errors: ReturnType<typeof elementError>[] = [];
    issueUpdates.forEach((update, position) => {
      const input = issueInput.safeParse(update);
      if (!input.success) {
        errors.push(
          elementError(
            position,
            ['Invalid request payload. Refer to the REST API documentation and try again.'],
            {},
          ),
        );
        return;
      }
      const planned = planIssue(call.site, call.viewer, input.data);
      if (planned.ok) issues.push(createdShape(call, planned.create()));
      else errors.push(elementError(position, planned.errorMessages, planned.errors));
    });
    return { status: issues.length === 0 ? 400 : 201, body: { issues, errors } };
  },
);

const strings = z.array(z.string());

const fetchBody = z.looseObject({
  issueIdsOrKeys: strings,
  fields: strings.nullable().optional(),
  properties: strings.nullable().optional(),
  expand: strings.nullable().optional(),
});

/** Issues from the database, not from the index, each once and in the order asked for. */
const fetchIssues = withBody(fetchBody, (call, body) => {
  const wanted = body.issueIdsOrKeys;
  if (wanted.length === 0 || wanted.length > FETCH_LIMIT)
    return badRequest(`The number of issue ids or keys must be between 1 and ${FETCH_LIMIT}.`);
  const read = readView(call, {
    fields: body.fields ?? [],
    properties: body.properties ?? [],
    expand: body.expand ?? [],
    byDefault: '*navigable',
  });
  if (!read.ok) return read.reply;
  const issues = new Map<string, IssueRecord>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const idOrKey of wanted) {
    const issue = visibleIssue(call, idOrKey);
    if (issue !== undefined) issues.set(issue.id, issue);
    else
      issueErrors.push({
        id: idOrKey,
        errorMessage: 'Issue does not exist or you do not have permission to see it.',
      });
  }
  return ok({
    expand: 'schema,names',
    ...namesAndSchemas(call.site, read.view),
    issues: [...issues.values()].map((issue) => issueShape(call.site, issue, read.view)),
    issueErrors,
  });
});

const changelogBody = z.looseObject({
  issueIdsOrKeys: strings,
  fieldIds: strings.nullable().optional(),
  maxResults: z.number().int().nullable().optional(),
  nextPageToken: z.string().nullable().optional(),
});

interface Entry {
  readonly issueId: string;
  readonly history: HistoryRecord;
  readonly changes: readonly ChangeRecord[];
}

const entriesOf = (issue: IssueRecord, fieldIds: readonly string[]): readonly Entry[] =>
  issue.histories.flatMap((history) => {
    const changes =
      fieldIds.length === 0
        ? history.changes
        : history.changes.filter(({ fieldId }) => fieldId !== null && fieldIds.includes(fieldId));
    return changes.length === 0 ? [] : [{ issueId: issue.id, history, changes }];
  });

const grouped = ({ site }: Call, entries: readonly Entry[]) => {
  const byIssue = new Map<string, unknown[]>();
  for (const { issueId, history, changes } of entries) {
    const histories = byIssue.get(issueId) ?? [];
    histories.push(bulkHistoryShape(site, history, changes));
    byIssue.set(issueId, histories);
  }
  return [...byIssue].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
};

/** Histories of many issues, oldest first; a page counts histories and may end within an issue. */
const fetchChangelogs = withBody(changelogBody, (call, body) => {
  const wanted = body.issueIdsOrKeys;
  const fieldIds = body.fieldIds ?? [];
  if (wanted.length === 0 || wanted.length > CHANGELOG_LIMIT)
    return badRequest(`The number of issue ids or keys must be between 1 and ${CHANGELOG_LIMIT}.`);
  if (fieldIds.length > CHANGELOG_FIELD_LIMIT)
    return badRequest(`No more than ${CHANGELOG_FIELD_LIMIT} field ids may be given.`);
  const start = readToken(body.nextPageToken ?? null, call.now);
  if (start === undefined) return INVALID_PAYLOAD;
  const issues = wanted.flatMap((idOrKey) => visibleIssue(call, idOrKey) ?? []);
  const unique = [...new Map(issues.map((issue) => [issue.id, issue])).values()];
  const entries = unique.flatMap((issue) => entriesOf(issue, fieldIds));
  const size = Math.min(Math.max(1, body.maxResults ?? CHANGELOG_PAGE), CHANGELOG_PAGE_LIMIT);
  const end = start + size;
  return ok({
    issueChangeLogs: grouped(call, entries.slice(start, end)),
    ...(end < entries.length ? { nextPageToken: writeToken(end, call.now) } : {}),
  });
});

export const bulkRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/issue/bulk', createIssues),
  route('POST', '/rest/api/3/issue/bulkfetch', fetchIssues),
  route('POST', '/rest/api/3/changelog/bulkfetch', fetchChangelogs),
];
