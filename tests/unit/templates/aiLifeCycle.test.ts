import { blockersOf, countsOf, issuesOf, nodeOf, planOf } from './plans';

describe('the template of the AI life cycle', () => {
  test.each([
    // 34 issues that are made once, 7 a source, 2 an environment, 1 for each pair of them; the agreement of risk and
    // legal above low risk, and six records that the law asks for at high risk.
    ['low', 1, 3, 34 + 7 + 6 + 3],
    ['limited', 1, 3, 51],
    ['high', 1, 3, 57],
    ['low', 3, 3, 34 + 21 + 6 + 9],
    ['high', 3, 3, 77],
  ] as const)(
    'at %s risk has, for %i sources and %i environments, %i issues under 8 epics',
    (riskTier, sources, environments, issues) => {
      expect(countsOf(planOf('ai-life-cycle', { riskTier, sources, environments }))).toEqual({
        epics: 8,
        issues,
      });
    },
  );

  test('has the five stages, each standing for a phase of CRISP-DM', () => {
    const { nodes } = planOf('ai-life-cycle');
    const standsFor = new Map(nodes.map(({ stage, phase }) => [`${stage?.key}: ${stage?.name}`, phase]));
    expect([...standsFor]).toEqual([
      ['scope: Scope', 'business-understanding'],
      ['understand: Understand', 'data-understanding'],
      ['build: Build', 'modeling'],
      ['deploy: Deploy', 'deployment'],
      ['manage-and-trust: Manage and trust', 'deployment'],
    ]);
  });

  test.each([
    ['scope', 'scope.decision'],
    ['understand', 'understanding.decision'],
    ['build', 'build.decision'],
    ['deploy', 'deploy.decision'],
    ['manage-and-trust', 'manage.decision'],
  ])('ends the stage %s with the checkpoint %s', (stage, checkpoint) => {
    const plan = planOf('ai-life-cycle', { riskTier: 'high' });
    expect(nodeOf(plan, checkpoint)).toMatchObject({ kind: 'checkpoint', role: 'business-owner' });
    const checkpoints = issuesOf(plan).filter(
      (node) => node.stage?.key === stage && node.kind === 'checkpoint',
    );
    expect(checkpoints.at(-1)?.key).toBe(checkpoint);
  });

  test('begins with the decision to support and ends with the decision to keep', () => {
    const keys = issuesOf(planOf('ai-life-cycle')).map(({ key }) => key);
    expect(keys[0]).toBe('scope.question');
    expect(keys.at(-1)).toBe('manage.decision');
  });

  test('goes live in production only, after all releases before it and after what trust asks for', () => {
    const plan = planOf('ai-life-cycle', { riskTier: 'high' });
    const keys = issuesOf(plan).map(({ key }) => key);
    expect(keys.filter((key) => /^deploy\..*\.(release|go-live)$/.test(key)).toSorted()).toEqual([
      'deploy.dev.release',
      'deploy.prod.go-live',
      'deploy.test.release',
    ]);
    const earlier = blockersOf(plan, 'deploy.prod.go-live');
    for (const key of [
      'deploy.dev.release',
      'deploy.test.release',
      'trust.explanations',
      'trust.fairness',
      'trust.robustness',
      'trust.independent',
      'trust.technical-file',
      'manage.logs',
      'manage.post-market-plan',
      'data-access.crm.consent',
    ])
      expect(earlier).toContain(key);
  });

  test('takes each source to an output without waiting for the others', () => {
    const plan = planOf('ai-life-cycle', { sources: 2 });
    const earlier = [...blockersOf(plan, 'slices.source-2.source-slice')];
    expect(earlier.filter((key) => key.includes('.crm.'))).toEqual([]);
    expect(nodeOf(plan, 'slices.source-2.source-slice').kind).toBe('slice');
  });
});
