import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { computeCompatible, computeMetrics, type Options } from '../../../bench/metricsFile/compute';
import { readJson } from '../../../bench/metricsFile/readJson';
import { shapeOf } from '../../../bench/metricsFile/shape';
import { describeWithShared, readShared } from '../domain/metrics/sharedData';

const OPTIONS: Options = {
  today: undefined,
  zone: 'UTC',
  columns: undefined,
  committed: undefined,
  done: undefined,
};
const CLOCK = Date.UTC(2026, 1, 1);

const shape = (content: unknown) => {
  const read = shapeOf(content);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};

const caseSchema = z.object({
  expected: z.looseObject({ cycle_times: z.array(z.looseObject({})) }),
});

describe.each(['flow/edge-cases.json', 'flow/generated-1000.json.gz'])('%s', (path) => {
  describeWithShared(path, 'what jira-agile-metrics computes', () => {
    const content = readShared(path);
    const { peer, ...expected } = caseSchema.parse(content).expected;
    const computed = computeCompatible(shape(content), OPTIONS, CLOCK);

    test('every number is that tool’s own', () => {
      const cycleTimes = expected.cycle_times.map(({ impediments, ...compared }) => compared);
      expect(computed.metrics).toEqual({ ...expected, cycle_times: cycleTimes });
    });

    test('nothing is wrong with the file', () => {
      expect(computed.problems).toEqual([]);
    });

    test('the order in which issues are listed makes no difference to the numbers of the whole', () => {
      const file = shape(content);
      const reversed = computeCompatible({ ...file, issues: file.issues.toReversed() }, OPTIONS, CLOCK);
      expect(reversed.metrics).toMatchObject({
        cfd: expected.cfd,
        throughput: expected.throughput,
        percentiles_days: expected.percentiles_days,
      });
    });
  });
});

describeWithShared('real/cloud-changelogs.json', 'issues recorded from a Chinese Jira Cloud site', () => {
  const { metrics, problems } = computeMetrics(
    shape(readShared('real/cloud-changelogs.json')),
    OPTIONS,
    CLOCK,
  );

  test('nothing is wrong with the file', () => {
    expect(problems).toEqual([]);
  });

  /*
   * Off the file: statuses 1, 3, 5 and 6 are Jira's own, 10068 (已完成) and 10033 (To Do) are present ones. That leaves
   * 10020, 10029 and 10000, which the site no longer has.
   */
  test('only statuses that the site no longer has are named as unmapped', () => {
    const { dataQuality } = z
      .object({ dataQuality: z.array(z.object({ check: z.string(), sentence: z.string() })) })
      .parse(metrics);
    const unmapped = dataQuality.filter(({ check }) => check === 'unmapped-status');
    expect(unmapped.map(({ sentence }) => /“(.+?)”/.exec(sentence)?.[1])).toEqual([
      'Inbox',
      'Ready for Dev',
      'To Do',
    ]);
  });
});

const issue = (key: string, fields: object = {}, more: object = {}) => ({
  key,
  fields: {
    issuetype: { name: 'Story' },
    status: { id: '3', name: 'Done', statusCategory: { key: 'done' } },
    created: '2026-01-01T09:00:00.000+0000',
    'Story Points': 3,
    ...fields,
  },
  changelog: {
    histories: [
      moved('2', '2026-01-08T09:00:00.000+0000', '2', 'In Progress', '3', 'Done'),
      moved('1', '2026-01-05T09:00:00.000+0000', '1', 'To Do', '2', 'In Progress'),
    ],
  },
  ...more,
});

const moved = (id: string, created: unknown, from: string, fromString: string, to: string, now: string) => ({
  id,
  created,
  items: [{ field: 'status', fieldId: 'status', from, fromString, to, toString: now }],
});

const IN_PROGRESS = issue('A-9', {
  status: { id: '2', name: 'In Progress', statusCategory: { key: 'indeterminate' } },
});

/** Computes a file of one good issue beside a bad one; the good one's three days must come out whatever the other is. */
const problemsWith = (bad: unknown): readonly string[] => {
  const file = shape([issue('A-1'), bad, { ...IN_PROGRESS, changelog: undefined }]);
  const { metrics, problems } = computeMetrics(file, OPTIONS, CLOCK);
  const { items } = z
    .object({ cycleTimes: z.object({ items: z.array(z.looseObject({ key: z.string() })) }) })
    .parse(metrics).cycleTimes;
  expect(items.find(({ key }) => key === 'A-1')).toMatchObject({ elapsedDays: 3, wholeDays: 4 });
  return problems;
};

test('what is measured of each issue stands in the row of its key', () => {
  const longer = issue('A-2', { created: '2026-01-03T09:00:00.000+0000' });
  const { metrics } = computeMetrics(
    shape([issue('A-1'), longer, { ...IN_PROGRESS, changelog: undefined }]),
    OPTIONS,
    CLOCK,
  );
  // Both were worked on from the 5th to the 8th; one was created on the 1st, the other on the 3rd.
  expect(metrics).toMatchObject({
    cycleTimes: { items: [{ key: 'A-1', finished: '2026-01-08T09:00:00.000Z' }, { key: 'A-2' }] },
    leadTime: {
      items: [
        { key: 'A-1', elapsedDays: 7 },
        { key: 'A-2', elapsedDays: 5 },
      ],
    },
    processTime: {
      items: [
        { key: 'A-1', processDays: 3, pausedDays: 0 },
        { key: 'A-2', processDays: 3, pausedDays: 0 },
      ],
    },
    controlChart: {
      items: [
        { key: 'A-1', rollingMean: 3 },
        { key: 'A-2', rollingMean: 3 },
      ],
    },
  });
});

