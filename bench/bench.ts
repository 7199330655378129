/**
 * How long does a project take from Jira's answer to all its metrics, to the store, and from there to all metrics again?
 * Every run is a process of its own that does all of this once; printed are medians, as ratios to the time that
 * `JSON.parse` takes for the same input.
 * `npm run bench -- [--json] [--issues N] [--runs R] [--large M] [--answers recorded|bare]`; `--large 0` leaves out
 * the growth to M issues. Answers have the properties of recorded ones, or only what the app reads (`speed/shapes.ts`).
 * `npm run bench -- --by-metric` prints how long each metric takes, from the store, and nothing else.
 *
 * Without `--json` the same is measured with bare answers too, and in processes that only read the store: ones that have
 * just started, and ones that have done so before.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { measureCalls } from './speed/calls';
import { inputOf, prepare } from './speed/inputs';
import { measureAll, measureEachMetric, measureStore, measureWarmStore } from './speed/measure';
import type { Answers } from './speed/shapes';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    issues: { type: 'string', default: '10000' },
    large: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '5' },
    answers: { type: 'string', default: 'recorded' },
    'by-metric': { type: 'boolean', default: false },
    /** What a process started by this one is to measure. */
    measure: { type: 'string' },
  },
});

const RUNS = Number(values.runs);

const FROM_STORE = new Map<string, typeof measureStore | typeof measureEachMetric>([
  ['store', measureStore],
  ['warm-store', measureWarmStore],
  ['each-metric', measureEachMetric],
]);

const figures = z.record(z.string(), z.number());
const storedTexts = z.array(z.string());

/** In the process that measures. */
const measure = async (what: string, issues: number, answers: Answers): Promise<void> => {
  const input = inputOf(issues, answers);
  if (what === 'calls') {
    const { firstRead, unchanged, changed1pct } = await measureCalls(input.json);
    const costs = Object.entries({ firstRead, unchanged, changed1pct });
    const flat = costs.flatMap(([look, { calls, points }]) => [
      [`${look} calls`, calls],
      [`${look} points`, points],
    ]);
    console.log(JSON.stringify(Object.fromEntries(flat)));
    return;
  }
  const fromStore = FROM_STORE.get(what);
  if (fromStore !== undefined) {
    const sprints = JSON.parse(readFileSync(input.sprints, 'utf8'));
    const stored = storedTexts.parse(JSON.parse(readFileSync(input.store, 'utf8')));
    console.log(JSON.stringify(fromStore(stored, sprints)));
    return;
  }
  const [measured, stored] = measureAll(input.json);
  writeFileSync(input.store, JSON.stringify(stored));
  console.log(JSON.stringify(measured));
};

const runOnce = (what: string, issues: number, answers: Answers): z.output<typeof figures> => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [process.argv[1] ?? '', '--measure', what, '--issues', String(issues), '--answers', answers],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return figures.parse(JSON.parse(stdout));
};

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** The median of each figure over several runs. */
const medians = (what: string, issues: number, answers: Answers) => {
  const all = Array.from({ length: RUNS }, () => runOnce(what, issues, answers));
  return (name: string): number => median(all.map((run) => run[name] ?? 0));
};

type Figure = ReturnType<typeof medians>;

const tenths = (millis: number): number => Math.round(millis * 10) / 10;
const thousandths = (ratio: number): number => Math.round(ratio * 1000) / 1000;

const looks = (figure: (look: string) => number | undefined) => ({
  firstRead: figure('firstRead') ?? null,
  unchanged: figure('unchanged') ?? null,
  changed1pct: figure('changed1pct') ?? null,
});

const computeMillis = (of: Figure): number => of('replayMs') + of('metricsMs');
const storeMillis = (of: Figure): number => of('decodeMs') + of('metricsFromStoreMs');

const report = (issues: number, large: number, answers: Answers) => {
  prepare(issues, answers);
  const of = medians('all', issues, answers);
  // The same every time: no median.
  const jira = runOnce('calls', issues, answers);
  return {
    issues: of('issues'),
    entries: of('entries'),
    parseMs: tenths(of('parseMs')),
    replayMs: tenths(of('replayMs')),
    metricsMs: tenths(of('metricsMs')),
    encodeMs: tenths(of('encodeMs')),
    decodeMs: tenths(of('decodeMs')),
    metricsFromStoreMs: tenths(of('metricsFromStoreMs')),
    storedBytes: of('storedBytes'),
    rawBytes: of('rawBytes'),
    peakMemoryMb: Math.round(of('peakMemoryMb')),
    calls: looks((look) => jira[`${look} calls`]),
    points: looks((look) => jira[`${look} points`]),
    ratio: {
      compute: thousandths(computeMillis(of) / of('parseMs')),
      store: thousandths(storeMillis(of) / of('parseMs')),
      stored: thousandths(of('storedBytes') / of('rawBytes')),
    },
    exponent: large === 0 ? null : exponent(issues, computeMillis(of), large, answers),
  };
};

