import { blockersOf, countsOf, issuesOf, nodeOf, planOf } from './plans';

describe('the template of an LLM application', () => {
  test.each([
    // 42 issues that are made once, 7 a source, 2 an environment, 1 for each pair of them; what Article 50 asks for
    // above low risk, and six records that the law asks for at high risk.
    ['low', 1, 3, 42 + 7 + 6 + 3],
    ['limited', 1, 3, 59],
    ['high', 1, 3, 65],
    ['low', 3, 3, 42 + 21 + 6 + 9],
    ['high', 3, 3, 85],
  ] as const)(
    'at %s risk has, for %i sources and %i environments, %i issues under 8 epics',
    (riskTier, sources, environments, issues) => {
      expect(countsOf(planOf('llm-application', { riskTier, sources, environments }))).toEqual({
        epics: 8,
        issues,
      });
    },
  );

  test('begins with its users and ends with the check of its value', () => {
    const keys = issuesOf(planOf('llm-application')).map(({ key }) => key);
    expect(keys[0]).toBe('use-case.users');
    expect(keys.at(-1)).toBe('operation.value-checkpoint');
  });

  test('has an accepted evaluation set before any experiment', () => {
    const plan = planOf('llm-application', { sources: 2 });
    const experiments = issuesOf(plan).filter(({ kind }) => kind === 'experiment');
    expect(experiments.map(({ key }) => key)).toEqual([
      'answers.prompt-experiment',
      'answers.retrieval-experiment',
      'answers.model-experiment',
    ]);
    for (const { key } of experiments) {
      const earlier = blockersOf(plan, key);
      for (const item of ['questions', 'hard-cases', 'judging', 'acceptance'])
        expect(earlier).toContain(`evaluation-set.${item}`);
    }
  });

  test.each([
    ['use-case', 'use-case.go'],
    ['evaluation-set', 'evaluation-set.acceptance'],
    ['knowledge', 'knowledge.decision'],
    ['ingestion', 'ingestion.decision'],
    ['answers', 'answers.decision'],
    ['safety', 'safety.sign-off'],
    ['operation', 'operation.value-checkpoint'],
  ])('ends the stage %s with the decision %s', (stage, decision) => {
    const decisions = issuesOf(planOf('llm-application')).filter(
      (node) => node.stage?.key === stage && (node.kind === 'checkpoint' || node.key === decision),
    );
    expect(decisions.at(-1)?.key).toBe(decision);
    expect(['checkpoint', 'sign-off']).toContain(decisions.at(-1)?.kind);
  });

  test('asks for each knowledge source: access, licence, consent, a sample, ingestion and an index', () => {
    const keys = issuesOf(planOf('llm-application', { environments: 1 }))
      .filter(({ source }) => source !== undefined)
      .map(({ key }) => key);
    expect(keys.toSorted()).toEqual([
      'ingestion.crm.freshness',
      'ingestion.crm.index',
      'ingestion.crm.ingest',
      'knowledge.crm.consent',
      'knowledge.crm.dev.connection',
      'knowledge.crm.licence',
      'knowledge.crm.request',
      'knowledge.crm.sample',
    ]);
  });

  test('lets no user near it before red team, privacy and human review', () => {
    const earlier = blockersOf(planOf('llm-application'), 'safety.pilot');
    for (const item of ['guardrails', 'red-team', 'mend', 'privacy', 'human-review'])
      expect(earlier).toContain(`safety.${item}`);
  });

  test('goes live after every other environment, with monitoring, a fallback for the model and fresh indexes', () => {
    const plan = planOf('llm-application', { sources: 2, riskTier: 'high' });
    const keys = issuesOf(plan).map(({ key }) => key);
    expect(keys.filter((key) => /^operation\..*\.(pipeline|go-live)$/.test(key)).toSorted()).toEqual([
      'operation.dev.pipeline',
      'operation.prod.go-live',
      'operation.test.pipeline',
    ]);
    expect(nodeOf(plan, 'operation.prod.go-live').after.toSorted()).toEqual([
      'ingestion.crm.freshness',
      'ingestion.source-2.freshness',
      'knowledge.crm.prod.connection',
      'knowledge.source-2.prod.connection',
      'operation.dev.pipeline',
      'operation.feedback',
      'operation.monitoring',
      'operation.provider-fallback',
      'operation.test.pipeline',
      'operation.training',
      'safety.sign-off',
    ]);
    expect(nodeOf(plan, 'operation.ops-acceptance').after.toSorted()).toEqual([
      'operation.change-control',
      'operation.logs',
      'operation.post-market-plan',
      'operation.prod.go-live',
    ]);
  });
});
