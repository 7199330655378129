/**
 * How long does a project take from Jira's answer to all its metrics, to the store, and from there to all metrics again?
 * Every run is a process of its own that does all of this once; printed are medians, as ratios to the time that
 * `JSON.parse` takes for the same input. Beside them stand processes that only read the store: one that has just started,
 * and one that has done so before.
 * `npm run bench -- [--json] [--issues N] [--runs R] [--large M]`; `--large 0` leaves out the growth to M issues.
 * `npm run bench -- --by-metric` prints how long each metric takes, from the store, and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { measureCalls } from './speed/calls';
import { generateIssues } from './speed/generate';
import { measureAll, measureEachMetric, measureStore, measureWarmStore } from './speed/measure';

const FOLDER = '.cache/bench';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    issues: { type: 'string', default: '10000' },
    large: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '5' },
    'by-metric': { type: 'boolean', default: false },
    /** What a process started by this one is to measure. */
    measure: { type: 'string' },
  },
});

const inputOf = (issues: number): string => join(FOLDER, `issues-${issues}.json`);
const storeOf = (issues: number): string => join(FOLDER, `issues-${issues}.store`);
const SPRINTS = join(FOLDER, 'sprints.json');

const prepare = (issues: number): void => {
  if (existsSync(inputOf(issues))) return;
  mkdirSync(FOLDER, { recursive: true });
  const file = generateIssues(issues, 'bench');
  writeFileSync(SPRINTS, JSON.stringify(file.sprints));
  writeFileSync(inputOf(issues), JSON.stringify(file));
};

const FROM_STORE = new Map<string, typeof measureStore | typeof measureEachMetric>([
  ['store', measureStore],
  ['warm-store', measureWarmStore],
  ['each-metric', measureEachMetric],
]);

/** In the process that measures. */
const measure = async (what: string, issues: number): Promise<void> => {
  if (what === 'calls') {
    const { firstRead, unchanged, changed1pct } = await measureCalls(inputOf(issues));
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
    const sprints = JSON.parse(readFileSync(SPRINTS, 'utf8'));
    const stored = storedTexts.parse(JSON.parse(readFileSync(storeOf(issues), 'utf8')));
    console.log(JSON.stringify(fromStore(stored, sprints)));
    return;
  }
  const [measured, stored] = measureAll(inputOf(issues));
  writeFileSync(storeOf(issues), JSON.stringify(stored));
  console.log(JSON.stringify(measured));
};

const figures = z.record(z.string(), z.number());
const storedTexts = z.array(z.string());

const runOnce = (what: string, issues: number): z.output<typeof figures> => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [process.argv[1] ?? '', '--measure', what, '--issues', String(issues)],
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
const medians = (what: string, issues: number, runs: number) => {
  const all = Array.from({ length: runs }, () => runOnce(what, issues));
  const of = (name: string): number => median(all.map((run) => run[name] ?? 0));
  return { of, rounded: (name: string) => Math.round(of(name) * 10) / 10 };
};

const hundredths = (ratio: number): number => Math.round(ratio * 1000) / 1000;

const looks = (figure: (look: string) => number | undefined) => ({
  firstRead: figure('firstRead') ?? null,
  unchanged: figure('unchanged') ?? null,
  changed1pct: figure('changed1pct') ?? null,
});

const report = (issues: number, large: number, runs: number) => {
  prepare(issues);
  const { of, rounded } = medians('all', issues, runs);
  const work = of('replayMs') + of('metricsMs');
  // The same every time: no median.
  const jira = runOnce('calls', issues);
  return {
    issues: of('issues'),
    entries: of('entries'),
    parseMs: rounded('parseMs'),
    replayMs: rounded('replayMs'),
    metricsMs: rounded('metricsMs'),
    encodeMs: rounded('encodeMs'),
    decodeMs: rounded('decodeMs'),
    metricsFromStoreMs: rounded('metricsFromStoreMs'),
    storedBytes: of('storedBytes'),
    rawBytes: of('rawBytes'),
    peakMemoryMb: Math.round(of('peakMemoryMb')),
    calls: looks((look) => jira[`${look} calls`]),
    points: looks((look) => jira[`${look} points`]),
    ratio: {
      compute: hundredths(work / of('parseMs')),
      store: hundredths((of('decodeMs') + of('metricsFromStoreMs')) / of('parseMs')),
      stored: hundredths(of('storedBytes') / of('rawBytes')),
    },
    exponent: large === 0 ? null : exponent(issues, work, large, runs),
  };
};

