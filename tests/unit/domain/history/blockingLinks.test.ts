import { blockingLinks } from '../../../../src/domain/history/blockingLinks';
import type { RecordedChange } from '../../../../src/domain/history/types';
import { at } from '../metrics/histories';

const CREATED = at('2026-01-01');

const change = (when: string, values: Partial<RecordedChange>): RecordedChange => ({
  historyId: '1',
  at: at(when),
  field: 'link',
  from: null,
  fromText: null,
  to: null,
  toText: null,
  ...values,
});

const added = (when: string, key: string, words = 'This issue is blocked by') =>
  change(when, { to: key, toText: `${words} ${key}` });
const removed = (when: string, key: string, words = 'This issue is blocked by') =>
  change(when, { from: key, fromText: `${words} ${key}` });

test('without links there are none', () => {
  expect(blockingLinks(CREATED, [], [])).toEqual([]);
});

test('a link lasts from when it was made until it is removed', () => {
  expect(blockingLinks(CREATED, [], [added('2026-01-03', 'A-2'), removed('2026-01-07', 'A-2')])).toEqual([
    { id: null, key: 'A-2', from: at('2026-01-03'), to: at('2026-01-07') },
  ]);
});

test('a link that exists has no end; without a change it has existed since the issue’s creation', () => {
  const present = [
    { id: '2', key: 'A-2' },
    { id: '3', key: 'A-3' },
  ];
  expect(blockingLinks(CREATED, present, [added('2026-01-03', 'A-2')])).toEqual([
    { id: '3', key: 'A-3', from: CREATED, to: null },
    { id: '2', key: 'A-2', from: at('2026-01-03'), to: null },
  ]);
});

test('a link removed and made again lasted twice', () => {
  const changes = [removed('2026-01-05', 'A-2'), added('2026-01-08', 'A-2')];
  expect(blockingLinks(CREATED, [{ id: '2', key: 'A-2' }], changes)).toEqual([
    { id: '2', key: 'A-2', from: CREATED, to: at('2026-01-05') },
    { id: '2', key: 'A-2', from: at('2026-01-08'), to: null },
  ]);
});

test('links of another kind or direction do not count', () => {
  const changes = [
    added('2026-01-03', 'A-2', 'This issue blocks'),
    added('2026-01-04', 'A-3', 'This issue relates to'),
  ];
  expect(blockingLinks(CREATED, [], changes)).toEqual([]);
});

test('a link whose words are translated counts where the issue is blocked by that issue now', () => {
  const changes = [added('2026-01-03', 'A-2', 'Dieser Vorgang wird blockiert durch')];
  expect(blockingLinks(CREATED, [{ id: '2', key: 'A-2' }], changes)).toEqual([
    { id: '2', key: 'A-2', from: at('2026-01-03'), to: null },
  ]);
});

test('a link that is gone without a change, with its deleted blocker, is dropped', () => {
  expect(blockingLinks(CREATED, [], [added('2026-01-03', 'A-2')])).toEqual([]);
});
