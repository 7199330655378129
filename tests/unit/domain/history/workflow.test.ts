import { flowOf, isInProgress, OFF_BOARD } from '../../../../src/domain/history/flow';
import type { Status } from '../../../../src/domain/history/types';
import { boardWorkflow, categoryWorkflow } from '../../../../src/domain/history/workflow';
import { at, history, STATUSES, WORKFLOW } from '../metrics/histories';

const GERMAN: readonly Status[] = [
  { id: '10', name: 'Zu erledigen', category: 'new' },
  { id: '11', name: 'Wartet auf Daten', category: 'indeterminate' },
  { id: '12', name: 'In Arbeit', category: 'indeterminate' },
  { id: '13', name: 'Fertig', category: 'done' },
  { id: '14', name: 'Veröffentlicht', category: 'done' },
];

const column = (name: string, ...statusIds: string[]) => ({ name, statusIds });

test('commitment is the first column in progress, done the run of done columns on the right', () => {
  const workflow = boardWorkflow(
    [column('A', '10'), column('B', '11'), column('C', '12'), column('D', '13'), column('E', '14')],
    GERMAN,
  );
  expect(workflow).toMatchObject({ committed: 1, done: 3 });
});

test('columns without a status are left out', () => {
  const workflow = boardWorkflow([column('A', '10'), column('Empty'), column('D', '13')], GERMAN);
  expect(workflow?.columns.map(({ name }) => name)).toEqual(['A', 'D']);
});

test('without a column of done statuses the last column is done', () => {
  const workflow = boardWorkflow([column('A', '10'), column('B', '11'), column('C', '12')], GERMAN);
  expect(workflow).toMatchObject({ committed: 1, done: 2 });
});

test('statuses of other projects on the same board do not keep a column from being done', () => {
  const workflow = boardWorkflow(
    [column('A', '10'), column('B', '12', '90'), column('D', '13', '91'), column('E', '14', '92')],
    GERMAN,
  );
  expect(workflow).toMatchObject({ committed: 1, done: 2 });
});

test('a column of other projects alone is neither the commitment nor the first done column', () => {
  const workflow = boardWorkflow(
    [column('X', '90'), column('B', '12'), column('Y', '91'), column('D', '13'), column('Z', '92')],
    GERMAN,
  );
  expect(workflow).toMatchObject({ committed: 1, done: 3 });
});

test('without anything in progress commitment falls on done, and every finish is a straight jump', () => {
  const workflow = boardWorkflow([column('A', '10'), column('D', '13')], GERMAN);
  expect(workflow).toMatchObject({ committed: 1, done: 1 });
});

test('a board without any mapped status has no workflow', () => {
  expect(boardWorkflow([column('Empty')], GERMAN)).toBeUndefined();
});

test('without a board the three status categories are the columns, in any language', () => {
  const workflow = categoryWorkflow(GERMAN);
  expect(workflow.columns.map(({ statusIds }) => statusIds)).toEqual([['10'], ['11', '12'], ['13', '14']]);
  expect(workflow).toMatchObject({ committed: 1, done: 2 });
});

describe('the way of an issue through the workflow', () => {
  const moved = (...statuses: readonly string[]) =>
    history({
      key: 'A',
      changes: statuses
        .slice(1)
        .map((to, index) => [`2026-01-0${index + 2}`, 'status', statuses[index] ?? '', to] as const),
    });
  const day = (number: number) => at(`2026-01-0${number}`);

  test.each([
    ['the plain way', ['To Do', 'In Progress', 'Done'], day(2), day(3)],
    [
      'back right of commitment keeps the start',
      ['To Do', 'In Progress', 'Review', 'In Progress', 'Done'],
      day(2),
      day(5),
    ],
    [
      'back left of commitment restarts',
      ['To Do', 'In Progress', 'To Do', 'In Progress', 'Done'],
      day(4),
      day(5),
    ],
    [
      'reopening keeps the start and moves the finish',
      ['To Do', 'In Progress', 'Done', 'Review', 'Done'],
      day(2),
      day(5),
    ],
    ['reopened and open', ['To Do', 'In Progress', 'Done', 'In Progress'], day(2), null],
    ['straight to done has no start', ['To Do', 'Done'], null, day(2)],
    ['started again after a straight jump', ['To Do', 'Done', 'Review', 'Done'], day(3), day(4)],
    ['given back and then closed has no start', ['To Do', 'In Progress', 'To Do', 'Done'], null, day(4)],
  ])('%s', (_, statuses, started, finished) => {
    expect(flowOf(moved(...statuses), WORKFLOW)).toMatchObject({ started, finished });
  });

  test('an unmapped status leaves it in the column it was in, and is listed', () => {
    const flow = flowOf(moved('To Do', 'In Progress', 'Parked'), WORKFLOW);
    expect(flow.positions.map(({ value }) => value)).toEqual([0, 1]);
    expect(flow.unmapped.map(({ name }) => name)).toEqual(['Parked']);
    expect(isInProgress(flow, WORKFLOW)).toBe(true);
  });

  describe('an unmapped status that Jira calls done', () => {
    const workflow = boardWorkflow(
      STATUSES.map(({ id, name }) => column(name, id)),
      [...STATUSES, { id: 'unknown-Cancelled', name: 'Cancelled', category: 'done' }],
    );
    if (workflow === undefined) throw new Error('no workflow');

    test('takes open work off the board, so that it does not age for ever, and does not finish it', () => {
      const flow = flowOf(moved('To Do', 'In Progress', 'Cancelled'), workflow);
      expect(flow.positions.at(-1)).toEqual({ at: day(3), value: OFF_BOARD });
      expect(flow).toMatchObject({ started: null, finished: null });
    });

    test('does not undo a finish', () => {
      const flow = flowOf(moved('To Do', 'In Progress', 'Done', 'Cancelled'), workflow);
      expect(flow.finished).toBe(day(3));
    });
  });
});
