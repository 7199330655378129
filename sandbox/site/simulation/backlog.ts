import { z } from 'zod';
import type { Person } from './person';

/** Workflow position of an issue in the simulation; the project's own statuses are found by category and order. */
export type Stage = 'to-do' | 'waiting' | 'in-progress' | 'in-review' | 'done';

export interface Work {
  readonly key: string;
  readonly summary: string;
  readonly epic: string | null;
  /** Kind from the plan property; `story` outside plans. */
  readonly kind: string;
  readonly phase: string;
  readonly source: string | null;
  readonly environment: string | null;
  /** True for requests that other people must answer: access, credentials, owner's agreement. */
  readonly dependsOnOthers: boolean;
  /** True for everything without which a source's data cannot be used: what waits for it waits for data. */
  readonly givesAccess: boolean;
  readonly timeBoxDays: number | null;
  blockedBy: readonly string[];
  points: number | null;
  stage: Stage;
  /** Working days of effort, or of waiting, that are left. */
  remaining: number;
  /** Working days since it was taken up. */
  daysUnderWay: number;
  /** Begun although its data is not there yet, and not gone on with since. */
  isEarly: boolean;
}

export interface Board {
  readonly id: number;
  readonly estimateField: string | null;
  /** Status id of each stage; a workflow without a waiting or review status has none for it. */
  readonly statusOf: ReadonlyMap<Stage, string>;
}

const configurationSchema = z.object({
  columnConfig: z.object({ columns: z.array(z.object({ statuses: z.array(z.object({ id: z.string() })) })) }),
  estimation: z.object({ field: z.object({ fieldId: z.string() }).optional() }).optional(),
});

const STAGES: Readonly<Record<number, readonly Stage[]>> = {
  3: ['to-do', 'in-progress', 'done'],
  4: ['to-do', 'in-progress', 'in-review', 'done'],
  5: ['to-do', 'waiting', 'in-progress', 'in-review', 'done'],
};

/** Reads a board's columns as stages, left to right. */
export const readBoard = async (who: Person, id: number): Promise<Board> => {
  const { columnConfig, estimation } = configurationSchema.parse(
    await who.get(`/rest/agile/1.0/board/${id}/configuration`),
  );
  const statuses = columnConfig.columns.flatMap(({ statuses: [first] }) => (first ? [first.id] : []));
  const stages = STAGES[statuses.length];
  if (!stages) throw new Error(`Simulation: a board with ${statuses.length} columns is not foreseen.`);
  const statusOf = new Map<Stage, string>();
  stages.forEach((stage, index) => {
    const status = statuses[index];
    if (status) statusOf.set(stage, status);
  });
  return { id, estimateField: estimation?.field?.fieldId ?? null, statusOf };
};

const issueSchema = z.object({
  key: z.string(),
  fields: z
    .object({
      summary: z.string(),
      issuetype: z.object({ hierarchyLevel: z.number() }),
      parent: z.object({ key: z.string() }).nullish(),
      issuelinks: z.array(
        z.object({
          type: z.object({ inward: z.string() }),
          inwardIssue: z.object({ key: z.string() }).optional(),
        }),
      ),
    })
    .loose(),
  properties: z.object({
    'ml-plan': z
      .object({
        node: z.string(),
        kind: z.string(),
        phase: z.string(),
        source: z.string().optional(),
        environment: z.string().optional(),
        timeBoxDays: z.number().optional(),
      })
      .optional(),
  }),
});

const pageSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().optional() });

const dependsOnOthers = (node: string) => node.startsWith('data-access.') && !/fallback|sample/.test(node);

const givesAccess = (node: string) => node.startsWith('data-access.') && !node.includes('fallback');

/** Work as it lies in the backlog: nobody has touched it. */
export const untouched = { stage: 'to-do', remaining: 0, daysUnderWay: 0, isEarly: false } as const;

/** Every issue of a project but its epics, in rank order. */
export const readBacklog = async (who: Person, projectKey: string, board: Board): Promise<Work[]> => {
  const work: Work[] = [];
  let token: string | undefined;
  do {
    const page = pageSchema.parse(
      await who.send('POST', '/rest/api/3/search/jql', {
        jql: `project = "${projectKey}" ORDER BY rank`,
        maxResults: 100,
        fields: [
          'summary',
          'issuetype',
          'parent',
          'issuelinks',
          ...(board.estimateField ? [board.estimateField] : []),
        ],
        properties: ['ml-plan'],
        ...(token ? { nextPageToken: token } : {}),
      }),
    );
    for (const { key, fields, properties } of page.issues) {
      if (fields.issuetype.hierarchyLevel > 0) continue;
      const plan = properties['ml-plan'];
      const estimate = board.estimateField ? fields[board.estimateField] : null;
      work.push({
        key,
        summary: fields.summary,
        epic: fields.parent?.key ?? null,
        kind: plan?.kind ?? 'story',
        phase: plan?.phase ?? '',
        source: plan?.source ?? null,
        environment: plan?.environment ?? null,
        dependsOnOthers: dependsOnOthers(plan?.node ?? ''),
        givesAccess: givesAccess(plan?.node ?? ''),
        timeBoxDays: plan?.timeBoxDays ?? null,
        blockedBy: fields.issuelinks.flatMap(({ type, inwardIssue }) =>
          type.inward === 'is blocked by' && inwardIssue ? [inwardIssue.key] : [],
        ),
        points: typeof estimate === 'number' ? estimate : null,
        ...untouched,
      });
    }
    token = page.nextPageToken;
  } while (token);
  return work;
};
