import fc from 'fast-check';
import { replayAll } from '../../../../../src/domain/history/columnar/replayAll';
import { flowOf } from '../../../../../src/domain/history/flow';
import { replay } from '../../../../../src/domain/history/replay';
import { at, recorded, WORKFLOW } from '../../metrics/histories';
import { anyIssue, plain } from './anyIssue';

test('many issues replayed at once are what each is by itself, whatever their changelogs say', () => {
  fc.assert(
    fc.property(fc.array(anyIssue, { maxLength: 6 }), (issues) => {
      expect(replayAll(issues).histories.map(plain)).toEqual(issues.map(replay));
    }),
  );
});

test('how many issues are said to come makes no difference, as more and fewer do', () => {
  function* oneByOne<T>(items: readonly T[]) {
    yield* items;
  }
  fc.assert(
    fc.property(fc.array(anyIssue, { maxLength: 40 }), fc.nat(60), (issues, said) => {
      const expected = issues.map(replay);
      expect(replayAll(oneByOne(issues)).histories.map(plain)).toEqual(expected);
      expect(replayAll(oneByOne(issues), said).histories.map(plain)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('issues in columns take the same way through a workflow as each does by itself', () => {
  fc.assert(
    fc.property(fc.array(anyIssue, { maxLength: 6 }), (issues) => {
      const flows = replayAll(issues).histories.map((history) => flowOf(history, WORKFLOW));
      expect(flows).toEqual(issues.map((issue) => flowOf(replay(issue), WORKFLOW)));
    }),
  );
});

test('values that have one id and several names stay apart', () => {
  const renamed = recorded({ key: 'A', facts: { status: { id: '7', name: 'Offen', category: 'new' } } });
  const before = recorded({ key: 'B', facts: { status: { id: '7', name: 'Open', category: 'new' } } });
  expect(replayAll([renamed, before]).histories.map(({ status }) => status[0].value.name)).toEqual([
    'Offen',
    'Open',
  ]);
});

test('a value that many issues have had is kept once', () => {
  const moved = (key: string) =>
    recorded({ key, changes: [['2026-01-05', 'status', 'To Do', 'In Progress']] });
  const { columns } = replayAll([moved('A'), moved('B'), moved('C')]);
  expect(columns.status.dictionary).toEqual([
    { id: '1', name: 'To Do' },
    { id: '2', name: 'In Progress' },
  ]);
  expect(columns.status.at).toHaveLength(6);
  expect(columns.status.at[1]).toBe(at('2026-01-05'));
});
