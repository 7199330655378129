import { TRANSITION_COLUMNS, transitionRows } from '../../../../src/domain/export/transitionTable';
import { at, history } from '../metrics/histories';

const rowsOf = transitionRows({
  sprints: [{ id: 4, name: 'Sprint 4', state: 'closed', start: null, end: null, completed: null }],
});

test('the columns say which issue changed when, in what, from what and to what', () => {
  expect(TRANSITION_COLUMNS.map(({ name }) => name)).toEqual(['Key', 'At', 'Field', 'From', 'To']);
});

test('every change has a row, in order, after the status that the issue was created in', () => {
  const issue = history({
    key: 'ML-2',
    created: '2026-01-01',
    sprints: [4],
    points: 3,
    changes: [
      ['2026-01-04', 'status', 'In Progress', 'Done'],
      ['2026-01-02', 'sprint', '', '4'],
      ['2026-01-03', 'status', 'To Do', 'In Progress'],
      ['2026-01-02T12:00', 'points', '', '3'],
      ['2026-01-03T12:00', 'flag', '', 'Impediment'],
      ['2026-01-03T18:00', 'flag', 'Impediment', ''],
    ],
  });
  expect(rowsOf(issue)).toEqual([
    ['ML-2', at('2026-01-01'), 'Status', null, 'To Do'],
    ['ML-2', at('2026-01-02'), 'Sprint', null, 'Sprint 4'],
    ['ML-2', at('2026-01-02T12:00'), 'Estimate', null, '3'],
    ['ML-2', at('2026-01-03'), 'Status', 'To Do', 'In Progress'],
    ['ML-2', at('2026-01-03T12:00'), 'Flagged', null, 'Flagged'],
    ['ML-2', at('2026-01-03T18:00'), 'Flagged', 'Flagged', null],
    ['ML-2', at('2026-01-04'), 'Status', 'In Progress', 'Done'],
  ]);
});

test('blocking links appear and go; parents, labels, types, resolutions and keys change', () => {
  const issue = {
    ...history({ key: 'NEW-9', created: '2026-01-01' }),
    keys: [
      { at: at('2026-01-01'), value: 'OLD-1' },
      { at: at('2026-01-07'), value: 'NEW-9' },
    ],
    types: [
      { at: at('2026-01-01'), value: { id: '1', name: 'Task' } },
      { at: at('2026-01-02'), value: { id: '2', name: 'Story' } },
    ],
    parents: [
      { at: at('2026-01-01'), value: null },
      { at: at('2026-01-03'), value: { id: '7', key: 'NEW-1' } },
    ],
    labelSets: [
      { at: at('2026-01-01'), value: ['a'] },
      { at: at('2026-01-04'), value: ['a', 'b'] },
    ],
    resolutions: [
      { at: at('2026-01-01'), value: null },
      { at: at('2026-01-08'), value: { id: '1', name: 'Done' } },
    ],
    blockedBy: [
      { id: '5', key: 'NEW-5', from: at('2026-01-05'), to: at('2026-01-06') },
      { id: '6', key: 'NEW-6', from: at('2026-01-09'), to: null },
    ],
  } as const;
  expect(rowsOf(issue).slice(1)).toEqual([
    ['NEW-9', at('2026-01-02'), 'Type', 'Task', 'Story'],
    ['NEW-9', at('2026-01-03'), 'Parent', null, 'NEW-1'],
    ['NEW-9', at('2026-01-04'), 'Labels', 'a', 'a, b'],
    ['NEW-9', at('2026-01-05'), 'Is blocked by', null, 'NEW-5'],
    ['NEW-9', at('2026-01-06'), 'Is blocked by', 'NEW-5', null],
    ['NEW-9', at('2026-01-07'), 'Key', 'OLD-1', 'NEW-9'],
    ['NEW-9', at('2026-01-08'), 'Resolution', null, 'Done'],
    ['NEW-9', at('2026-01-09'), 'Is blocked by', null, 'NEW-6'],
  ]);
});
