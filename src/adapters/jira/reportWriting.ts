import { route } from '@forge/api';
import { z } from 'zod';
import type { ReportingJira } from '../../application/ports/reporting';
import type { JiraClient } from './client';
import { isReportOf, reportComment } from './reportComment';

const permissionSchema = z.object({
  permissions: z.object({ ADD_COMMENTS: z.object({ havePermission: z.boolean() }) }),
});

const commentsSchema = z.object({
  comments: z.array(z.object({ body: z.unknown(), author: z.object({ accountId: z.string() }).optional() })),
});

/** Newest first; whoever posts again does so before so much else is said. */
const COMMENTS_LOOKED_AT = 100;

/** Jira as posting a report needs it, through a client that acts as the person who posts. */
export const createReportingJira = (jira: JiraClient): ReportingJira => ({
  async mayComment(key) {
    const { permissions } = await jira.requestJira(
      route`/rest/api/3/mypermissions?permissions=ADD_COMMENTS&issueKey=${key}`,
      { answer: permissionSchema, purpose: 'read your permissions' },
    );
    return permissions.ADD_COMMENTS.havePermission;
  },

  async hasReport(key, period) {
    const [me, { comments }] = await Promise.all([
      jira.requestJira(route`/rest/api/3/myself`, {
        answer: z.object({ accountId: z.string() }),
        purpose: 'read who you are',
      }),
      jira.requestJira(
        route`/rest/api/3/issue/${key}/comment?orderBy=-created&maxResults=${COMMENTS_LOOKED_AT}`,
        { answer: commentsSchema, purpose: `read the comments of ${key}` },
      ),
    ]);
    return comments.some(
      ({ body, author }) => author?.accountId === me.accountId && isReportOf(body, period),
    );
  },

  async comment(key, report) {
    await jira.requestJira(route`/rest/api/3/issue/${key}/comment`, {
      method: 'POST',
      body: { body: reportComment(report) },
      answer: z.unknown(),
      purpose: `comment on ${key}`,
    });
  },
});
