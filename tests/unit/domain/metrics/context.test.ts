import { DEFAULT_SETTINGS, metricsContext } from '../../../../src/domain/metrics/context';
import { itemsOf } from '../../../../src/domain/metrics/items';
import { at, history, WORKFLOW } from './histories';

const NOW = at('2026-01-10T12:00');

const HISTORIES = [
  history({ key: 'EPIC', created: '2026-01-02', facts: { level: 1, type: 'Epic' } }),
  history({
    key: 'STORY',
    created: '2026-01-03',
    changes: [
      ['2026-01-05', 'status', 'To Do', 'In Progress'],
      ['2026-01-08', 'status', 'In Progress', 'Done'],
    ],
  }),
  history({ key: 'PART', facts: { level: -1, type: 'Sub-task' }, created: '2026-01-04' }),
  history({ key: 'BUG', facts: { type: 'Bug', typeId: 'bug' }, created: '2026-01-05' }),
];

const INPUT = {
  histories: HISTORIES,
  workflow: WORKFLOW,
  sprints: undefined,
  zone: 'UTC',
  now: NOW,
  settings: DEFAULT_SETTINGS,
};

const keys = (issues: readonly { readonly key: string }[]) => issues.map(({ key }) => key);

test('ordinary work, epics and sub-tasks are told apart, each issue with its way through the workflow', () => {
  const context = metricsContext(INPUT);
  // In the order of their ids, whatever order they were read in.
  expect(keys(context.issues)).toEqual(['BUG', 'STORY']);
  expect(keys(context.epics)).toEqual(['EPIC']);
  expect(keys(context.subtasks)).toEqual(['PART']);
  expect(itemsOf(context).map(({ flow }) => [flow.started, flow.finished])).toEqual([
    [null, null],
    [at('2026-01-05'), at('2026-01-08')],
  ]);
  expect(context.epicFlows).toHaveLength(1);
});

test('types that do not count are left out', () => {
  const settings = { ...DEFAULT_SETTINGS, issueTypes: new Set(['Story']) };
  expect(keys(metricsContext({ ...INPUT, settings }).issues)).toEqual(['STORY']);
});

test('the calendar runs from the first issue’s creation to today', () => {
  const { days } = metricsContext(INPUT).calendar;
  expect([days[0]?.day, days.at(-1)?.day]).toEqual(['2026-01-02', '2026-01-10']);
});

test('a project without issues has a calendar of today', () => {
  const { issues, calendar } = metricsContext({ ...INPUT, histories: [] });
  expect(issues).toEqual([]);
  expect(calendar.days.map(({ day }) => day)).toEqual(['2026-01-10']);
});
