import fc from 'fast-check';
import { decodeTable, encodeTable } from '../../../../../src/domain/history/columnar/codec';
import { replayAll } from '../../../../../src/domain/history/columnar/replayAll';
import { recorded } from '../../metrics/histories';
import { anyIssue, plain } from './anyIssue';

test('what is decoded is what was encoded, whatever the issues are', () => {
  fc.assert(
    fc.property(fc.array(anyIssue, { maxLength: 6 }), (issues) => {
      const table = replayAll(issues);
      expect(decodeTable(encodeTable(table))?.histories.map(plain)).toEqual(table.histories.map(plain));
    }),
  );
});

test.each([
  ['10042', 'ML-17'],
  ['x', 'ML-017'],
  ['', '0'],
  ['99999999999999999999', 'A1-2B'],
])('an id %j and a key %j stay as they are', (id, key) => {
  const table = replayAll([recorded({ key, facts: { id } }), recorded({ key: 'ML-9', facts: { id: '8' } })]);
  const [first] = decodeTable(encodeTable(table))?.histories ?? [];
  expect([first?.id, first?.key]).toEqual([id, key]);
});

test('a label of 30,000 characters is kept whole', () => {
  const label = 'ü'.repeat(30_000);
  const table = replayAll([recorded({ key: 'A', facts: { labels: [label] } })]);
  expect(decodeTable(encodeTable(table))?.histories[0]?.labels).toEqual([label]);
});

test('bytes of another version, or cut off anywhere, are no table', () => {
  const bytes = encodeTable(replayAll([recorded({ key: 'A' }), recorded({ key: 'B' })]));
  expect(decodeTable(Uint8Array.of(99, ...bytes.slice(1)))).toBeUndefined();
  for (let length = 0; length < bytes.length; length += 1)
    expect(decodeTable(bytes.slice(0, length))).toBeUndefined();
});

test('bytes that lie within others, as a buffer of Node’s does, are read the same', () => {
  const table = replayAll([recorded({ key: 'A' })]);
  const within = Uint8Array.of(7, 7, 7, ...encodeTable(table)).subarray(3);
  expect(decodeTable(within)?.histories.map(plain)).toEqual(table.histories.map(plain));
});
