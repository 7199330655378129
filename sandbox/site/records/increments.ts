import type { Requests } from '../../../src/contract';

type PiSave = Requests['pi.save'];
type Objective = Omit<PiSave['objectives'][number], 'pi' | 'id'>;
/** `node` of the plan names the issue in which somebody takes care of it. */
type Risk = Pick<PiSave['risks'][number], 'text' | 'status'> & { readonly node?: string };

/** What a project of the demo site records for an increment. */
export interface PlannedIncrement {
  /** As the increment is planned. What was reached is filled in at its review. */
  readonly objectives: readonly Objective[];
  readonly risks: readonly Risk[];
}

const objective = (text: string, planned: number, actual: number | null, committed = true): Objective => ({
  text,
  planned,
  actual,
  committed,
});

/** By key: the increment before the running one, which is reviewed, and the running one, which is not. */
export const INCREMENTS: Readonly<
  Record<string, { readonly past?: PlannedIncrement; readonly running: PlannedIncrement }>
> = {
  CHURN: {
    past: {
      objectives: [
        objective('Weekly scores reach the retention team without anybody copying files', 8, 8),
        objective('The candidate model beats the baseline on the frozen test split', 9, 7),
        objective('Clickstream features are part of the data set', 6, 4),
        objective('Scores explain themselves in the customer file', 4, 3, false),
      ],
      risks: [
        { text: 'Access to the clickstream comes too late for this increment', status: 'accepted' },
        { text: 'The test split overlaps with the training data', status: 'resolved' },
      ],
    },
    running: {
      objectives: [
        objective('The model runs in production for all regions', 10, null),
        objective('Operations takes over the service', 6, null),
        objective('Drift of the inputs raises an alarm within a day', 5, null, false),
      ],
      risks: [
        {
          text: 'Operations has nobody free before the year ends',
          status: 'owned',
          node: 'deployment.ops-acceptance',
        },
        { text: 'The CRM moves to another vendor', status: null },
        { text: 'Fewer customers answer calls in December', status: 'accepted' },
        { text: 'Scores arrive after Monday’s planning', status: 'mitigated' },
      ],
    },
  },
  FRAUD: {
    past: {
      objectives: [
        objective('The charter is signed and the risk tier is decided', 5, 5),
        objective('Payments of one month can be explored', 8, 0),
      ],
      risks: [{ text: 'Nobody answers the requests for access to payment data', status: null }],
    },
    running: {
      objectives: [
        objective('Payments, devices and chargebacks can be read', 9, null),
        objective('A first slice scores yesterday’s payments', 7, null, false),
      ],
      risks: [
        {
          text: 'Legal needs another round for device data',
          status: 'owned',
          node: 'data-access.device-fingerprints.owner-sign-off',
        },
      ],
    },
  },
  DEMAND: {
    running: {
      objectives: [
        objective('A baseline forecast is used in ten stores', 7, null),
        objective('The candidate model is validated by somebody who did not build it', 6, null),
      ],
      risks: [
        { text: 'Promotions are entered too late to be forecast', status: 'mitigated' },
        { text: 'Stores do not trust the numbers', status: 'owned', node: 'first-slice.demo' },
      ],
    },
  },
};
