import {
  chosenWorkflow,
  DEFAULT_PROJECT_SETTINGS,
  metricsSettings,
  type ProjectSettings,
} from '../../../../src/domain/metrics/projectSettings';
import { STATUSES } from './histories';

const BOARD = [
  { name: 'To Do', statusIds: ['1'] },
  { name: 'Doing', statusIds: ['2', '3'] },
  { name: 'Done', statusIds: ['4'] },
];

const chosen = (some: Partial<ProjectSettings>): ProjectSettings => ({
  ...DEFAULT_PROJECT_SETTINGS,
  ...some,
});

describe('the workflow of a project', () => {
  test('is its board’s, until columns are chosen', () => {
    expect(chosenWorkflow(chosen({}), BOARD, STATUSES)).toMatchObject({ committed: 1, done: 2 });
    const columns = [
      { name: 'Open', statusIds: ['1', '2'] },
      { name: 'Review', statusIds: ['3'] },
      { name: 'Closed', statusIds: ['4'] },
    ];
    const own = chosenWorkflow(chosen({ columns }), BOARD, STATUSES);
    expect(own?.columns.map(({ name }) => name)).toEqual(['Open', 'Review', 'Closed']);
    expect(own?.columnOfStatus.get('2')).toBe(0);
  });

  test('starts and ends where it is said to', () => {
    const settings = chosen({ commitment: 'To Do', done: 'Doing' });
    expect(chosenWorkflow(settings, BOARD, STATUSES)).toMatchObject({ committed: 0, done: 1 });
  });

  test('goes by the default where the column chosen is not there any more', () => {
    expect(chosenWorkflow(chosen({ commitment: 'Gone' }), BOARD, STATUSES)).toMatchObject({ committed: 1 });
  });

  test('is none without a board and without chosen columns', () => {
    expect(chosenWorkflow(chosen({}), undefined, STATUSES)).toBeUndefined();
  });
});

test('settings in the terms of metrics: waiting columns by place, pauses up to the end of their last day', () => {
  const settings = chosen({
    waiting: ['Doing', 'Gone'],
    pauses: [{ from: '2026-12-24', to: '2026-12-26' }],
    serviceLevel: { percent: 85, days: 8 },
    issueTypes: ['10001'],
  });
  const workflow = chosenWorkflow(settings, BOARD, STATUSES);
  if (workflow === undefined) throw new Error('the board has columns');
  const startOfDay = (day: string, daysLater: number) => Date.parse(day) + daysLater * 86_400_000;
  expect(metricsSettings(settings, workflow, startOfDay)).toMatchObject({
    waitingColumns: new Set([1]),
    pauses: [{ from: Date.UTC(2026, 11, 24), to: Date.UTC(2026, 11, 27) }],
    serviceLevel: { share: 0.85, days: 8 },
    issueTypes: new Set(['10001']),
    workingDays: { weekdays: [1, 2, 3, 4, 5], holidays: [] },
  });
});