/** By which power of the number of issues the work grows: 1 is linear. */
const exponent = (issues: number, work: number, large: number, runs: number): number => {
  prepare(large);
  const { of } = medians('all', large, runs);
  return hundredths(Math.log((of('replayMs') + of('metricsMs')) / work) / Math.log(large / issues));
};

/** Decoding and all metrics in processes that do nothing else. */
const storeRatio = (what: 'store' | 'warm-store', issues: number, parseMs: number, runs: number): number => {
  const { of } = medians(what, issues, runs);
  return hundredths((of('decodeMs') + of('metricsFromStoreMs')) / parseMs);
};

const mostCalls = (issues: number): number =>
  Math.ceil(issues / 5_000) + Math.ceil(issues / 100) + Math.ceil(issues / 1_000) + 10;

const main = (): void => {
  const found = report(Number(values.issues), Number(values.large), Number(values.runs));
  if (!values.json) {
    const { ratio } = found;
    console.log(
      `${found.issues} issues with ${found.entries} history entries, ${found.rawBytes} bytes of JSON`,
    );
    console.log(
      `JSON.parse ${found.parseMs} ms; replay ${found.replayMs} ms and metrics ${found.metricsMs} ms`,
    );
    console.log(`  together ${ratio.compute} of JSON.parse (target: at most 1)`);
    console.log(`decode ${found.decodeMs} ms and metrics from the store ${found.metricsFromStoreMs} ms`);
    console.log(`  together ${ratio.store} of JSON.parse (target: at most 0.5); encode ${found.encodeMs} ms`);
    const alone = storeRatio('store', found.issues, found.parseMs, Number(values.runs));
    const warm = storeRatio('warm-store', found.issues, found.parseMs, Number(values.runs));
    console.log(`  ${alone} of JSON.parse in a process that has just started and does nothing else`);
    console.log(`  ${warm} of JSON.parse in a process that has done so before, as an app's mostly have`);
    console.log(`stored in ${found.storedBytes} bytes: ${ratio.stored} of the JSON (target: at most 0.03)`);
    console.log(
      `first read ${found.calls.firstRead} calls, ${found.points.firstRead} points (target: at most ${mostCalls(found.issues)} calls)`,
    );
    console.log(
      `unchanged ${found.calls.unchanged} calls, ${found.points.unchanged} points (target: at most 3 calls); 1 % changed ${found.calls.changed1pct} calls, ${found.points.changed1pct} points`,
    );
    console.log(`peak memory ${found.peakMemoryMb} MB (target: under 400)`);
    console.log(`grows with the number of issues to the power of ${found.exponent ?? 'unknown'}`);
  }
  console.log(JSON.stringify(found));
};

/** Every metric with its median time and its share of all, longest first. */
const printByMetric = (issues: number, runs: number): void => {
  prepare(issues);
  runOnce('all', issues);
  const all = Array.from({ length: runs }, () => runOnce('each-metric', issues));
  const times = Object.keys(all[0] ?? {})
    .map((metric) => ({ metric, millis: median(all.map((run) => run[metric] ?? 0)) }))
    .sort((a, b) => b.millis - a.millis);
  const sum = times.reduce((total, { millis }) => total + millis, 0);
  for (const { metric, millis } of [...times, { metric: 'together', millis: sum }])
    console.log(
      `${metric.padEnd(20)} ${millis.toFixed(1).padStart(8)} ms ${((100 * millis) / sum).toFixed(1).padStart(6)} %`,
    );
};

if (values.measure !== undefined) await measure(values.measure, Number(values.issues));
else if (values['by-metric']) printByMetric(Number(values.issues), Number(values.runs));
else main();
