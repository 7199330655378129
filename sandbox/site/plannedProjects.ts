import { EXECUTIVE } from './cast';
import type { ReleasePlan } from './simulation/releases';
import type { Incidents, Temper } from './simulation/team';

/** A project of the demo site whose plan the app generates, and how its team fares. */
export interface PlannedProject {
  readonly key: string;
  readonly name: string;
  readonly style: 'company-managed' | 'team-managed';
  readonly board: 'scrum' | 'kanban';
  readonly language: 'en' | 'de';
  readonly viewers: readonly string[];
  /** Weeks of history before now; an even number, so that now is in the second week of a sprint. */
  readonly weeks: number;
  readonly input: {
    readonly name: string;
    readonly businessQuestion: string;
    readonly sources: readonly {
      readonly name: string;
      readonly ownerRole: string;
      readonly sensitive: boolean;
    }[];
    readonly environments: readonly string[];
    readonly riskTier: 'low' | 'limited' | 'high';
  };
  readonly temper: Temper;
  readonly incidents: Incidents;
  readonly releases?: readonly ReleasePlan[];
}

export const PLANNED: readonly PlannedProject[] = [
  {
    key: 'CHURN',
    name: 'Customer churn',
    style: 'company-managed',
    board: 'scrum',
    language: 'en',
    viewers: [EXECUTIVE],
    weeks: 40,
    input: {
      name: 'Customer churn',
      businessQuestion:
        'Which customers are likely to leave within 90 days, early enough for the retention team to act?',
      sources: [
        { name: 'CRM', ownerRole: 'Sales operations', sensitive: true },
        { name: 'Billing', ownerRole: 'Finance', sensitive: true },
        { name: 'Clickstream', ownerRole: 'Web analytics', sensitive: false },
      ],
      environments: ['dev', 'test', 'prod'],
      riskTier: 'limited',
    },
    temper: {
      people: 2,
      pace: 1.8,
      waits: { crm: [8, 14], billing: [17, 26], clickstream: [50, 54] },
      sentBack: 0.15,
      helpAfter: 3,
      decidesWithin: 1,
      impatience: 0.3,
      changeEvery: 10,
      looksAround: true,
    },
    incidents: { reopenAfter: 33, reestimateAfter: 14, flagAfter: 6 },
    releases: [
      { name: '0.1 First slice', features: ['first-slice'], weeks: 10 },
      { name: '0.9 Pilot', features: ['modeling', 'validation', 'evaluation'], weeks: 32 },
      { name: '1.0 Go-live', features: ['deployment'], weeks: 43 },
      { name: '1.1 Handover', features: ['monitoring', 'close'], weeks: 47 },
    ],
  },
  {
    key: 'DEMAND',
    name: 'Bedarfsprognose',
    style: 'team-managed',
    board: 'kanban',
    language: 'de',
    viewers: [],
    weeks: 10,
    input: {
      name: 'Demand forecast',
      businessQuestion:
        'How many units of each product does every store need next week, so that shelves stay full without waste?',
      sources: [
        { name: 'Point of sale', ownerRole: 'Store systems', sensitive: false },
        { name: 'Promotions', ownerRole: 'Marketing', sensitive: false },
      ],
      environments: ['dev', 'prod'],
      riskTier: 'low',
    },
    temper: { people: 7, pace: 0.5, waits: { '*': [3, 6] }, sentBack: 0.06 },
    incidents: { reopenAfter: 10, reestimateAfter: 6 },
  },
  {
    key: 'FRAUD',
    name: 'Payment fraud',
    style: 'company-managed',
    board: 'scrum',
    language: 'en',
    viewers: [EXECUTIVE],
    weeks: 14,
    input: {
      name: 'Payment fraud',
      businessQuestion: 'Which card payments should be held for a human check before they are settled?',
      sources: [
        { name: 'Transactions', ownerRole: 'Payments platform', sensitive: true },
        { name: 'Device fingerprints', ownerRole: 'Security operations', sensitive: true },
        { name: 'Chargebacks', ownerRole: 'Finance', sensitive: true },
      ],
      environments: ['dev', 'test', 'prod'],
      riskTier: 'high',
    },
    temper: { people: 4, pace: 1, waits: { '*': [90, 120] }, sentBack: 0.1, helpAfter: 3, impatience: 0.2 },
    incidents: { flagAfter: 4 },
  },
];
