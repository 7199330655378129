import '../fakeBridge';
import type { MlMetrics } from '../../../../src/contract/metrics';
import { honestNotes, honestReading } from '../../../../static/project-page/metrics/ml/burndown/reading';
import { accessReading } from '../../../../static/project-page/metrics/ml/data/AccessChart';
import { concentrationReading } from '../../../../static/project-page/metrics/ml/data/ConcentrationChart';
import { waitReading } from '../../../../static/project-page/metrics/ml/data/WaitChart';
import { decisionReading } from '../../../../static/project-page/metrics/ml/decisions/DecisionChart';
import { firstSliceReading } from '../../../../static/project-page/metrics/ml/decisions/FirstSliceChart';
import { scopeReading } from '../../../../static/project-page/metrics/ml/decisions/ScopeChart';
import { learningReading } from '../../../../static/project-page/metrics/ml/learning/LearningChart';
import { deploymentReading } from '../../../../static/project-page/metrics/ml/release/DeploymentChart';
import { reworkReading } from '../../../../static/project-page/metrics/ml/release/ReworkChart';
import { validationReading } from '../../../../static/project-page/metrics/ml/release/ValidationChart';
import { featureReading } from '../../../../static/project-page/metrics/ml/work/FeatureChart';
import { ladderReading } from '../../../../static/project-page/metrics/ml/work/LadderChart';
import { phaseReading } from '../../../../static/project-page/metrics/ml/work/PhaseChart';
import { mlMetrics } from '../fixtures/mlMetrics';

const NAMES = mlMetrics.sourceNames;

/** A metric of the fixture that has something to show. */
function shown<Name extends keyof MlMetrics>(
  name: Name,
): Extract<MlMetrics[Name], { readonly status: 'ok' }> {
  const metric = mlMetrics[name];
  if (!isShown(metric)) throw new Error(`The fixture shows no ${name}.`);
  return metric;
}

function isShown<T>(metric: T): metric is Extract<T, { readonly status: 'ok' }> {
  return typeof metric === 'object' && metric !== null && 'status' in metric && metric.status === 'ok';
}

describe('the honest burndown', () => {
  const burndown = shown('honestBurndown');
  const CRM = { source: 'crm', since: '2026-03-12T09:00:00Z', items: 9, amount: 54, access: [] };
  const BILLING = { ...CRM, source: 'billing', amount: 20 };

  test('says what remains, what waits for which source since when, and what moved', () => {
    expect(honestReading(burndown, NAMES, 'UTC')).toBe(
      '118 points remain: 64 ready, 54 behind access to CRM since 12 Mar 2026; since 31 Mar 2026 the points fell by 6, time boxes fell by 2 days and spikes ran 2 days further past their boxes.',
    );
  });

  test('says of several sources what each holds up, and the day once where it is the same', () => {
    const all = { ...burndown, ready: [0, 0, 0], waitsNow: [CRM, BILLING] };
    expect(honestReading(all, NAMES, 'UTC')).toMatch(
      /^54 points remain, all behind access to CRM \(54\) and Billing \(20\) since 12 Mar 2026; /,
    );
    const apart = { ...all, waitsNow: [CRM, { ...BILLING, since: '2026-03-20T09:00:00Z' }] };
    expect(honestReading(apart, NAMES, 'UTC')).toMatch(
      /all behind access to CRM \(54, since 12 Mar 2026\) and Billing \(20, since 20 Mar 2026\); /,
    );
  });

  test('says so where nobody has asked for the source', () => {
    const waitsNow = [{ ...CRM, since: null }];
    expect(honestReading({ ...burndown, waitsNow }, NAMES, 'UTC')).toMatch(
      /54 behind access to CRM that nobody has asked for yet; /,
    );
  });

  test('says that nothing moved rather than nothing', () => {
    const flat = { ...burndown, ready: [64, 64, 64], boxes: [6, 6, 6], overrun: [2, 2, 2] };
    expect(honestReading(flat, NAMES, 'UTC')).toMatch(/; since 31 Mar 2026 nothing moved\.$/);
  });

  test('says what is left in time boxes and what is in no band', () => {
    expect(honestNotes(burndown)).toEqual([
      'Spikes and experiments have 6 working days left in their time boxes; open ones have run 2 working days past theirs.',
      '1 open issue without an estimate is in no band.',
    ]);
  });
});

