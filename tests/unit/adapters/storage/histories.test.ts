import { generateIssues } from '../../../../bench/speed/generate';
import { changeReader } from '../../../../src/adapters/jira/recordedChanges';
import { readIssue } from '../../../../src/adapters/jira/recordedIssue';
import { createHistoryStore } from '../../../../src/adapters/storage/histories';
import type { KeyValueStore } from '../../../../src/adapters/storage/store';
import type { History, HistoryPart } from '../../../../src/application/ports/histories';
import { pickRows } from '../../../../src/domain/history/columnar/pickRows';
import { replayAll } from '../../../../src/domain/history/columnar/replayAll';
import type { RecordedIssue } from '../../../../src/domain/history/types';
import { plain } from '../../domain/history/columnar/anyIssue';
import { recorded } from '../../domain/metrics/histories';
import { createMemoryStore } from '../../memoryStore';

const NAME = { projectId: '10001', estimateField: 'customfield_8' };
const SOURCE = {
  projectKey: 'ML',
  fields: { sprint: ['customfield_7'], estimate: ['customfield_8'], flagged: [] },
};
const COST = { at: 5, calls: 3, points: 12 };

const issue = (number: number, facts: Partial<RecordedIssue> = {}) =>
  recorded({ key: `ML-${number}`, facts: { id: String(10_000 + number), ...facts } });

const issues = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => issue(from + index));

const partOf = (...some: readonly RecordedIssue[]): HistoryPart => ({
  from: some[0]?.id ?? '',
  table: replayAll(some),
  isChanged: true,
});

const historyOf = (parts: readonly HistoryPart[], until = 1): History => ({
  source: SOURCE,
  until,
  isFresh: true,
  categories: { 1: 'new' },
  parts,
});

const keysIn = (history: History | undefined) =>
  history?.parts.flatMap(({ table }) => table.histories.map(({ key }) => key));

/** The part with one of its issues as it is now. */
const changed = (part: HistoryPart, now: RecordedIssue): HistoryPart => ({
  ...part,
  isChanged: true,
  table: pickRows(
    part.table.histories.map(({ id }, row) =>
      id === now.id ? { table: replayAll([now]), row: 0 } : { table: part.table, row },
    ),
  ),
});

/** A store that counts the parts written to it. */
const counting = () => {
  const store = createMemoryStore();
  const written: string[] = [];
  const set: KeyValueStore['set'] = async (key, value) => {
    if (key.includes(':part:')) written.push(key);
    await store.set(key, value);
  };
  return { store, written, histories: createHistoryStore({ ...store, set }) };
};

test('nothing is stored of a project that nobody has read', async () => {
  const { histories } = counting();
  expect(await histories.read(NAME)).toEqual({ revision: 0, history: undefined });
  expect(await histories.lastCost(NAME)).toBeUndefined();
});

test('what is read is what was saved, with what it was made of and what it cost', async () => {
  const { histories } = counting();
  const some = issues(1, 3);
  expect(await histories.save(NAME, 0, historyOf([partOf(...some)], 77), COST)).toBe(true);
  const { revision, history } = await histories.read(NAME);
  expect({ revision, source: history?.source, until: history?.until }).toEqual({
    revision: 1,
    source: SOURCE,
    until: 77,
  });
  expect(history?.parts.flatMap(({ table }) => table.histories.map(plain))).toEqual(
    replayAll(some).histories.map(plain),
  );
  expect(await histories.lastCost(NAME)).toEqual(COST);
});

test('histories by another estimate, or of another project, are others', async () => {
  const { histories } = counting();
  await histories.save(NAME, 0, historyOf([partOf(issue(1))]), COST);
  expect((await histories.read({ ...NAME, estimateField: null })).history).toBeUndefined();
  expect((await histories.read({ ...NAME, projectId: '1000' })).history).toBeUndefined();
});

