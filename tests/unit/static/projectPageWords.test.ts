import { templateName } from '../../../static/project-page/plan/templateName';
import { backlogPath } from '../../../static/project-page/routing/backlog';
import { METRICS_ROUTE, pathOf, readRoute } from '../../../static/project-page/routing/routes';
import { initials } from '../../../static/shared/ui/Avatar';
import { counted, dayInWords, elapsed, weekdayInWords } from '../../../static/shared/words';

test('paths within the page name its pages and the steps of the wizard', () => {
  expect(readRoute('/')).toEqual({ page: 'plan' });
  expect(readRoute('/metrics')).toEqual({ page: 'metrics', section: 'flow', query: { filter: {} } });
  expect(readRoute('/metrics/sprints?sprint=7&phase=modeling&from=2026-03-02')).toEqual({
    page: 'metrics',
    section: 'sprints',
    query: { filter: { from: '2026-03-02', phase: 'modeling' }, sprint: 7 },
  });
  expect(readRoute('/generate')).toEqual({ page: 'generate', step: 'charter' });
  expect(readRoute('/generate/preview')).toEqual({ page: 'generate', step: 'preview' });
});

test('a path nobody knows shows the plan, an unknown step the first one', () => {
  expect(readRoute('/fortune/2027')).toEqual({ page: 'plan' });
  expect(readRoute('/metrics/fortune?sprint=first&wish=7')).toEqual(METRICS_ROUTE);
  expect(readRoute('/generate/wishes')).toEqual({ page: 'generate', step: 'charter' });
});

test('pages have the paths by which they are found again', () => {
  expect(pathOf({ page: 'plan' })).toBe('/');
  expect(pathOf(METRICS_ROUTE)).toBe('/metrics');
  const query = { filter: { source: 'crm & web', to: '2026-03-31' }, sprint: 7 };
  expect(pathOf({ page: 'metrics', section: 'sprints', query })).toBe(
    '/metrics/sprints?to=2026-03-31&source=crm+%26+web&sprint=7',
  );
  expect(pathOf({ page: 'generate', step: 'charter' })).toBe('/generate');
  expect(pathOf({ page: 'generate', step: 'calendar' })).toBe('/generate/calendar');
  for (const path of ['/models', '/models/churn-model']) expect(pathOf(readRoute(path))).toBe(path);
});

test('the backlog is that of the board, or what Jira opens for the project', () => {
  expect(backlogPath('NEW', '4')).toBe('/jira/software/projects/NEW/boards/4/backlog');
  expect(backlogPath('NEW', undefined)).toBe('/browse/NEW');
});

test('numbers agree with their nouns', () => {
  expect(counted(0, 'epic')).toBe('0 epics');
  expect(counted(1, 'epic')).toBe('1 epic');
  expect(counted(2, 'story', 'stories')).toBe('2 stories');
  expect(counted(1200, 'issue')).toBe('1,200 issues');
});

test('days are read the same way everywhere; what is no day is left as it is', () => {
  expect(dayInWords('2026-03-02')).toBe('2 Mar 2026');
  expect(dayInWords('soon')).toBe('soon');
});

test('initials come from the first and the last word', () => {
  expect(initials('Ada King Lovelace')).toBe('AL');
  expect(initials('Plato')).toBe('P');
  expect(initials(' élodie  du Bois ')).toBe('ÉB');
});

test('templates have names for people', () => {
  expect(templateName({ id: 'crisp-dm', version: 1 })).toBe('Template: CRISP-DM, version 1');
  expect(templateName({ id: 'time-series', version: 2 })).toBe('Template: time series, version 2');
});

test('a day in full cannot be mistaken for one with day and month swapped', () => {
  // 2 November 2026 is a Monday.
  expect(weekdayInWords('2026-11-02')).toBe('Monday 2 November 2026');
});

test('long spans are whole days, short ones keep their tenth', () => {
  expect([elapsed(1), elapsed(6.72), elapsed(99.9), elapsed(1011.2)]).toEqual([
    '1 day',
    '6.7 days',
    '99.9 days',
    '1,011 days',
  ]);
});
