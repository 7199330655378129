import { planCounts } from '../../../src/domain/plan/preview';
import type { RiskTier } from '../../../src/domain/plan/vocabulary';
import { blockersOf, countsOf, planOf } from './plans';

const planFor = (sources: number, environments: number, riskTier: RiskTier = 'limited') =>
  planOf('crisp-dm', { sources, environments, riskTier });

describe('the CRISP-DM template', () => {
  test.each([
    // 38 fixed, 9 a source, 3 an environment, 1 for each pair of them
    [1, 1, 51],
    [3, 3, 83],
    [1, 3, 59],
    [4, 2, 88],
    [20, 6, 356],
  ])('has 11 epics and, for %i sources and %i environments, %i issues', (sources, environments, issues) => {
    expect(countsOf(planFor(sources, environments))).toEqual({ epics: 11, issues });
  });

  test('adds the six records that the law asks for at high risk, each before the decision it belongs to', () => {
    const plan = planFor(3, 3, 'high');
    expect(countsOf(plan)).toEqual({ epics: 11, issues: 89 });
    const beforeDeployment = blockersOf(plan, 'evaluation.deploy-decision');
    for (const item of ['risk-file', 'data-governance', 'human-oversight', 'technical-file'])
      expect(beforeDeployment).toContain(`validation.${item}`);
    const beforeAcceptance = blockersOf(plan, 'deployment.ops-acceptance');
    for (const item of ['logs', 'post-market-plan']) expect(beforeAcceptance).toContain(`monitoring.${item}`);
  });

  test('has one experiment for each seat of the team, all before the candidate', () => {
    const plan = planOf('crisp-dm', {
      sources: 3,
      riskTier: 'limited',
      team: [
        { name: 'Data scientist 1', role: 'data-scientist' },
        { name: 'ML engineer', role: 'ml-engineer' },
      ],
    });
    expect(countsOf(plan)).toEqual({ epics: 11, issues: 84 });
    const candidate = plan.nodes.find(({ key }) => key === 'modeling.candidate');
    expect(candidate?.after.toSorted()).toEqual([
      'modeling.data-scientist-1.experiment',
      'modeling.ml-engineer.experiment',
    ]);
  });

  // The data set and the models are judged together with the first slice and by the checkpoints of data and evaluation.
  test.each([
    ['business-understanding', 'charter.fund-data-access'],
    ['data-understanding', 'data-understanding.data-decision'],
    ['modeling', 'first-slice.demo'],
    ['evaluation', 'evaluation.sign-off'],
    ['deployment', 'monitoring.value-checkpoint'],
  ])('asks the business for a decision in %s', (phase, decision) => {
    const decisions = planFor(3, 3).nodes.filter(
      (node) => node.phase === phase && node.role === 'business-owner',
    );
    expect(decisions.at(-1)?.key).toBe(decision);
  });

  test('asks for each source what the reference plan asks', () => {
    const keys = planFor(1, 1)
      .nodes.filter(({ source }) => source !== undefined)
      .map(({ key }) => key);
    expect(keys.toSorted()).toEqual([
      'data-access.crm.dev.connection',
      'data-access.crm.fallback',
      'data-access.crm.owner-sign-off',
      'data-access.crm.request',
      'data-access.crm.sample',
      'data-preparation.crm.features',
      'data-preparation.crm.selection',
      'data-understanding.crm.datasheet',
      'data-understanding.crm.exploration',
      'data-understanding.crm.quality',
    ]);
  });

  test('begins with the charter in sprint 1, asks for data in sprint 1 and has its slice in sprint 2 or 3', () => {
    const { nodes } = planFor(3, 3);
    const sprintsOf = (epic: string) =>
      nodes.filter((node) => node.epic === epic).map(({ sprint }) => sprint);
    expect(new Set(sprintsOf('charter'))).toEqual(new Set([1]));
    expect(Math.min(...sprintsOf('data-access'))).toBe(1);
    const slice = nodes.find(({ key }) => key === 'first-slice.slice');
    expect([2, 3]).toContain(slice?.sprint);
    expect(slice?.after).toEqual(['data-understanding.crm.quality']);
  });

  test('gives every issue a purpose and three to five criteria', () => {
    for (const { key, purpose, acceptance } of planFor(3, 3, 'high').nodes) {
      expect({ key, purpose: purpose.length > 40 }).toEqual({ key, purpose: true });
      expect({ key, enough: acceptance.length >= 3 || key === 'close' }).toEqual({ key, enough: true });
      expect({ key, fewEnough: acceptance.length <= 5 }).toEqual({ key, fewEnough: true });
    }
  });

  test('estimates spikes and experiments by time box, all other work by points', () => {
    const counts = planCounts(planFor(3, 3));
    // Time boxes: 3 for the rule without ML, 3 for the experiment, 5 + 2 + 2 for each of three sources.
    expect(counts.timeBoxDays).toBe(3 + 3 + 3 * 9);
    // Kinds at 3 sources and 3 environments, counted in the reference plan.
    expect(counts.byKind).toEqual([
      { kind: 'spike', count: 1 + 3 * 3 },
      { kind: 'slice', count: 1 + 3 + 3 + 1 },
      { kind: 'story', count: 83 - 10 - 8 - 5 - 6 - 1 },
      { kind: 'checkpoint', count: 5 },
      { kind: 'sign-off', count: 1 + 3 + 1 + 1 },
      { kind: 'experiment', count: 1 },
    ]);
  });

  test('links as the reference plan does', () => {
    // Fixed: 11 in the charter, 4 in the slice's epic, 5 in modelling, 9 in validation, 8 in evaluation, 1 training,
    // 5 in monitoring, 2 at the close: 45. A source has 4 of access, 3 of understanding, 1 into checkpoint B, 3 of
    // preparation: 11. An environment has 4: roll-out, pipeline, canary, acceptance. Each pair has 1.
    expect(45 + 3 * 11 + 3 * 4 + 3 * 3).toBe(99);
    expect(planCounts(planFor(3, 3)).links).toBe(99);
  });
});
