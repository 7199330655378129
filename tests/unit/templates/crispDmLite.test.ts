import { countsOf, issuesOf, nodeOf, planOf } from './plans';

describe('the lite CRISP-DM template', () => {
  test.each([
    // 14 issues that are made once, 3 a source, 1 an environment; above low risk also the agreement of risk and legal.
    ['low', 1, 3, 20],
    ['limited', 1, 3, 21],
    ['high', 1, 3, 21],
    ['low', 1, 1, 18],
    ['limited', 3, 3, 27],
  ] as const)(
    'at %s risk has, for %i sources and %i environments, %i issues under 4 epics',
    (riskTier, sources, environments, issues) => {
      expect(countsOf(planOf('crisp-dm-lite', { riskTier, sources, environments }))).toEqual({
        epics: 4,
        issues,
      });
    },
  );

  test.each(['low', 'limited', 'high'] as const)(
    'stays within 25 issues, epics included, for one sensitive, regulated source at %s risk',
    (riskTier) => {
      const plan = planOf('crisp-dm-lite', { riskTier, sensitive: true, needs: 'a training' });
      expect(plan.nodes.length).toBeLessThanOrEqual(25);
    },
  );

  test('begins with the charter and ends with the check of its value', () => {
    const keys = issuesOf(planOf('crisp-dm-lite')).map(({ key }) => key);
    expect(keys[0]).toBe('charter.charter');
    expect(keys.at(-1)).toBe('operation.value-checkpoint');
  });

  test('asks the business four times before go-live, and once after', () => {
    const checkpoints = issuesOf(planOf('crisp-dm-lite')).filter(({ kind }) => kind === 'checkpoint');
    expect(checkpoints.map(({ key }) => key)).toEqual([
      'charter.go',
      'data.decision',
      'model.demo',
      'operation.deploy-decision',
      'operation.value-checkpoint',
    ]);
  });

  test('goes live in production only, with alarms, after the other environments', () => {
    const plan = planOf('crisp-dm-lite');
    const keys = issuesOf(plan).map(({ key }) => key);
    expect(keys.filter((key) => /\.(release|go-live)$/.test(key)).toSorted()).toEqual([
      'operation.dev.release',
      'operation.prod.go-live',
      'operation.test.release',
    ]);
    expect(nodeOf(plan, 'operation.prod.go-live').after.toSorted()).toEqual([
      'operation.deploy-decision',
      'operation.dev.release',
      'operation.monitoring',
      'operation.test.release',
    ]);
  });
});
