import type { Measured } from '../../../../src/contract/metrics';
import { ageingNotes, ageingReading } from '../../../../static/project-page/metrics/flow/ageing';
import { binsOf } from '../../../../static/project-page/metrics/flow/bins';
import { controlReading } from '../../../../static/project-page/metrics/flow/control';
import { expectationOf } from '../../../../static/project-page/metrics/flow/expectation';
import {
  beforeNote,
  blockedReading,
  columnReading,
  efficiencyNote,
  littlesLawReading,
  proposalReading,
  serviceLevelReading,
} from '../../../../static/project-page/metrics/flow/health';
import { histogramReading } from '../../../../static/project-page/metrics/flow/histogram';
import { placesOf } from '../../../../static/project-page/metrics/flow/placesOf';
import { correctionsReading } from '../../../../static/project-page/metrics/flow/readings';
import { timesOf } from '../../../../static/project-page/metrics/flow/times';
import {
  limitsOf,
  netFlowReading,
  signalNotes,
  throughputReading,
  wipReading,
} from '../../../../static/project-page/metrics/flow/weekly';
import { fullFlow } from '../fixtures/flowFixtures';
import { cumulativeFlow } from '../fixtures/metrics';

const known = <T>(metric: Measured<T>) => {
  if (metric.status !== 'ok') throw new Error(metric.reason);
  return metric;
};

describe('cumulative flow', () => {
  test('says what moved back, and that the past is not redrawn', () => {
    expect(correctionsReading(cumulativeFlow)).toBe(
      'CHURN-2 moved back from Done to In progress on 1 Apr 2026; the bands are lower from that day on.',
    );
    expect(correctionsReading({ corrections: [] })).toBeNull();
  });

  test('says how often issues moved back, and names the last', () => {
    const [one] = cumulativeFlow.corrections;
    if (!one) throw new Error('The fixture has a correction.');
    expect(correctionsReading({ corrections: [{ ...one, day: '2026-03-31' }, one] })).toBe(
      'Issues moved back 2 times, and the bands are lower from those days on; the last time, CHURN-2 moved back from Done to In progress on 1 Apr 2026.',
    );
  });
});

describe('times of finished issues', () => {
  test('lead times cover those that were never started as well, in the order in which they were finished', () => {
    const lead = timesOf(fullFlow, 'lead');
    if (lead.status !== 'ok') throw new Error(lead.reason);
    expect(lead.items.map(({ key, elapsedDays }) => [key, elapsedDays])).toEqual([
      ['CHURN-1', 5],
      ['CHURN-2', 14],
      ['CHURN-6', 8],
      ['CHURN-3', 10],
      ['CHURN-4', 12],
      ['CHURN-5', 41],
    ]);
    expect(lead.percentiles).toEqual({ p50: 12, p85: 30 });
  });

  test('process times say how much was not counted', () => {
    expect(timesOf(fullFlow, 'process')).toMatchObject({
      note: 'Flags, waiting columns and pauses held these issues for 10 days, which are not counted.',
      items: [{ key: 'CHURN-1', elapsedDays: 2 }, { key: 'CHURN-2', elapsedDays: 4.5 }, {}, {}, {}],
    });
  });

  test('process times where nothing is ever paused say that they are cycle times', () => {
    const process = known(fullFlow.processTime);
    const never = timesOf(
      { ...fullFlow, processTime: { ...process, pausedDays: [0, 0, 0, 0, 0] } },
      'process',
    );
    expect(never).toMatchObject({ note: expect.stringContaining('so this is the cycle time') });
  });
});

describe('the service level expectation', () => {
  test('is the one set, else one proposed, else none', () => {
    expect(expectationOf(fullFlow)).toEqual({ share: 0.85, days: 14, isProposed: true });
    expect(expectationOf({ ...fullFlow, proposedServiceLevel: null })).toBeUndefined();
  });

  test('says whether it was kept, and what in progress has outlived it', () => {
    const judged = {
      expectation: { share: 0.85, days: 8 },
      n: 20,
      few: false,
      kept: 18,
      rate: 0.9,
      missed: [],
      overdue: [{ key: 'CHURN-7', summary: 'Get access to billing', elapsedDays: 34 }],
    };
    expect(serviceLevelReading(judged)).toBe(
      'The expectation of 85% in 8 days is kept: 18 of 20 issues finished in the last 90 days took no longer (90%); 1 issue in progress has outlived it.',
    );
    expect(serviceLevelReading({ ...judged, kept: 10, rate: 0.5, overdue: [] })).toBe(
      'The expectation of 85% in 8 days is not kept: 10 of 20 issues finished in the last 90 days took no longer (50%); nothing in progress has outlived it.',
    );
  });

  test('proposes what would have been kept', () => {
    expect(proposalReading({ share: 0.85, days: 14, rate: 0.8, items: 5 })).toBe(
      'No expectation is set. 85% in 14 days would have been kept by 80% of the 5 issues finished in the last 90 days.',
    );
  });
});

