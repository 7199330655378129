import { DEFAULT_HEALTH_RULES } from '../../../../src/domain/portfolio/healthRules';
import { healthWords } from '../../../../static/portfolio/healthWords';

test('health is explained by the rules of the site, not by the defaults', () => {
  expect(
    healthWords({
      accessOffTrackFactor: 2,
      featureOffTrackDays: 1,
      healthyCommitment: 0.9,
      sprintsLookedAt: 1,
      sprintsBelow: 1,
      decisionDays: 7,
      staleWorkingDays: 3,
    }),
  ).toBe(
    'Off track: a data-access request is more than 2 times older than 85% of the project’s requests were, or than its time box while fewer than five are known; a feature is more than 1 day past its due date; or an even chance of finishing comes only after the target. At risk: one of these is late by less, the last commitment was missed by more than 10%, a checkpoint or sign-off has waited for more than 7 days, or nothing has changed for 3 working days. On track: none of these. Not known yet: no issue has been started.',
  );
});

test('by default a fifth of a commitment may be missed', () => {
  expect(healthWords(DEFAULT_HEALTH_RULES)).toContain(
    '2 of the last 3 commitments were missed by more than 20%',
  );
});
