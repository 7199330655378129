import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { changeReader } from '../../src/adapters/jira/recordedChanges';
import { readIssue } from '../../src/adapters/jira/recordedIssue';
import { decodeTable, encodeTable } from '../../src/domain/history/columnar/codec';
import { type HistoryTable, replayAll } from '../../src/domain/history/columnar/replayAll';
import type { RecordedIssue } from '../../src/domain/history/types';
import { allMetrics, type Watch } from '../../src/domain/metrics/allMetrics';
import { DEFAULT_SETTINGS, metricsContext } from '../../src/domain/metrics/context';
import { sprintsOf } from '../metricsFile/sprints';
import { workflowOf } from '../metricsFile/workflow';
import { BENCH_NOW, type generateIssues } from './generate';
import { STATUSES, statusId } from './story';

/** What one process found out. */
export interface Measured {
  readonly issues: number;
  readonly entries: number;
  readonly rawBytes: number;
  readonly parseMs: number;
  readonly replayMs: number;
  readonly metricsMs: number;
  readonly encodeMs: number;
  readonly storedBytes: number;
  readonly peakMemoryMb: number;
}

export interface MeasuredStore {
  readonly decodeMs: number;
  readonly metricsFromStoreMs: number;
}

const FIELDS = {
  sprint: ['customfield_10020'],
  estimate: ['customfield_10016'],
  flagged: ['customfield_10021'],
};

const timed = <T>(work: () => T): readonly [T, number] => {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
};

type BenchFile = ReturnType<typeof generateIssues>;

/** From the text that Jira sent to all metrics and to the bytes to be stored. */
export const measureCompute = (input: string): readonly [Measured, Uint8Array] => {
  const text = readFileSync(input, 'utf8');
  const [file, parseMs] = timed((): BenchFile => JSON.parse(text));
  const [table, replayMs] = timed(() => replayAll(recordedIssues(file.issues)));
  const [, metricsMs] = timed(() => metricsOf(table, file.sprints));
  const [stored, encodeMs] = timed(() => deflateRawSync(encodeTable(table)));
  const measured = {
    issues: file.issues.length,
    entries: file.issues.reduce((sum, { changelog }) => sum + changelog.total, 0),
    rawBytes: Buffer.byteLength(text),
    parseMs,
    replayMs,
    metricsMs,
    encodeMs,
    storedBytes: Math.ceil(stored.length / 3) * 4,
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
  };
  return [measured, stored];
};

/** From the stored bytes to all metrics. */
export const measureStore = (store: string, sprints: BenchFile['sprints']): MeasuredStore => {
  const stored = readFileSync(store, 'utf8');
  const [table, decodeMs] = timed(() => decoded(stored));
  const [, metricsFromStoreMs] = timed(() => metricsOf(table, sprints));
  return { decodeMs, metricsFromStoreMs };
};

/** How often a process has done all of it before it counts as warm. */
const WARMING_ROUNDS = 5;

/**
 * The same in a process that has done it before, as the functions of an app mostly have: the machine has compiled the
 * code by then.
 */
export const measureWarmStore = (store: string, sprints: BenchFile['sprints']): MeasuredStore => {
  for (let round = 0; round < WARMING_ROUNDS; round += 1) measureStore(store, sprints);
  return measureStore(store, sprints);
};

/** From the stored bytes, how long each metric takes. What several share, the first of them pays for. */
export const measureEachMetric = (
  store: string,
  sprints: BenchFile['sprints'],
): Readonly<Record<string, number>> => {
  const took = new Map<string, number>();
  metricsOf(decoded(readFileSync(store, 'utf8')), sprints, (metric, compute) => {
    const [result, millis] = timed(compute);
    took.set(metric, millis);
    return result;
  });
  return Object.fromEntries(took);
};

const decoded = (stored: string): HistoryTable => {
  const table = decodeTable(inflateRawSync(Buffer.from(stored, 'base64')));
  if (table === undefined) throw new Error('the store is damaged');
  return table;
};

function* recordedIssues(issues: BenchFile['issues']): Iterable<RecordedIssue> {
  const changesOf = changeReader(FIELDS);
  for (const raw of issues) {
    const changes = changesOf(raw.changelog.histories);
    const issue = readIssue(raw, FIELDS, changes);
    if (!('key' in issue) || changes === undefined) throw new Error('the generator makes no issues');
    yield issue;
  }
}

const KNOWN = STATUSES.map((name, index) => ({
  id: statusId(index),
  name,
  category:
    index < 2
      ? ('new' as const)
      : index < STATUSES.length - 1
        ? ('indeterminate' as const)
        : ('done' as const),
}));

const UNWATCHED: Watch = (_, compute) => compute();

const metricsOf = (
  { histories }: HistoryTable,
  sprints: BenchFile['sprints'],
  watch: Watch = UNWATCHED,
): unknown => {
  const context = watch('(context)', () =>
    metricsContext({
      histories,
      workflow: workflowOf({ columns: STATUSES.map((name) => ({ name, statuses: [name] })) }, KNOWN),
      sprints: sprintsOf(sprints, [], FIELDS),
      zone: 'Europe/Berlin',
      now: BENCH_NOW,
      settings: DEFAULT_SETTINGS,
    }),
  );
  return allMetrics(context, {}, watch);
};