describe('ageing work', () => {
  test('names the oldest issue and what it is held against', () => {
    expect(ageingReading(known(fullFlow.workItemAge))).toBe(
      'CHURN-7 has been in progress for 34 days, the longest of 2 issues; 85% of finished issues took 13.7 days or less.',
    );
  });

  test('names those that are older than most finished work, and how many have outlived the expectation', () => {
    expect(ageingNotes(known(fullFlow.workItemAge), { share: 0.85, days: 14, isProposed: true })).toEqual([
      '1 of 2 is older than 85% of finished issues took: CHURN-7.',
      'The proposed expectation, 85% in 14 days, is outlived by 1 of them; the settings can make it yours.',
    ]);
  });

  test('with fewer than five finished issues it says that nothing can be called old', () => {
    const cycleTimes = { n: 3, few: true, p50: null, p85: null };
    expect(ageingNotes({ ...known(fullFlow.workItemAge), cycleTimes }, undefined)).toEqual([
      'Only 3 issues have been started and finished so far; it takes 5 to say what is old.',
    ]);
  });

  test('dots that would cover each other move apart sideways, never up or down', () => {
    expect(
      placesOf(
        [
          { x: 50, y: 10 },
          { x: 50, y: 12 },
          { x: 50, y: 13 },
          { x: 50, y: 90 },
        ],
        60,
      ),
    ).toEqual([
      { x: 50, y: 10 },
      { x: 62, y: 12 },
      { x: 38, y: 13 },
      { x: 50, y: 90 },
    ]);
  });
});

describe('the spread of times', () => {
  const took = (...days: number[]) => days.map((elapsedDays) => ({ elapsedDays }));

  test('a day is from its first moment to before the next, and empty days are there', () => {
    const bins = binsOf(took(0, 0.9, 1, 3), 30);
    expect(bins.map(({ from, to, items }) => [from, to, items.length])).toEqual([
      [0, 1, 2],
      [1, 2, 1],
      [2, 3, 0],
      [3, 4, 1],
    ]);
  });

  test('long times make wider bars, by the week where days are too many', () => {
    // 0 to 60 days: 61 bars of a day, 31 of two, 21 of three.
    expect(binsOf(took(1, 60), 30).map(({ to }) => to)[0]).toBe(3);
    // 0 to 100 days: 34 of three, 15 of seven.
    expect(binsOf(took(1, 100), 30)).toHaveLength(15);
  });

  test('says where most issues lie', () => {
    const times = known(fullFlow.cycleTimes);
    // 2, 4, 4.5, 9.5 and 20 days: two of them between 4 and 5.
    expect(histogramReading(times, binsOf(times.items, 30))).toBe(
      'Most often an issue took 4 to 5 days (2 of 5); the longest took 20 days.',
    );
  });
});

describe('throughput', () => {
  const limits = limitsOf(fullFlow.processBehaviour);

  test('says the average, what is routine, and how many weeks were signals', () => {
    expect(throughputReading(known(fullFlow.throughput), limits)).toBe(
      '1.2 issues are finished a week on average, and anything between 0.5 and 1.9 is routine; 1 week was a signal of a change.',
    );
    expect(signalNotes(known(fullFlow.throughput).weeks, limits)).toEqual([
      'Week of 9 Feb 2026: outside the limits, above what is routine.',
    ]);
  });

  test('the same signal in weeks that follow each other is told once', () => {
    if (!limits) throw new Error('The fixture has limits.');
    const signals = [0, 1, 3].map((index) => ({ rule: 'eight-in-a-row', side: 'below', index }) as const);
    expect(signalNotes(known(fullFlow.throughput).weeks, { ...limits, signals })).toEqual([
      'Week of 23 Feb 2026: eight weeks in a row below the average.',
      'Weeks from 2 Feb 2026 to 15 Feb 2026: eight weeks in a row below the average.',
    ]);
  });

  test('limits of fewer than five weeks are not shown', () => {
    const few = limitsOf({ ...known(fullFlow.processBehaviour), n: 4, few: true });
    expect(few).toBeUndefined();
    expect(throughputReading(known(fullFlow.throughput), few)).toBe(
      '6 issues were finished in 6 weeks; what is routine shows from 5 whole weeks on.',
    );
  });
});