test('more than 500 issues take several parts, cut so that the first ones stay when others are added', async () => {
  const { histories, written } = counting();
  await histories.save(NAME, 0, historyOf([partOf(...issues(1, 1_200))]), COST);
  expect(written).toHaveLength(3);
  const { history } = await histories.read(NAME);
  expect(history?.parts.map(({ from, table }) => [from, table.histories.length])).toEqual([
    ['10001', 500],
    ['10501', 500],
    ['11001', 200],
  ]);
});

test('a part that has not changed is not written again, nor is one that comes out the same', async () => {
  const { histories, written } = counting();
  await histories.save(NAME, 0, historyOf([partOf(...issues(1, 1_000))]), COST);
  const { history } = await histories.read(NAME);
  const [first, second] = history?.parts ?? [];
  if (first === undefined || second === undefined) throw new Error('there are two parts');
  written.length = 0;

  await histories.save(NAME, 1, historyOf([changed(first, issue(7)), second], 2), COST);
  expect(written).toEqual([]);
  const renamed = issue(7, { summary: 'Renamed' });
  await histories.save(NAME, 2, historyOf([changed(first, renamed), second], 3), COST);
  expect(written).toHaveLength(1);
  const now = (await histories.read(NAME)).history;
  expect(now?.until).toBe(3);
  expect(now?.parts[0]?.table.histories[6]?.summary).toBe('Renamed');
  expect(now?.parts[1]?.table.histories).toHaveLength(500);
});

test('a part that grows beyond 500 keeps its beginning', async () => {
  const { histories, written } = counting();
  await histories.save(NAME, 0, historyOf([partOf(...issues(1, 500))]), COST);
  const [part] = (await histories.read(NAME)).history?.parts ?? [];
  if (part === undefined) throw new Error('there is a part');
  written.length = 0;
  const grown = { ...part, table: replayAll(issues(1, 510)), isChanged: true };
  await histories.save(NAME, 1, historyOf([grown], 2), COST);
  expect(written).toHaveLength(1);
  expect(keysIn((await histories.read(NAME)).history)).toHaveLength(510);
});

test('texts that do not compress are cut until each part fits; an issue too large by itself is left out', async () => {
  const { store, histories } = counting();
  let seed = 1;
  const noise = (length: number) =>
    Array.from({ length }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(0x4e00 + (seed % 20_000));
    }).join('');
  const large = issues(1, 20).map((each) => ({ ...each, summary: noise(20_000) }));
  const tooLarge = issue(21, { summary: noise(200_000) });
  await histories.save(NAME, 0, historyOf([partOf(...large, tooLarge)]), COST);
  expect(keysIn((await histories.read(NAME)).history)).toEqual(large.map(({ key }) => key));
  for (const value of store.values.values())
    expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(240 * 1024);
});

test('10,000 issues with 87,000 history entries take 20 values that all fit, less than 3 % of what Jira sends', async () => {
  const { store, histories } = counting();
  const fields = {
    sprint: ['customfield_10020'],
    estimate: ['customfield_10016'],
    flagged: ['customfield_10021'],
  };
  const changesIn = changeReader(fields);
  const file = generateIssues(10_000, 'store');
  const read = file.issues.map((raw) => {
    const [one, changes] = [readIssue(raw, fields), changesIn(raw.changelog.histories)];
    if (!('key' in one) || changes === undefined) throw new Error('every generated issue can be read');
    return { ...one, changes };
  });
  await histories.save(NAME, 0, historyOf([partOf(...read)]), COST);
  const sizes = [...store.values.values()].map((value) => Buffer.byteLength(JSON.stringify(value)));
  expect(sizes).toHaveLength(20 + 2);
  expect(Math.max(...sizes)).toBeLessThan(240 * 1024);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(0.03 * JSON.stringify(file).length);
  expect(keysIn((await histories.read(NAME)).history)).toHaveLength(10_000);
});