test('learning: results by outcome, of all that was closed', () => {
  expect(learningReading(shown('learningBurnup'), 'UTC')).toBe(
    '2 results of 3 closed spikes and experiments: 1 keep and 1 drop, the last on 27 Mar 2026.',
  );
});

test('data access: what was asked for, and the oldest open request', () => {
  expect(accessReading(shown('dataAccess'), NAMES)).toBe(
    'Access to 2 sources was asked for and 1 of them has been granted; the oldest open request, for CRM, is 21.1 days old.',
  );
});

test('waits: their share and the source behind them', () => {
  expect(waitReading(shown('dataWaitShare'), NAMES, true)).toBe(
    'Of the 100 item-days that 8 issues were in progress, 40% waited for data, all of it for CRM.',
  );
  const none = { ...shown('dataWaitShare'), share: 0, sources: [] };
  expect(waitReading(none, NAMES, false)).toBe(
    'None of the 100 item-days that 8 issues were in progress waited for data.',
  );
  expect(waitReading(none, NAMES, true)).toMatch(/waited for data: what waits now has not been started\.$/);
  expect(concentrationReading(shown('sourceConcentration'), NAMES)).toBe(
    '46% of the 118 points that remain wait behind CRM.',
  );
});

test('experiments: hit rate and what one improvement takes; without any kept one no such number', () => {
  const experiments = shown('experiments');
  expect(ladderReading(experiments)).toBe(
    '2 experiments closed; the hit rate is 50% (1 of 2 kept), and one kept improvement takes 2 experiments.',
  );
  expect(ladderReading({ ...experiments, kept: 0, dropped: 0, hitRate: null, perKept: null })).toBe(
    '2 experiments closed; none was kept or dropped, so there is no hit rate yet.',
  );
});

test('phases and features: the most, and the delayed', () => {
  expect(phaseReading(shown('phaseMix'))).toBe(
    'Data understanding took most: 70% of the item-days of 20 finished issues.',
  );
  expect(featureReading(shown('features'))).toBe(
    'Of 1 feature none is done, 1 is in progress and none is planned; 1 is delayed.',
  );
});

test('decisions: too few promise no usual time; the oldest open one has its age', () => {
  const latency = shown('decisionLatency');
  expect(decisionReading(latency)).toBe(
    '1 decision so far, too few for a usual time; 1 decision is open, for 12.5 days.',
  );
  const known = { ...latency, open: [], latency: { n: 8, few: false, p50: 3.4, p85: 16.6 } };
  expect(decisionReading(known)).toBe(
    'Half of 1 decision took 3.4 days or less and 85% took 16.6 days or less; none is open.',
  );
});

test('the first slice: where it is done and where it is missing', () => {
  expect(firstSliceReading(shown('firstSlice'), 'UTC', 30)).toBe(
    'The first slice was done 20 days after the charter was signed off on 3 Mar 2026; prod has none yet.',
  );
  expect(firstSliceReading({ ...shown('firstSlice'), environments: [] }, 'UTC', 30)).toBe(
    'No slice is done yet, 30 days after the charter was signed off on 3 Mar 2026.',
  );
});

test('scope: by findings and by requests', () => {
  expect(scopeReading(shown('scopeDiscovery'))).toBe(
    '16 points in 4 issues were added since the charter was signed off: 8 by findings of the team and 5 by requests.',
  );
});

test('rework, validation and changes', () => {
  expect(reworkReading(shown('reworkLoops'))).toBe(
    'Work went back from modelling to the data 1 time while 20 issues of the plan were finished, 0.05 times for each.',
  );
  expect(validationReading(shown('validationCoverage'))).toBe(
    'The ML Test Score is 0.5, that of the weakest section, Model development; 2 of 2 tests score.',
  );
  expect(
    deploymentReading({
      n: 6,
      few: false,
      leadTime: { n: 6, few: false, p50: 4, p85: 9 },
      failedRate: 0.17,
      failed: [],
      open: [{ key: 'A', summary: 'A', days: 12 }],
      readings: [],
    }),
  ).toBe(
    '6 changes were finished, half of them within 4 days and 17% failed; 1 change is open, for 12 days.',
  );
});
