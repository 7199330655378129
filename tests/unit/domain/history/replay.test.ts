import fc from 'fast-check';
import { replay } from '../../../../src/domain/history/replay';
import { valueAt, valueNow } from '../../../../src/domain/history/timeline';
import type { RecordedChange } from '../../../../src/domain/history/types';
import { at, history, recorded } from '../metrics/histories';

const change = (values: Partial<RecordedChange>): RecordedChange => ({
  historyId: '1',
  at: at('2026-01-02'),
  field: 'status',
  from: null,
  fromText: null,
  to: null,
  toText: null,
  ...values,
});

test('without a change the present value has held since creation', () => {
  const issue = history({ key: 'A', status: 'Review', points: 3, sprints: [4] });
  expect(issue.status).toEqual([{ at: at('2026-01-01'), value: { id: '3', name: 'Review' } }]);
  expect(issue.estimate).toEqual([{ at: at('2026-01-01'), value: 3 }]);
  expect(issue.sprints).toEqual([{ at: at('2026-01-01'), value: [4] }]);
});

test('before its first change a field had that change’s "from", not the present value', () => {
  const issue = history({ key: 'A', points: 8, changes: [['2026-01-05', 'points', '3', '8']] });
  expect(valueAt(issue.estimate, at('2026-01-04'))).toBe(3);
  expect(valueAt(issue.estimate, at('2026-01-05'))).toBe(8);
});

test('before its creation an issue has no value', () => {
  const issue = history({ key: 'A', created: '2026-01-03', points: 8 });
  expect(valueAt(issue.estimate, at('2026-01-02'))).toBeUndefined();
});

test('sprints are replayed from comma-separated ids', () => {
  const issue = history({ key: 'A', changes: [['2026-01-05', 'sprint', '4', '4, 5']] });
  expect(issue.sprints.map(({ value }) => value)).toEqual([[4], [4, 5]]);
});

test.each([
  ['emptied', '', null],
  ['missing', null, null],
  ['zero', '0', 0],
  ['a half', '0.5', 0.5],
  ['not a number', 'large', null],
])('an estimate that is %s', (_, text, expected) => {
  const issue = replay({ ...recorded({ key: 'A' }), changes: [change({ field: 'estimate', toText: text })] });
  expect(valueNow(issue.estimate)).toBe(expected);
});

test('a flag is set by any text and taken away by none', () => {
  const issue = history({
    key: 'A',
    changes: [
      ['2026-01-05', 'flag', '', 'Impediment'],
      ['2026-01-08', 'flag', 'Impediment', ''],
    ],
  });
  expect(issue.flagged.map(({ value }) => value)).toEqual([false, true, false]);
});

test('a status without an id goes by its name', () => {
  const changes = [change({ fromText: 'Backlog', toText: 'Selected' })];
  const issue = replay({ ...recorded({ key: 'A' }), changes });
  expect(issue.status.map(({ value }) => value.id)).toEqual(['Backlog', 'Selected']);
});

test('a change dated before the creation counts from the creation', () => {
  const changes = [change({ at: at('2025-06-01'), from: '1', to: '2' })];
  const issue = replay({ ...recorded({ key: 'A', created: '2026-01-01' }), changes });
  expect(issue.status.map((entry) => entry.at)).toEqual([at('2026-01-01'), at('2026-01-01')]);
  expect(valueNow(issue.status).id).toBe('2');
});

test('changes of one instant are ordered by history id as a number: 99999 before 100000', () => {
  const changes = [
    change({ historyId: '100000', from: '2', to: '4' }),
    change({ historyId: '99999', from: '1', to: '2' }),
  ];
  expect(valueNow(replay({ ...recorded({ key: 'A' }), changes }).status).id).toBe('4');
});

test('the order in which Jira lists changes makes no difference', () => {
  const steps = fc.array(
    fc.record({ minute: fc.integer({ min: 0, max: 5 }), to: fc.constantFrom('1', '2', '3', '4') }),
    {
      minLength: 2,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (made, ranks) => {
      // Ids ascend with time, as Jira's do; several changes share a minute.
      const changes = made
        .toSorted((a, b) => a.minute - b.minute)
        .map(({ minute, to }, index) =>
          change({ historyId: String(95 + index), at: at('2026-01-02') + minute * 60_000, from: '1', to }),
        );
      const shuffled = changes
        .map((entry) => ({ entry, rank: ranks.next().value ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ entry }) => entry);
      const issue = recorded({ key: 'A' });
      expect(replay({ ...issue, changes: shuffled })).toEqual(replay({ ...issue, changes }));
      expect(valueNow(replay({ ...issue, changes: shuffled }).status).id).toBe(changes.at(-1)?.to);
    }),
  );
});

test('parent, type, resolution, labels and key are replayed like the status', () => {
  const changes = [
    change({ field: 'parent', from: '7', fromText: 'A-7', to: null, toText: null }),
    change({ field: 'type', from: '1', fromText: 'Bug', to: '2', toText: 'Story' }),
    change({ field: 'resolution', to: '10000', toText: 'Done' }),
    change({ field: 'labels', from: '', fromText: 'data', to: '', toText: 'data env-dev' }),
    change({ field: 'key', fromText: 'OLD-4', toText: 'A-1' }),
  ];
  const issue = replay({ ...recorded({ key: 'A-1' }), changes });
  const values = (timeline: readonly { readonly value: unknown }[]) => timeline.map(({ value }) => value);
  expect(values(issue.parents)).toEqual([{ id: '7', key: 'A-7' }, null]);
  expect(values(issue.types)).toEqual([
    { id: '1', name: 'Bug' },
    { id: '2', name: 'Story' },
  ]);
  expect(values(issue.resolutions)).toEqual([null, { id: '10000', name: 'Done' }]);
  expect(values(issue.labelSets)).toEqual([['data'], ['data', 'env-dev']]);
  expect(values(issue.keys)).toEqual(['OLD-4', 'A-1']);
});
