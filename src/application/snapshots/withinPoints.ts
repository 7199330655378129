import type { ReadingJira, RecordedIssues } from '../ports/reading';

/** An issue costs a point, and the calls that bring it and its changes a few in a hundred more. */
const POINTS_AN_ISSUE = 1.05;

/**
 * Reads no more issues than so many points allow, with what has been spent before; the others are left for another
 * time.
 */
export const withinPoints = (jira: ReadingJira, points: number): Pick<ReadingJira, 'issuesById'> => ({
  async issuesById(ids, fields): Promise<RecordedIssues> {
    const left = points - jira.spent().points;
    const allowed = Math.max(0, Math.floor(left / POINTS_AN_ISSUE));
    if (allowed === 0) return { issues: [], unread: ids };
    const { issues, unread } = await jira.issuesById(ids.slice(0, allowed), fields);
    return { issues, unread: [...unread, ...ids.slice(allowed)] };
  },
});
