import type { Charter } from '../../src/domain/charter/types';

/** A charter that leaves nothing open. */
export const CHURN_CHARTER: Charter = {
  businessQuestion: 'Which customers will leave within three months?',
  scope: ['Private customers in Germany', 'Contracts that can be cancelled monthly'],
  nonGoals: ['Business customers'],
  businessMetrics: [
    {
      name: 'churn rate',
      baseline: 4,
      target: 3,
      unit: '%',
      direction: 'down',
      byWhen: '2026-09-30',
      measuredBy: 'Controlling',
    },
  ],
  modelMetrics: [{ name: 'recall', threshold: 0.7, direction: 'up' }],
  modelLift: 'Find twice as many leavers as the present rule does',
  cost: { amount: 120_000, unit: 'EUR', words: 'two people for half a year' },
  benefit: { amount: 1_500_000, unit: 'EUR a year' },
  riskAnswers: {
    prohibited: false,
    safety: false,
    'work-or-education': false,
    'essential-services': false,
    'biometrics-or-justice': false,
    transparency: false,
    individuals: true,
    unchecked: false,
    scale: false,
    irreversible: false,
  },
  stakeholders: { 'business-owner': 'Signs the charter', legal: 'Agrees to the use of contract data' },
  otherStakeholders: ['Works council: is informed'],
  successCriteria: ['The retention team works with the list every week'],
  releaseTrain: 'Customer train',
  pi: 'PI 2026.3',
};

/** A charter of which only the question is known. */
export const BARE_CHARTER: Charter = {
  businessQuestion: 'Which customers will leave within three months?',
  scope: [],
  nonGoals: [],
  businessMetrics: [],
  modelMetrics: [],
  cost: {},
  benefit: {},
  riskAnswers: {},
  stakeholders: {},
  otherStakeholders: [],
  successCriteria: [],
};
