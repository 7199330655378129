/**
 * How long does a forecast take? Prints milliseconds, the median of several runs after a warm-up, for a scope of many
 * items, some of which wait for data: when, how many, a deadline, one answer to a slider and the first of them, a fan,
 * what each source costs, and a backtest over a year.
 * `npm run bench:forecast -- [--json] [--items N] [--sources N] [--runs R]`
 */
import { parseArgs } from 'node:util';
import { forecastFan, howMany, probabilityBy, whatIfPlayer, whenDone } from '../src/contract/forecastRules';
import { backtest } from '../src/domain/forecast/backtest';
import { finishedAt } from '../src/domain/forecast/finishes';
import { outlookOf } from '../src/domain/forecast/outlook';
import { sourceCosts } from '../src/domain/forecast/sourceCosts';
import { throughputSample } from '../src/domain/forecast/throughputSample';
import type { Outlook } from '../src/domain/forecast/types';
import { daysThrough, MILLIS_PER_DAY } from '../src/domain/history/days';
import type { Measured } from '../src/domain/metrics/measured';
import { chanceOf } from '../src/domain/plan/chance';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    items: { type: 'string', default: '500' },
    sources: { type: 'string', default: '5' },
    runs: { type: 'string', default: '9' },
  },
});

const CALENDAR = { workingDays: [1, 2, 3, 4, 5], holidays: ['2026-12-25'] };
const NOW = Date.UTC(2026, 10, 2, 12);

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** About an item a working day over a year, as a team of five or six finishes stories. */
const chance = chanceOf('bench');
const days = daysThrough(NOW - 365 * MILLIS_PER_DAY, NOW, 'Europe/Berlin');
const finishes = days.flatMap(({ day, start }) =>
  [0, 6].includes(new Date(day).getUTCDay())
    ? []
    : range(3).flatMap(() => (chance() < 1 / 3 ? [start + 12 * 3_600_000] : [])),
);
const pace = throughputSample(finishes, days, CALENDAR);
if (pace.status === 'insufficient') throw new Error(pace.reason);

const sources = Number(values.sources);
const requests = range(sources).map((index) => ({
  key: `A-${index}`,
  source: `Source ${index}`,
  ageDays: 7 * index,
}));
/** Every third item waits for a source, every ninth for the next one too. */
const items = range(Number(values.items)).map((index) => ({
  key: `I-${index}`,
  behind: [
    ...(index % 3 === 0 ? [`A-${index % sources}`] : []),
    ...(index % 9 === 0 ? [`A-${(index + 1) % sources}`] : []),
  ],
}));
const outlook = outlookOf({
  today: '2026-11-02',
  seed: 'bench',
  pace,
  calendar: CALENDAR,
  items,
  requests,
  leadTimes: range(20).map((index) => 5 + 4 * index),
  sprintLengthDays: 14,
});

const median = (run: () => unknown): number => {
  const times = range(Number(values.runs) + 2).map(() => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  const warm = times.slice(2).toSorted((one, other) => one - other);
  return Math.round((warm[Math.floor(warm.length / 2)] ?? 0) * 10) / 10;
};

const forecast = whenDone(outlook);
if (forecast.status === 'insufficient') throw new Error(forecast.reason);
const past = finishes.map((at) => ({ at, undone: null }));
/** What remains and waits is the same each week, what has been finished is not. */
const outlookAt = (at: number): Measured<{ readonly outlook: Outlook }> => {
  const until = days.filter(({ start }) => start <= at);
  const known = throughputSample(finishedAt(past, at), until, CALENDAR);
  if (known.status === 'insufficient') return known;
  const { status: _, ...thenPace } = known;
  return { status: 'ok', outlook: { ...outlook, today: until.at(-1)?.day ?? outlook.today, pace: thenPace } };
};
const play = whatIfPlayer(outlook);
const figures = {
  items: items.length,
  sources,
  whenMs: median(() => whenDone(outlook)),
  howManyMs: median(() => howMany(outlook, '2027-11-02', 'scope')),
  deadlineMs: median(() => probabilityBy(forecast, '2028-06-30')),
  firstPlayMs: median(() => whatIfPlayer(outlook)({})),
  whatIfMs: median(() => play({ fewerItems: 20, later: { source: 'Source 1', days: 14 }, throughput: 1.2 })),
  fanMs: median(() => forecastFan(outlook, '2028-06-30')),
  sourceCostsMs: median(() => sourceCosts(outlook)),
  backtestMs: median(() => backtest({ outlookAt, finishes: past, days })),
};
if (values.json) {
  console.log(JSON.stringify(figures));
} else {
  const { whenMs, howManyMs, deadlineMs, firstPlayMs, whatIfMs, fanMs, sourceCostsMs, backtestMs } = figures;
  console.log(`${figures.items} items and ${figures.sources} sources, 10,000 trials`);
  console.log(
    `when: ${whenMs} ms; how many in a year: ${howManyMs} ms; a deadline: ${deadlineMs} ms; what if: ${whatIfMs} ms after ${firstPlayMs} ms for the first; a fan: ${fanMs} ms`,
  );
  console.log(`costs of all sources: ${sourceCostsMs} ms; backtest of a year: ${backtestMs} ms`);
}
