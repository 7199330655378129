import type { MlMetrics } from '../../src/contract/metrics';

const issue = (number: number, summary: string) => ({ key: `CHURN-${number}`, summary });

/** Small numbers by hand for what the demo project never had: a change after go-live, a wait, a way back to the data. */
export const HAND_MADE: Pick<MlMetrics, 'afterDeployment' | 'dataWaitShare' | 'reworkLoops'> = {
  afterDeployment: {
    status: 'ok',
    n: 12,
    few: false,
    leadTime: { n: 12, few: false, p50: 4, p85: 9 },
    failedRate: 0.17,
    failed: [issue(201, 'Lower the threshold'), issue(207, 'Score twice a day')],
    open: [
      { ...issue(212, 'Add a region'), days: 12 },
      { ...issue(214, 'Retrain monthly'), days: 3 },
    ],
    readings: [
      { name: 'Churn of customers called', value: 4.1, threshold: 5, goodWhen: 'at-most', met: true },
    ],
  },
  dataWaitShare: {
    status: 'ok',
    n: 34,
    share: 0.31,
    waitingDays: 124,
    inProgressDays: 400,
    sources: [
      { source: 'billing', itemDays: 82 },
      { source: 'crm', itemDays: 42 },
    ],
  },
  reworkLoops: {
    status: 'ok',
    n: 40,
    few: false,
    perFinished: 0.1,
    loops: [
      { ...issue(41, 'Clean the sample'), at: '2026-05-04T09:00:00.000Z', cause: 'reopened' },
      { ...issue(43, 'Join billing'), at: '2026-05-11T09:00:00.000Z', cause: 'reopened' },
      { ...issue(88, 'Ask for older invoices'), at: '2026-06-15T09:00:00.000Z', cause: 'added' },
      { ...issue(41, 'Clean the sample'), at: '2026-07-06T09:00:00.000Z', cause: 'reopened' },
    ],
  },
};