test('of two who save after the same revision one is told, and nothing of what they wrote stays behind', async () => {
  const { store, histories } = counting();
  await histories.save(NAME, 0, historyOf([partOf(issue(1))]), COST);
  const saves = await Promise.all([
    histories.save(NAME, 1, historyOf([partOf(issue(1), issue(2))]), COST),
    histories.save(NAME, 1, historyOf([partOf(issue(1), issue(3))]), COST),
  ]);
  expect(saves.filter(Boolean)).toHaveLength(1);
  expect(keysIn((await histories.read(NAME)).history)).toEqual(['ML-1', saves[0] ? 'ML-2' : 'ML-3']);
  // The part of the first revision is there for whoever reads it just now.
  expect([...store.values.keys()].filter((key) => key.includes(':part:'))).toHaveLength(2);
});

test('two who save the same thing both leave it whole', async () => {
  const { histories } = counting();
  const same = () => histories.save(NAME, 0, historyOf([partOf(issue(1), issue(2))]), COST);
  expect((await Promise.all([same(), same()])).filter(Boolean)).toHaveLength(1);
  expect(keysIn((await histories.read(NAME)).history)).toEqual(['ML-1', 'ML-2']);
});

test('a reader whose parts go while they are read takes what has been saved since', async () => {
  const store = createMemoryStore();
  const writer = createHistoryStore(store);
  await writer.save(NAME, 0, historyOf([partOf(issue(1))]), COST);
  let isFirst = true;
  const reader = createHistoryStore({
    ...store,
    get: async (key) => {
      if (key.includes(':part:') && isFirst) {
        isFirst = false;
        await writer.save(NAME, 1, historyOf([partOf(issue(2))]), COST);
        await writer.save(NAME, 2, historyOf([partOf(issue(3))]), COST);
      }
      return store.get(key);
    },
  });
  const { revision, history } = await reader.read(NAME);
  expect(revision).toBe(3);
  expect(keysIn(history)).toEqual(['ML-3']);
});

test('parts are kept for one revision more, and what no reader needs any longer goes', async () => {
  const { store, histories } = counting();
  for (let revision = 0; revision < 8; revision += 1)
    await histories.save(NAME, revision, historyOf([partOf(issue(revision + 1))]), COST);
  const keys = [...store.values.keys()];
  expect(keys.filter((key) => key.includes(':part:'))).toHaveLength(2);
  expect(keys.filter((key) => !key.includes(':part:'))).toHaveLength(1 + 4);
});

describe('what is damaged', () => {
  const damage = async (which: (key: string) => boolean, by: unknown) => {
    const { store, histories, written } = counting();
    await histories.save(NAME, 0, historyOf([partOf(...issues(1, 600))]), COST);
    const key = [...store.values.keys()].find(which);
    if (key === undefined) throw new Error('there is something to damage');
    if (by === undefined) await store.remove(key);
    else await store.set(key, by);
    written.length = 0;
    return { histories, written };
  };

  test.each([['nonsense'], [''], [42], [{ text: 'x' }], [undefined]])(
    'a part that is %j now counts as one that is not there; the others are read',
    async (by) => {
      const { histories } = await damage((key) => key.includes(':part:'), by);
      const { revision, history } = await histories.read(NAME);
      expect(revision).toBe(1);
      expect(history?.parts.map(({ from }) => from)).toEqual(['10501']);
    },
  );

  test('a damaged part is written again, though its content is the same as before', async () => {
    const { histories, written } = await damage((key) => key.includes(':part:'), 'nonsense');
    const { history } = await histories.read(NAME);
    const again = [partOf(...issues(1, 500)), ...(history?.parts ?? [])];
    await histories.save(NAME, 1, historyOf(again, 2), COST);
    expect(written).toHaveLength(1);
    expect(keysIn((await histories.read(NAME)).history)).toHaveLength(600);
  });

  test('a list of parts that nobody can read counts as none, and the next one follows it', async () => {
    const { histories } = await damage((key) => key.endsWith(':1'), { format: 99 });
    expect(await histories.read(NAME)).toEqual({ revision: 1, history: undefined });
    expect(await histories.save(NAME, 1, historyOf([partOf(issue(1))]), COST)).toBe(true);
    expect(keysIn((await histories.read(NAME)).history)).toEqual(['ML-1']);
  });
});