test('fields are known by the names that a search answers beside its issues', () => {
  const estimated = issue('A-1', { 'Story Points': undefined, customfield_10016: -2 });
  const { problems } = computeMetrics(
    shape({ names: { customfield_10016: 'Story Points' }, issues: [estimated] }),
    OPTIONS,
    CLOCK,
  );
  expect(problems).toEqual(['A-1: its estimate is negative (-2); it is counted as it is.']);
});

describe('a file with something wrong in it: the sentence about it, and the rest computed', () => {
  test.each([
    [
      'no issue at all',
      'nonsense',
      'Issue number 2 is left out: it is no issue as Jira’s REST API answers it.',
    ],
    [
      'an issue without a status',
      issue('A-2', { status: undefined }),
      'A-2 is left out: its “fields.status” is missing or not readable.',
    ],
    [
      'a creation that is no instant',
      issue('A-2', { created: 'yesterday' }),
      'A-2 is left out: its “fields.created” is missing or not readable.',
    ],
    [
      'half a changelog',
      issue(
        'A-2',
        {},
        { changelog: { total: 87, histories: [moved('1', '2026-01-05', '1', 'a', '2', 'b')] } },
      ),
      'A-2: the file holds 1 of its 87 changes, so what came out for it may be wrong.',
    ],
    [
      'a change that is not readable',
      issue('A-2', {}, { changelog: { histories: [moved('1', 'soon', '1', 'a', '2', 'b'), { id: '2' }] } }),
      'A-2: 2 of its 2 changes cannot be read and are left out.',
    ],
    [
      'a changelog of another shape',
      issue('A-2', {}, { changelog: 'none' }),
      'A-2: its changelog is not readable, so its past is not known.',
    ],
    [
      'an estimate in words',
      issue('A-2', { 'Story Points': 'large' }),
      'A-2: its estimate is not a number, so it counts as having none.',
    ],
    [
      'a negative estimate',
      issue('A-2', { 'Story Points': -3 }),
      'A-2: its estimate is negative (-3); it is counted as it is.',
    ],
  ])('%s', (_, bad, sentence) => {
    expect(problemsWith(bad)).toEqual([sentence]);
  });

  test.each([
    ['a status nobody knows', issue('A-2', { status: { id: '77', name: 'Limbo' } })],
    ['a label of 30,000 characters', issue('A-2', { labels: ['x'.repeat(30_000)] })],
    ['people who are gone', issue('A-2', { assignee: null, reporter: { accountId: null } })],
  ])('%s is nothing wrong with the file', (_, odd) => {
    expect(problemsWith(odd)).toEqual([]);
  });
});

test('a file may name its columns, where work is committed and where it is done', () => {
  const workflow = { columns: ['To Do', 'In Progress', 'Done'], committed: 'In Progress', done: 'Done' };
  const { metrics } = computeMetrics(shape({ issues: [issue('A-1')], workflow }), OPTIONS, CLOCK);
  expect(metrics).toMatchObject({ columns: ['To Do', 'In Progress', 'Done'], cycleTimes: { status: 'ok' } });
});

test('columns that are asked for stand before those of the file', () => {
  const options = { ...OPTIONS, columns: ['To Do', 'Done'], committed: 'To Do' };
  const { metrics } = computeMetrics(shape([issue('A-1')]), options, CLOCK);
  expect(metrics).toMatchObject({ columns: ['To Do', 'Done'] });
});

test('a day that is asked for is measured at its end, in the zone', () => {
  const options = { ...OPTIONS, today: '2026-01-31', zone: 'Asia/Tokyo' };
  const { metrics } = computeMetrics(shape([issue('A-1')]), options, CLOCK);
  expect(metrics).toMatchObject({ asOf: '2026-01-31T14:59:59.999Z' });
});

describe('reading a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'metrics-'));
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test('compressed or not, whatever it is called', () => {
    expect(readJson(file('a.txt', '\uFEFF[1]'))).toEqual({ ok: true, value: [1] });
    expect(readJson(file('a.json', gzipSync('[2]')))).toEqual({ ok: true, value: [2] });
  });

  test.each([
    ['missing', () => join(folder, 'nowhere.json'), /^nowhere\.json cannot be read/],
    ['cut off', () => file('cut.gz', gzipSync('[1,2,3]').subarray(0, 14)), /^cut\.gz is damaged/],
    ['not JSON', () => file('page.html', '<html>'), /^page\.html is not JSON: /],
  ])('a file that is %s', (_, path, sentence) => {
    const read = readJson(path());
    expect(read.ok ? '' : read.problem).toMatch(sentence);
  });

  test.each([[42], ['text'], [null], [{ values: [] }], [{ issues: 7 }]])('%j holds no issues', (content) => {
    expect(shapeOf(content)).toEqual({ ok: false, problem: expect.stringContaining('holds no issues') });
  });
});
