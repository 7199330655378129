import fc from 'fast-check';
import { decodeTable, encodeTable } from '../../../../../src/domain/history/columnar/codec';
import { pickRows } from '../../../../../src/domain/history/columnar/pickRows';
import { replayAll } from '../../../../../src/domain/history/columnar/replayAll';
import type { RecordedIssue } from '../../../../../src/domain/history/types';
import { recorded } from '../../metrics/histories';
import { anyIssue, plain } from './anyIssue';

const stored = (issues: readonly RecordedIssue[]) => {
  const table = decodeTable(encodeTable(replayAll(issues)));
  if (table === undefined) throw new Error('what was encoded is decoded');
  return table;
};

test('rows of a stored and of a new table, taken in turns, are the same histories and the same bytes as all replayed at once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyIssue, anyIssue), { maxLength: 5 }),
      fc.infiniteStream(fc.boolean()),
      (pairs, turns) => {
        const [old, fresh] = [stored(pairs.map(([one]) => one)), replayAll(pairs.map(([, two]) => two))];
        const isFresh = pairs.map(() => turns.next().value === true);
        const picked = pickRows(pairs.map((_, row) => ({ table: isFresh[row] === true ? fresh : old, row })));
        const expected = replayAll(pairs.map(([one, two], row) => (isFresh[row] === true ? two : one)));
        expect(picked.histories.map(plain)).toEqual(expected.histories.map(plain));
        expect(encodeTable(picked)).toEqual(encodeTable(expected));
      },
    ),
  );
});

test('values that no row has any more are left behind', () => {
  const table = replayAll([
    recorded({ key: 'A', changes: [['2026-01-05', 'status', 'To Do', 'Review']] }),
    recorded({ key: 'B', status: 'Done' }),
  ]);
  const { columns } = pickRows([{ table, row: 1 }]);
  expect(columns.status.dictionary).toEqual([{ id: '4', name: 'Done' }]);
});