describe('work in progress', () => {
  test('a young project has no past to compare with', () => {
    expect(wipReading(known(fullFlow.workInProgress))).toBe('2 issues are in progress.');
  });

  test('is held against four weeks ago', () => {
    const days = ['2026-02-11', '2026-03-11'];
    expect(wipReading({ days, atDayEnd: [5, 1], now: [] })).toBe(
      '1 issue is in progress, 4 fewer than four weeks ago.',
    );
    expect(wipReading({ days, atDayEnd: [2, 2], now: [] })).toBe(
      '2 issues are in progress, as many as four weeks ago.',
    );
  });

  test('net flow leaves the running week out', () => {
    // 3 + 1 started, 1 + 1 finished.
    expect(netFlowReading(known(fullFlow.netFlow))).toBe(
      'In the last 2 whole weeks, 4 issues were started and 2 finished: work in progress grew by 2.',
    );
  });

  test('weeks without anything are said to be so', () => {
    const weeks = [{ start: '2026-02-23', arrivals: 0, finished: 0, net: 0, partial: false }];
    expect(netFlowReading({ weeks })).toBe('In the last whole week, no issue was started or finished.');
  });
});

describe('how healthy the flow is', () => {
  test('the control chart says whether issues have come to take longer', () => {
    expect(controlReading(known(fullFlow.controlChart))).toBe(
      'Issues take 12 days on average now, longer than before: the mean of all 5 issues is 8 days.',
    );
    expect(controlReading({ ...known(fullFlow.controlChart), rollingMeans: [8.1] })).toContain(
      'much as before',
    );
  });

  test('the bottleneck is named with its share, and what came before the start is told apart', () => {
    expect(columnReading(known(fullFlow.timeInColumn))).toBe(
      'Review is the bottleneck: finished issues spent 75% of their time in progress there.',
    );
    expect(beforeNote(known(fullFlow.timeInColumn))).toBe(
      'Before they were started they had been in To do for 120 item-days, which are not drawn.',
    );
  });

  test('flow efficiency is told in days, and doubted where it is too good', () => {
    expect(efficiencyNote(fullFlow.flowEfficiency)).toBe(
      'Flow efficiency is 35%: of 40 item-days in progress, 26 were spent waiting.',
    );
    expect(efficiencyNote({ ...known(fullFlow.flowEfficiency), efficiency: 1, waitingDays: 0.1 })).toBe(
      'Flow efficiency is more than 99%: of 40 item-days in progress, 0.1 were spent waiting. So little is seldom true: the settings can say in which columns work waits.',
    );
    expect(efficiencyNote({ status: 'insufficient', reason: 'Nothing is known.' })).toBe(
      'Flow efficiency: Nothing is known.',
    );
  });

  test('blocked work says by what most', () => {
    expect(blockedReading(known(fullFlow.blocked))).toBe(
      '2 issues were blocked for 12 days in all; most of it by missing access to crm (9 days); 1 is now.',
    );
    expect(blockedReading({ n: 0, now: 0, days: 0, reasons: [], items: [] })).toBe(
      'No issue was blocked while it was in progress.',
    );
  });

  test('Little’s law holds, or says that it does not', () => {
    expect(littlesLawReading(known(fullFlow.littlesLaw))).toBe(
      'Over the last 90 days 1 assumption does not hold, so a forecast deserves less trust.',
    );
    expect(littlesLawReading({ ...known(fullFlow.littlesLaw), failing: [] })).toBe(
      'Over the last 90 days the numbers fit together: nothing speaks against a forecast from this flow.',
    );
  });
});
