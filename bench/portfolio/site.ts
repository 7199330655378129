import { createJiraSite } from '../../sandbox/jira/site';
import { readImport } from '../../sandbox/site/import';
import type { ImportedIssue, ImportedProject } from '../../sandbox/types';
import type { GenerationRecord } from '../../src/application/ports/journal';
import { PLAN_PROPERTY } from '../../src/domain/plan/vocabulary';
import { PLAN_DEFAULTS } from '../../tests/unit/planDefaults';
import { BENCH_NOW, generateIssues } from '../speed/generate';

export const VIEWER = 'executive';
/** Projects differ as much as this; a thousand stories of their own would take longer than what is measured. */
const VARIANTS = 20;
const ENTITY_PROPERTIES = [
  {
    propertyKey: PLAN_PROPERTY,
    entityType: 'issue' as const,
    values: ['plan', 'node', 'phase', 'kind', 'source', 'environment'].map((path) => ({
      path,
      type: 'string' as const,
    })),
  },
];

/** A site of many projects, each with a plan and the work of two years. */
export const createLargeSite = (projects: number, issuesAProject: number) => {
  let now = BENCH_NOW;
  const clock = { now: () => now, schedule: () => () => undefined };
  const site = createJiraSite({
    clock,
    log: { write: () => undefined, entries: () => [], clear: () => undefined },
    seed: 1,
    baseUrl: 'http://localhost:8080',
    indexLagMs: 0,
    entityProperties: ENTITY_PROPERTIES,
    rateLimits: 'off',
  });
  site.addUser({ accountId: VIEWER, email: 'executive@example.com', displayName: 'Executive' });
  const access = { lead: VIEWER, administrators: [VIEWER], members: [], viewers: [] };
  const variants = Array.from({ length: Math.min(VARIANTS, projects) }, (_, index) =>
    variantOf(issuesAProject, index),
  );
  const added = Array.from({ length: projects }, (_, index) => {
    const variant = variants[index % variants.length];
    if (variant === undefined) throw new Error('there is a variant');
    return site.importProject(renamed(variant, index), access);
  });
  let jiraMs = 0;
  const handle: typeof site.handle = async (request) => {
    const began = performance.now();
    // The local Jira does its work before it returns the promise: what is under way at the same time counts once.
    const answer = site.handle(request);
    jiraMs += performance.now() - began;
    return answer;
  };
  return {
    site: { ...site, handle },
    /** How long this Jira has worked so far. */
    jiraMs: () => jiraMs,
    clock: {
      ...clock,
      advance: (millis: number) => {
        now += millis;
      },
    },
    plans: added.map(({ id }, index) => planOf(id, index)),
    keys: added.map(({ key }) => key),
  };
};

export type LargeSite = ReturnType<typeof createLargeSite>;

interface Variant {
  readonly project: ImportedProject;
  readonly plan: ReadonlyMap<string, unknown>;
}

const variantOf = (issues: number, index: number): Variant => {
  const file = generateIssues(issues, `portfolio ${index}`);
  const imported = readImport(Buffer.from(JSON.stringify(file)), 'portfolio.json');
  if (!imported.ok) throw new Error(imported.message);
  return {
    project: imported.project,
    plan: new Map(
      file.issues.flatMap((issue) =>
        'properties' in issue ? [[issue.key, issue.properties[PLAN_PROPERTY]]] : [],
      ),
    ),
  };
};

const planId = (index: number): string => `plan-${index}`;

/** The same work under another key, as work of the project's own plan. */
const renamed = ({ project, plan }: Variant, index: number): ImportedProject => ({
  ...project,
  key: `P${String(index).padStart(4, '0')}`,
  name: `Project ${index} of the portfolio`,
  issues: project.issues.map((issue): ImportedIssue => {
    const property = plan.get(issue.key);
    return property === undefined || property === null
      ? issue
      : { ...issue, properties: { [PLAN_PROPERTY]: { ...property, plan: planId(index) } } };
  }),
});

/** What is remembered of how a plan fits a Jira with the usual types, fields and links. */
const FITTED: Pick<GenerationRecord, 'fit' | 'wiring'> = {
  fit: {
    epicType: 'Epic',
    issueType: 'Story',
    estimateField: 'Story Points',
    issueTypes: [
      { name: 'Epic', use: 'epics' },
      { name: 'Story', use: 'work' },
      { name: 'Task', use: 'unused' },
      { name: 'Bug', use: 'unused' },
    ],
    linkType: 'Blocks',
    linkTypes: ['Blocks', 'Cloners', 'Duplicate', 'Relates'],
    linksInCreate: true,
    questions: [],
    sprints: true,
    notes: [],
    leftOut: [],
    missing: [],
    blockers: [],
  },
  wiring: {
    epicType: '10000',
    issueType: '10001',
    epicFields: ['labels', 'description', 'duedate'],
    issueFields: ['labels', 'description', 'duedate', 'assignee'],
    estimateField: 'customfield_10016',
    linkType: 'Blocks',
    linksInCreate: true,
    rank: true,
    epicValues: [],
    issueValues: [],
    sprintBoard: 1,
    fieldNames: { customfield_10016: 'Story Points' },
  },
};

/** A plan as the app remembers it. */
export const planOf = (projectId: string, index: number): GenerationRecord => ({
  planId: planId(index),
  projectId,
  template: { id: 'crisp-dm', version: 2 },
  input: {
    name: `Project ${index} of the portfolio`,
    businessQuestion: 'Who will leave?',
    sources: ['CRM', 'Web', 'Sensor', 'Billing', 'Weather', 'Support'].map((name) => ({
      name,
      ownerRole: 'Sales',
      sensitive: false,
    })),
    environments: ['dev', 'test', 'prod'],
    riskTier: 'low',
    start: '2024-07-01',
    sprintLengthDays: 14,
    target: '2026-09-30',
    ...PLAN_DEFAULTS,
  },
  startedAt: '2024-07-01T09:00:00.000Z',
  ...FITTED,
  newestIssue: 0,
});
