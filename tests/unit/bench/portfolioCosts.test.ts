import { monthlyCosts } from '../../../bench/portfolio/costs';
import { NO_USAGE } from '../../../bench/portfolio/meter';

const NOTHING = {
  opening: NO_USAGE,
  run: NO_USAGE,
  changed: NO_USAGE,
  weekly: NO_USAGE,
  day: NO_USAGE,
  storedBytes: 0,
};

test('a month is 730 runs, 7.3 changes and 30.4 days of each project, and 2,100 openings', () => {
  const one = { ...NO_USAGE, calls: 1 };
  const callsOf = (parts: object): number => monthlyCosts(100, 1, { ...NOTHING, ...parts }).calls;
  expect(callsOf({ run: one })).toBe(730);
  expect(callsOf({ changed: one })).toBeCloseTo(730);
  // Once a week a change takes two calls more.
  expect(callsOf({ weekly: { ...NO_USAGE, calls: 2 } })).toBeCloseTo(870);
  expect(callsOf({ day: one })).toBeCloseTo(3_040);
  expect(callsOf({ opening: one })).toBe(2_100);
});

test('points are those of an hour of all sites', () => {
  const run = { ...NO_USAGE, points: 7 };
  expect(monthlyCosts(10, 100, { ...NOTHING, run }).pointsAnHour).toBeCloseTo(700);
});

test('a function is paid for while it works and while it waits', () => {
  // 730 runs of 400 ms of its own, 2 calls of 300 ms, and 20 reads of 15 ms: 1.3 s at half a GB.
  const run = { ...NO_USAGE, ownMs: 400, calls: 2, reads: 20 };
  expect(monthlyCosts(10, 1, { ...NOTHING, run }).gbSeconds).toBeCloseTo(730 * 1.3 * 0.5);
});

test('what is over the free parts is paid for', () => {
  // 2,000 GB of each read and written: 1,999.9 GB at 0.055 and at 1.09 dollars.
  const run = { ...NO_USAGE, readBytes: 2e12 / 730, writtenBytes: 2e12 / 730 };
  expect(monthlyCosts(10, 1, { ...NOTHING, run }).dollars).toBeCloseTo(1_999.9 * (0.055 + 1.09));
  expect(monthlyCosts(10, 1, NOTHING).dollars).toBe(0);
});

test('what is kept of each project lies at every site', () => {
  expect(monthlyCosts(1_000, 100, { ...NOTHING, storedBytes: 30_000 }).storedGb).toBeCloseTo(3);
});
