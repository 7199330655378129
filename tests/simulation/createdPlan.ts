import { z } from 'zod';
import type { Rig } from './generationRig';

const otherEnd = z.object({ key: z.string() }).optional();
const pageSchema = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({
        summary: z.string(),
        parent: z.object({ key: z.string() }).nullish(),
        assignee: z.object({ accountId: z.string() }).nullish(),
        duedate: z.string().nullish(),
        labels: z.array(z.string()).nullish(),
        issuelinks: z.array(
          z.object({ type: z.object({ name: z.string() }), inwardIssue: otherEnd, outwardIssue: otherEnd }),
        ),
      }),
      properties: z.object({ 'ml-plan': z.object({ plan: z.string(), node: z.string() }) }).partial(),
    }),
  ),
  nextPageToken: z.string().optional(),
});

export interface CreatedIssue {
  readonly key: string;
  readonly node: string;
  readonly plan: string;
  readonly summary: string;
  readonly epic: string | null;
  /** Account id. */
  readonly assignee: string | null;
  readonly due: string | null;
  readonly labels: readonly string[];
  /** Nodes that block this one; a doubled link shows twice. */
  readonly blockedBy: readonly string[];
}

const INDEX_LAG_MS = 60_000;

/** Every issue of the project in backlog order, read as a person would, when the search index has caught up. */
export const readCreated = async (rig: Rig): Promise<readonly CreatedIssue[]> => {
  await rig.clock.advance(INDEX_LAG_MS);
  const issues: z.output<typeof pageSchema>['issues'] = [];
  let nextPageToken: string | undefined;
  do {
    const page = pageSchema.parse(
      await rig.rest('POST', '/rest/api/3/search/jql', {
        jql: `project = ${rig.project} ORDER BY rank ASC`,
        fields: ['summary', 'parent', 'issuelinks', 'assignee', 'duedate', 'labels'],
        properties: ['ml-plan'],
        maxResults: 100,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      }),
    );
    issues.push(...page.issues);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  const nodeOf = new Map(issues.map(({ key, properties }) => [key, properties['ml-plan']?.node ?? '?']));
  return issues.map(({ key, fields, properties }) => ({
    key,
    node: properties['ml-plan']?.node ?? '?',
    plan: properties['ml-plan']?.plan ?? '?',
    summary: fields.summary,
    epic: fields.parent == null ? null : (nodeOf.get(fields.parent.key) ?? '?'),
    assignee: fields.assignee?.accountId ?? null,
    due: fields.duedate ?? null,
    labels: fields.labels ?? [],
    blockedBy: fields.issuelinks.flatMap(({ inwardIssue }) =>
      inwardIssue === undefined ? [] : [nodeOf.get(inwardIssue.key) ?? '?'],
    ),
  }));
};

/** The 94 issues of a plan over 3 sources and 3 environments, counted without the code under test. */
export const expectWholePlan = (issues: readonly CreatedIssue[]): void => {
  expect(issues).toHaveLength(94);
  expect(new Set(issues.map(({ node }) => node)).size).toBe(94);
  expect(new Set(issues.map(({ plan }) => plan)).size).toBe(1);
  expect(issues.filter(({ epic }) => epic === null)).toHaveLength(11);
  const links = issues.flatMap(({ node, blockedBy }) => blockedBy.map((blocker) => `${blocker} > ${node}`));
  expect(links).toHaveLength(99);
  expect(new Set(links).size).toBe(99);
  const blockers = (node: string) => issues.find((issue) => issue.node === node)?.blockedBy.toSorted();
  expect(blockers('charter.charter')).toEqual([
    'charter.objectives',
    'charter.risk-register',
    'charter.situation',
    'charter.success-criteria',
  ]);
  expect(blockers('data-understanding.data-decision')).toEqual([
    'data-understanding.billing.quality',
    'data-understanding.crm.quality',
    'data-understanding.web-logs.quality',
  ]);
  expect(blockers('deployment.test.canary')).toEqual(['deployment.test.pipeline']);
};
