import fc from 'fast-check';
import { packRows, unpackRows } from '../../../../src/domain/export/packing';
import { slicesThatFit } from '../../../../src/domain/export/parts';
import type { ExportColumn } from '../../../../src/domain/export/table';

const COLUMNS: readonly ExportColumn[] = [
  { name: 'Words', kind: 'text' },
  { name: 'Number', kind: 'number' },
  { name: 'Instant', kind: 'instant' },
  { name: 'Day', kind: 'day' },
];

test('words that repeat are said once, and instants are seconds since the one before', () => {
  const rows = [
    ['Done', 3, 1_772_445_900_000, null],
    ['Done', null, null, '2026-03-02'],
    ['Done', 0.5, 1_772_445_890_000, '2026-03-02'],
    [null, 1, 1_772_445_990_000, '2026-03-02'],
  ];
  expect(packRows(COLUMNS, rows)).toEqual({
    count: 4,
    columns: [
      { as: 'words', words: ['Done', null], at: [0, 0, 0, 1] },
      { as: 'cells', cells: [3, null, 0.5, 1] },
      { as: 'seconds', apart: [1_772_445_900, null, -10, 100] },
      { as: 'words', words: [null, '2026-03-02'], at: [0, 1, 1, 1] },
    ],
  });
});

test('words that are mostly different stay as they are', () => {
  const rows = [['Ask for access'], ['Ask for a sample'], ['Ask for access']];
  expect(packRows(COLUMNS.slice(0, 1), rows).columns).toEqual([
    { as: 'cells', cells: ['Ask for access', 'Ask for a sample', 'Ask for access'] },
  ]);
});

test('any rows come back as they were, instants to the second', () => {
  const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const row = fc.tuple(
    orNull(fc.constantFrom('', 'a', 'b', '0', 'null')),
    orNull(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number))),
    orNull(fc.integer({ min: -1_000_000, max: 4_000_000_000 }).map((second) => second * 1000)),
    orNull(fc.constantFrom('2026-03-01', '2026-03-02')),
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const sent: unknown = JSON.parse(JSON.stringify(packRows(COLUMNS, rows)));
      expect(sent).toEqual(packRows(COLUMNS, rows));
      expect(unpackRows(packRows(COLUMNS, rows))).toEqual(rows);
    }),
  );
});

describe('slices that fit', () => {
  /** `"…"` takes two bytes more than what it holds. */
  const pack = (some: readonly string[]) => some.join('');

  test('are as many as there is room for', () => {
    const items = ['aa', 'bb', 'cc', 'dd', 'ee'];
    // Two slices of 4 + 2 bytes; a third would need 4 more.
    expect(slicesThatFit(items, { bytes: 15, size: 2 }, pack)).toEqual({
      slices: ['aabb', 'ccdd'],
      count: 4,
    });
    expect(slicesThatFit(items, { bytes: 16, size: 2 }, pack)).toEqual({
      slices: ['aabb', 'ccdd', 'ee'],
      count: 5,
    });
  });

  test('are smaller where one would not fit, and hold one item at least', () => {
    expect(slicesThatFit(['aaaa', 'bbbb', 'cccc'], { bytes: 7, size: 500 }, pack)).toEqual({
      slices: ['aaaa'],
      count: 1,
    });
    expect(slicesThatFit(['a'.repeat(100), 'b'], { bytes: 7, size: 2 }, pack)).toEqual({
      slices: ['a'.repeat(100)],
      count: 1,
    });
  });

  test('count bytes, not letters', () => {
    expect(slicesThatFit(['ää', 'öö'], { bytes: 11, size: 1 }, pack).count).toBe(1);
    expect(slicesThatFit(['ää', 'öö'], { bytes: 12, size: 1 }, pack).count).toBe(2);
  });

  test('of nothing are none', () => {
    expect(slicesThatFit([], { bytes: 10, size: 2 }, pack)).toEqual({ slices: [], count: 0 });
  });
});
