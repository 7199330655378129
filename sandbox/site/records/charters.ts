import type { Requests } from '../../../src/contract';

type Charter = Requests['charter.save']['charter'];

/** Day so many weeks after a project began, `YYYY-MM-DD`. */
type AfterWeeks = (weeks: number) => string;

const NO_RISK: Charter['riskAnswers'] = {
  prohibited: false,
  safety: false,
  'work-or-education': false,
  'essential-services': false,
  'biometrics-or-justice': false,
  transparency: false,
  individuals: false,
  unchecked: false,
  scale: false,
  irreversible: false,
};

/** What each planned project of the demo site promises, by key. `pi` is the increment that is running now. */
export const CHARTERS: Readonly<
  Record<string, (terms: { readonly after: AfterWeeks; readonly pi: string }) => Charter>
> = {
  CHURN: ({ after, pi }) => ({
    businessQuestion:
      'Which customers are likely to leave within 90 days, early enough for the retention team to act?',
    scope: ['Consumer contracts in all regions', 'A weekly list for the retention team'],
    nonGoals: ['Business customers', 'Offers that are made without a person'],
    businessMetrics: [
      {
        name: 'Churn rate',
        baseline: 4.1,
        target: 3.2,
        unit: '%',
        direction: 'down',
        byWhen: after(45),
        measuredBy: 'Retention',
      },
      {
        name: 'Retention offers accepted',
        baseline: 18,
        target: 25,
        unit: '%',
        direction: 'up',
        byWhen: after(45),
        measuredBy: 'Retention',
      },
    ],
    modelMetrics: [{ name: 'Recall', threshold: 0.7, direction: 'up' }],
    cost: { amount: 310_000, unit: 'EUR' },
    benefit: { amount: 900_000, unit: 'EUR a year', words: 'contracts that are kept' },
    riskAnswers: { ...NO_RISK, individuals: true, scale: true },
    stakeholders: { 'business-owner': 'Decides which customers are called' },
    otherStakeholders: ['Works council: agrees to how calls are planned'],
    successCriteria: ['The retention team works from the list every week'],
    releaseTrain: 'Customer train',
    pi,
  }),
  DEMAND: ({ after, pi }) => ({
    businessQuestion:
      'How many units of each product does every store need next week, so that shelves stay full without waste?',
    scope: ['Fresh food in 140 stores'],
    nonGoals: ['Prices', 'Orders that leave without a person'],
    businessMetrics: [
      {
        name: 'Food thrown away',
        baseline: 6.4,
        target: 4.5,
        unit: '%',
        direction: 'down',
        byWhen: after(26),
        measuredBy: 'Store operations',
      },
    ],
    modelMetrics: [{ name: 'Forecast error', threshold: 22, unit: '%', direction: 'down' }],
    cost: { amount: 140_000, unit: 'EUR' },
    benefit: { amount: 380_000, unit: 'EUR a year' },
    riskAnswers: { ...NO_RISK },
    stakeholders: { 'business-owner': 'Decides which stores begin' },
    otherStakeholders: [],
    successCriteria: ['Store managers order from the forecast'],
    releaseTrain: 'Supply chain train',
    pi,
  }),
  FRAUD: ({ after, pi }) => ({
    businessQuestion: 'Which card payments should be held for a human check before they are settled?',
    scope: ['Card payments in the web shop'],
    nonGoals: ['Refusing a payment without a human check'],
    businessMetrics: [
      {
        name: 'Losses by fraud',
        baseline: 0.19,
        target: 0.12,
        unit: '% of turnover',
        direction: 'down',
        byWhen: after(40),
        measuredBy: 'Finance',
      },
    ],
    modelMetrics: [{ name: 'Precision', threshold: 0.6, direction: 'up' }],
    cost: { words: 'not estimated before the data has been seen' },
    benefit: { amount: 1_200_000, unit: 'EUR a year', words: 'losses avoided' },
    riskAnswers: { 'essential-services': true },
    stakeholders: { legal: 'Agrees to the use of payment data' },
    otherStakeholders: [],
    successCriteria: ['Nobody waits longer than ten minutes for a payment that is in order'],
    releaseTrain: 'Customer train',
    pi,
  }),
};
