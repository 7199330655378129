import { readFileSync } from 'node:fs';
import { changeReader } from '../../src/adapters/jira/recordedChanges';
import { readIssue } from '../../src/adapters/jira/recordedIssue';
import { packTable, unpackTable } from '../../src/adapters/storage/historyParts';
import { replayAll } from '../../src/domain/history/columnar/replayAll';
import type { IssueHistory, RecordedIssue } from '../../src/domain/history/types';
import { allMetrics, type Watch } from '../../src/domain/metrics/allMetrics';
import { DEFAULT_SETTINGS, metricsContext } from '../../src/domain/metrics/context';
import { sprintsOf } from '../metricsFile/sprints';
import { workflowOf } from '../metricsFile/workflow';
import { BENCH_NOW, type generateIssues } from './generate';
import { STATUSES, statusId } from './story';

/** What one process found out, from Jira's answer to the store and back. */
export interface Measured extends MeasuredStore {
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

/** A project as it is stored: the texts of its parts. */
export type Stored = readonly string[];

/** From the text that Jira sent to all metrics and to what is stored, and from there to all metrics again. */
export const measureAll = (input: string): readonly [Measured, Stored] => {
  const text = readFileSync(input, 'utf8');
  const [file, parseMs] = timed((): BenchFile => JSON.parse(text));
  const [table, replayMs] = timed(() => replayAll(recordedIssues(file.issues), file.issues.length));
  const [, metricsMs] = timed(() => metricsOf(table.histories, file.sprints));
  const [parts, encodeMs] = timed(() => packTable(table));
  const stored = parts.map((part) => part.text);
  const measured = {
    issues: file.issues.length,
    entries: file.issues.reduce((sum, { changelog }) => sum + changelog.total, 0),
    rawBytes: Buffer.byteLength(text),
    parseMs,
    replayMs,
    metricsMs,
    encodeMs,
    ...measureStore(stored, file.sprints),
    storedBytes: stored.reduce((sum, { length }) => sum + length, 0),
    peakMemoryMb: process.resourceUsage().maxRSS / 1024,
  };
  return [measured, stored];
};

/** From what is stored to all metrics. */
export const measureStore = (stored: Stored, sprints: BenchFile['sprints']): MeasuredStore => {
  const [histories, decodeMs] = timed(() => decoded(stored));
  const [, metricsFromStoreMs] = timed(() => metricsOf(histories, sprints));
  return { decodeMs, metricsFromStoreMs };
};

/** How often a process has done all of it before it counts as warm. */
const WARMING_ROUNDS = 5;

/**
 * The same in a process that has done it before, as the functions of an app mostly have: the machine has compiled the
 * code by then.
 */
export const measureWarmStore = (stored: Stored, sprints: BenchFile['sprints']): MeasuredStore => {
  for (let round = 0; round < WARMING_ROUNDS; round += 1) measureStore(stored, sprints);
  return measureStore(stored, sprints);
};

/** From what is stored, how long each metric takes. What several share, the first of them pays for. */
export const measureEachMetric = (
  stored: Stored,
  sprints: BenchFile['sprints'],
): Readonly<Record<string, number>> => {
  const took = new Map<string, number>();
  metricsOf(decoded(stored), sprints, (metric, compute) => {
    const [result, millis] = timed(compute);
    took.set(metric, millis);
    return result;
  });
  return Object.fromEntries(took);
};

const decoded = (stored: Stored): readonly IssueHistory[] =>
  stored.flatMap((text) => {
    const table = unpackTable(text);
    if (table === undefined) throw new Error('the store is damaged');
    return table.histories;
  });

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
  histories: readonly IssueHistory[],
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
