import { createHealthRulesStore } from '../../../src/adapters/storage/healthRules';
import type { HealthRulesDeps } from '../../../src/application/healthRules/deps';
import { readHealthRules } from '../../../src/application/healthRules/readHealthRules';
import { saveHealthRules } from '../../../src/application/healthRules/saveHealthRules';
import { requests } from '../../../src/contract/requests';
import { DEFAULT_HEALTH_RULES } from '../../../src/domain/portfolio/healthRules';
import { createMemoryStore } from '../memoryStore';

const arrange = () => {
  const healthRules = createHealthRulesStore(createMemoryStore());
  const as = (administrator: boolean): HealthRulesDeps => ({
    jira: { isAdministrator: async () => administrator },
    healthRules,
  });
  return { admin: as(true), anybody: as(false) };
};

const STRICT = { ...DEFAULT_HEALTH_RULES, decisionDays: 7 };

test('an administrator changes the rules, and goes back to the defaults', async () => {
  const { admin } = arrange();
  expect(await readHealthRules(admin)).toEqual({
    rules: DEFAULT_HEALTH_RULES,
    revision: 0,
    defaults: DEFAULT_HEALTH_RULES,
  });
  expect(await saveHealthRules(admin, { revision: 0, rules: STRICT })).toEqual({ revision: 1 });
  const { rules, revision, defaults } = await readHealthRules(admin);
  expect([rules, revision]).toEqual([STRICT, 1]);
  await saveHealthRules(admin, { revision, rules: defaults });
  expect((await readHealthRules(admin)).rules).toEqual(DEFAULT_HEALTH_RULES);
});

test('nobody else reads or changes them', async () => {
  const { admin, anybody } = arrange();
  const refused = {
    error: {
      code: 'forbidden',
      message: 'Only Jira administrators keep the health rules of this site.',
    },
  };
  await expect(readHealthRules(anybody)).rejects.toMatchObject(refused);
  await expect(saveHealthRules(anybody, { revision: 0, rules: STRICT })).rejects.toMatchObject(refused);
  expect((await readHealthRules(admin)).revision).toBe(0);
});

test('of two administrators who change the same rules, one is told', async () => {
  const { admin } = arrange();
  await saveHealthRules(admin, { revision: 0, rules: STRICT });
  await expect(saveHealthRules(admin, { revision: 0, rules: STRICT })).rejects.toMatchObject({
    error: { code: 'conflict' },
  });
});

test.each([
  ['the defaults', {}, undefined],
  [
    'a factor of 0',
    { accessOffTrackFactor: 0 },
    'The factor of a late access request must be a whole number from 1 to 20.',
  ],
  ['half a day', { decisionDays: 7.5 }, 'The days of a decision must be a whole number from 1 to 365.'],
  ['a share of 110%', { healthyCommitment: 1.1 }, 'The share of a commitment must be between 1% and 100%.'],
  [
    'a share that is no number',
    { healthyCommitment: null },
    'The share of a commitment must be between 1% and 100%.',
  ],
  [
    'more missed sprints than are looked at',
    { sprintsLookedAt: 1, sprintsBelow: 2 },
    'Of 1 sprint, at most 1 can be missed.',
  ],
])('rules with %s', (_, change, message) => {
  const parsed = requests['rules.save'].safeParse({
    revision: 0,
    rules: { ...DEFAULT_HEALTH_RULES, ...change },
  });
  expect(parsed.error?.issues.map((issue) => issue.message)[0]).toBe(message);
});