/** By which power of the number of issues the work grows: 1 is linear. */
const exponent = (issues: number, work: number, large: number, answers: Answers): number => {
  prepare(large, answers);
  return thousandths(
    Math.log(computeMillis(medians('all', large, answers)) / work) / Math.log(large / issues),
  );
};

/** Decoding and all metrics in processes that do nothing else. */
const storeRatio = (what: 'store' | 'warm-store', issues: number, answers: Answers, parseMs: number) =>
  thousandths(storeMillis(medians(what, issues, answers)) / parseMs);

const mostCalls = (issues: number): number =>
  Math.ceil(issues / 5_000) + Math.ceil(issues / 100) + Math.ceil(issues / 1_000) + 10;

const printTimes = ({ ratio, ...found }: ReturnType<typeof report>, answers: Answers): void => {
  console.log(
    `${found.issues} issues with ${found.entries} history entries and ${answers} answers, ${found.rawBytes} bytes of JSON`,
  );
  console.log(
    `JSON.parse ${found.parseMs} ms; replay ${found.replayMs} ms and metrics ${found.metricsMs} ms`,
  );
  console.log(`  together ${ratio.compute} of JSON.parse (target: at most 1)`);
  console.log(`decode ${found.decodeMs} ms and metrics from the store ${found.metricsFromStoreMs} ms`);
  console.log(`  together ${ratio.store} of JSON.parse (target: at most 0.5); encode ${found.encodeMs} ms`);
  const alone = storeRatio('store', found.issues, answers, found.parseMs);
  const warm = storeRatio('warm-store', found.issues, answers, found.parseMs);
  console.log(`  ${alone} of JSON.parse in a process that has just started and does nothing else`);
  console.log(`  ${warm} of JSON.parse in a process that has done so before, as an app's mostly have`);
  console.log(`stored in ${found.storedBytes} bytes: ${ratio.stored} of the JSON (target: at most 0.03)`);
  console.log(`peak memory ${found.peakMemoryMb} MB (target: under 400)`);
};

const printCalls = ({ calls, points, issues, exponent: power }: ReturnType<typeof report>): void => {
  console.log(
    `first read ${calls.firstRead} calls, ${points.firstRead} points (target: at most ${mostCalls(issues)} calls)`,
  );
  console.log(
    `unchanged ${calls.unchanged} calls, ${points.unchanged} points (target: at most 3 calls); 1 % changed ${calls.changed1pct} calls, ${points.changed1pct} points`,
  );
  console.log(`grows with the number of issues to the power of ${power ?? 'unknown'}`);
};

const main = (answers: Answers): void => {
  const found = report(Number(values.issues), Number(values.large), answers);
  if (!values.json) {
    printTimes(found, answers);
    printCalls(found);
    if (answers === 'recorded') printTimes(report(Number(values.issues), 0, 'bare'), 'bare');
  }
  console.log(JSON.stringify(found));
};

/** Every metric with its median time and its share of all, longest first. */
const printByMetric = (issues: number, answers: Answers): void => {
  prepare(issues, answers);
  runOnce('all', issues, answers);
  const all = Array.from({ length: RUNS }, () => runOnce('each-metric', issues, answers));
  const times = Object.keys(all[0] ?? {})
    .map((metric) => ({ metric, millis: median(all.map((run) => run[metric] ?? 0)) }))
    .sort((a, b) => b.millis - a.millis);
  const sum = times.reduce((total, { millis }) => total + millis, 0);
  for (const { metric, millis } of [...times, { metric: 'together', millis: sum }])
    console.log(
      `${metric.padEnd(20)} ${millis.toFixed(1).padStart(8)} ms ${((100 * millis) / sum).toFixed(1).padStart(6)} %`,
    );
};

const answers: Answers = z.enum(['recorded', 'bare']).parse(values.answers);
if (values.measure !== undefined) await measure(values.measure, Number(values.issues), answers);
else if (values['by-metric']) printByMetric(Number(values.issues), answers);
else main(answers);
