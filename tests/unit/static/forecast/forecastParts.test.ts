import type { WhenDone } from '../../../../src/contract/forecast';
import { fanOf, lastDayOf } from '../../../../static/project-page/forecast/fanPoints';
import { finishBars } from '../../../../static/project-page/forecast/finishBars';
import {
  answerWords,
  backtestWords,
  differenceWords,
  fewWeeksWords,
  probabilityWords,
  trustWords,
} from '../../../../static/project-page/forecast/words';
import { pathOf, readRoute } from '../../../../static/project-page/routing/routes';

test('a forecast’s address says what is to be finished and by when, and is read back', () => {
  const jql = 'labels = "first release" AND status != Done';
  for (const path of [
    '/forecast',
    '/forecast?epic=CHURN-4',
    '/forecast?release=10004&by=2026-12-18',
    `/forecast?${new URLSearchParams({ jql, by: '2026-12-18' })}`,
  ])
    expect(pathOf(readRoute(path))).toBe(path);
  expect(readRoute(`/forecast?${new URLSearchParams({ jql })}`)).toEqual({
    page: 'forecast',
    query: { scope: { type: 'search', jql } },
  });
  expect(readRoute('/forecast?by=soon')).toEqual({ page: 'forecast', query: { scope: { type: 'project' } } });
});

const ended = (trials: Readonly<Record<string, number>>): Pick<WhenDone, 'distribution' | 'trials'> => ({
  distribution: Object.entries(trials).map(([day, count]) => ({ day, trials: count })),
  trials: Object.values(trials).reduce((sum, count) => sum + count, 0),
});

test('bars are days while there are few, the days between them included', () => {
  expect(finishBars(ended({ '2026-03-09': 3, '2026-03-11': 1 }))).toEqual([
    { from: '2026-03-09', to: '2026-03-09', trials: 3, byThen: 0.75 },
    { from: '2026-03-10', to: '2026-03-10', trials: 0, byThen: 0.75 },
    { from: '2026-03-11', to: '2026-03-11', trials: 1, byThen: 1 },
  ]);
});

test('bars are weeks over more than sixty days', () => {
  const bars = finishBars(ended({ '2026-03-09': 1, '2026-03-15': 1, '2026-03-16': 1, '2026-05-11': 1 }));
  // 64 days from the first to the last: ten weeks, the last of which has begun.
  expect(bars).toHaveLength(10);
  expect(bars[0]).toEqual({ from: '2026-03-09', to: '2026-03-15', trials: 2, byThen: 0.5 });
  expect(bars.at(-1)).toEqual({ from: '2026-05-11', to: '2026-05-17', trials: 1, byThen: 1 });
});

test('no trial that ended, no bar', () => {
  expect(finishBars({ distribution: [], trials: 10 })).toEqual([]);
});

test('a fan begins today with what is finished, and its total is that and what remains', () => {
  const fan = fanOf(
    {
      days: ['2026-03-05', '2026-03-06'],
      total: [9, 10],
      finished: [3, 4],
      items: [],
    },
    '2026-03-06',
    [{ by: '2026-03-13', p50: 5, p70: 4, p85: 3, p95: 2, trials: 500 }],
    6,
  );
  expect(fan.ahead).toEqual([
    { day: '2026-03-06', p50: 4, p70: 4, p85: 4, p95: 4 },
    { day: '2026-03-13', p50: 9, p70: 8, p85: 7, p95: 6 },
  ]);
  expect(fan.total).toBe(10);
  expect(fan.past).toHaveLength(2);
});

const day = (text: string) => ({ type: 'on', day: text }) as const;

const forecast: WhenDone = {
  p50: day('2026-06-01'),
  p70: day('2026-06-05'),
  p85: day('2026-06-12'),
  p95: day('2026-06-19'),
  remaining: 6,
  trials: 10_000,
  distribution: [],
  beyond: 0,
  horizon: '2029-03-05',
  note: null,
};

test('a fan is drawn to the day that is 95% likely, or to the one asked about, but not beyond two years', () => {
  const outlook = { today: '2026-03-06' };
  expect(lastDayOf(outlook, forecast, undefined)).toBe('2026-06-19');
  expect(lastDayOf(outlook, forecast, '2026-05-01')).toBe('2026-06-19');
  expect(lastDayOf(outlook, forecast, '2026-08-01')).toBe('2026-08-01');
  expect(lastDayOf(outlook, forecast, '2040-01-01')).toBe('2028-03-05');
});

test('the answer is one sentence with its probability', () => {
  expect(answerWords(forecast)).toBe('85% likely to be finished by Friday 12 June 2026');
  expect(answerWords({ p85: { type: 'after', day: '2029-03-05' } })).toBe(
    'Less than 85% likely to be finished within three years',
  );
});

test('a probability is never said to be surer than 95%', () => {
  expect(probabilityWords({ type: 'about', share: 0.72 })).toBe('72% likely');
  expect(probabilityWords({ type: 'more-than', share: 0.95 })).toBe('More than 95% likely');
  expect(probabilityWords({ type: 'less-than', share: 0.05 })).toBe('Less than 5% likely');
});

test('a difference is said in days, earlier or later', () => {
  expect(differenceWords(-14)).toBe('14 days earlier');
  expect(differenceWords(1)).toBe('1 day later');
  expect(differenceWords(0)).toBe('the same day as without the change');
  expect(differenceWords(null)).toMatch(/too far ahead/);
});

test('coverage is said with its numbers, and what it means below 75 and above 95%', () => {
  const week = {
    week: '2026-01-05',
    items: 5,
    p85: '2026-01-12',
    actual: '2026-01-09',
    kept: true,
    hungOnAccess: false,
  };
  const late = { ...week, actual: null, kept: false };
  const weeks = [week, week, week, late];
  expect(backtestWords({ weeks, coverage: 0.75 })).toBe(
    'In 3 of 4 past weeks the work was finished by the date that was 85% likely: 75%.',
  );
  expect(trustWords({ weeks, coverage: 0.75 })).toMatch(/does what it says/);
  expect(trustWords({ weeks, coverage: 0.74 })).toMatch(/the team has been slower than its own past/);
  expect(trustWords({ weeks, coverage: 0.96 })).toMatch(/^That is more often/);
  // Of two late weeks one hung on access: half are not most.
  const waited = { ...late, hungOnAccess: true };
  expect(trustWords({ weeks: [week, late, waited], coverage: 1 / 3 })).toMatch(/slower than its own past/);
  expect(trustWords({ weeks: [week, late, waited, waited], coverage: 0.25 })).toBe(
    'That is less often than it should be. Late weeks that hung on access to data: 2 of 3. Access took longer than was assumed, so ask after it first.',
  );
  expect(fewWeeksWords({ weeks, coverage: 0.75 })).toBe(
    '4 weeks are few: the share may well be another one.',
  );
});
