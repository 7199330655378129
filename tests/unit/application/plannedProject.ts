import type { StoredPlan } from '../../../src/application/ports/planStore';
import type { PlanProperty } from '../../../src/domain/plan/vocabulary';
import { PLAN_DEFAULTS } from '../planDefaults';
import { at, createTestSite, SCRUM, type TestSite } from '../sandbox/jira/support';

const ENTITY_PROPERTIES = [
  {
    propertyKey: 'ml-plan',
    entityType: 'issue' as const,
    values: ['plan', 'node', 'phase', 'kind', 'source', 'environment'].map((path) => ({
      path,
      type: 'string' as const,
    })),
  },
];

/** A site with the Scrum project NEW and the team-managed Kanban project SIDE, both with the same four people. */
export const createPlannedSite = (): TestSite =>
  createTestSite({ entityProperties: ENTITY_PROPERTIES, rateLimits: 'off' }, [
    SCRUM,
    { ...SCRUM, key: 'SIDE', name: 'Side project', style: 'team-managed', board: 'kanban', viewers: [] },
  ]);

export const projectId = async (site: TestSite, key: string): Promise<string> =>
  String(at((await site.get(`/rest/api/3/project/${key}`)).json, 'id'));

/** A plan over the sources CRM and Billing and one environment, as it would be stored for a project. */
export const storedPlan = async (site: TestSite, key = 'NEW'): Promise<StoredPlan> => ({
  planId: `plan-of-${key}`,
  projectId: await projectId(site, key),
  template: { id: 'crisp-dm', version: 2 },
  input: {
    name: `Plan of ${key}`,
    businessQuestion: 'Who will leave?',
    sources: [
      { name: 'CRM', ownerRole: 'Sales', sensitive: true },
      { name: 'Billing', ownerRole: 'Finance', sensitive: false },
    ],
    environments: ['dev'],
    riskTier: 'low',
    start: '2026-03-02',
    sprintLengthDays: 14,
    ...PLAN_DEFAULTS,
  },
  startedAt: '2026-03-02T09:00:00.000Z',
});

/** Creates an issue of the plan in NEW and answers its key. */
export const planIssue = (
  site: TestSite,
  summary: string,
  property: Omit<PlanProperty, 'plan'>,
): Promise<string> =>
  site.story({ summary }, { properties: [{ key: 'ml-plan', value: { plan: 'plan-of-NEW', ...property } }] });

export const block = async (site: TestSite, blocker: string, blocked: string): Promise<void> => {
  const { status } = await site.post('/rest/api/3/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: blocker },
    outwardIssue: { key: blocked },
  });
  expect(status).toBe(201);
};

export const moveTo = async (site: TestSite, key: string, status: string): Promise<void> => {
  const listed = (await site.get(`/rest/api/3/issue/${key}/transitions`)).json;
  const transitions = at(listed, 'transitions');
  const found = Array.isArray(transitions)
    ? transitions.find((transition: unknown) => at(transition, 'to', 'name') === status)
    : undefined;
  const { status: answered } = await site.post(`/rest/api/3/issue/${key}/transitions`, {
    transition: { id: at(found, 'id') },
  });
  expect(answered).toBe(204);
};
