import '../fixedWidth';
import '../fakeBridge';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { packFlow } from '../../../../src/contract/packedFlow';
import { host, later } from '../fakeBridge';
import { deflated, deflatedFlow } from '../fixtures/deflated';
import { burndown, cycleTimes, flowMetrics, sprintMetrics, velocity } from '../fixtures/metrics';
import { mlMetrics } from '../fixtures/mlMetrics';
import { showFlow, showMetrics, showSprints } from './show';

beforeEach(() => host.reset());

const chart = (name: string) => screen.findByRole('region', { name });

test('says when and in which zone the numbers hold', async () => {
  showSprints();
  // 22:30 UTC on 1 April is 00:30 on 2 April in Berlin.
  expect(
    await screen.findByText(
      '10 issues, as of 2 Apr 2026, 00:30 (Berlin time). Epics and sub-tasks are not counted.',
    ),
  ).toBeTruthy();
});

test('a project without issues has one sentence and the way to the plan, not a frame for every chart', async () => {
  showFlow({ ...flowMetrics, issues: 0, ofIssues: 0 });
  expect(await screen.findByRole('heading', { name: 'Nothing to measure yet' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to the plan' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Cumulative flow' })).toBeNull();
});

test('filters that leave no issue over are said to, once, and are cleared', async () => {
  const requests: unknown[] = [];
  showMetrics(
    { section: 'flow', query: { filter: { type: 'Story' } } },
    {
      'metrics.flow': (request) => {
        requests.push(request);
        const issues = requests.length === 1 ? 0 : 10;
        return { ok: true, value: deflatedFlow({ ...flowMetrics, issues, ofIssues: 10 }) };
      },
    },
  );
  expect(await screen.findByRole('heading', { name: 'No issue matches these filters' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await chart('Cumulative flow')).toBeTruthy();
  expect(requests).toMatchObject([{ filter: { type: 'Story' } }, { filter: {} }]);
});

test('a project that is too large for one step says how far its reading is, and then shows its metrics', async () => {
  const whole = later<unknown>();
  const still = {
    ok: false,
    error: { code: 'still-reading', message: 'Not all.', progress: { done: 12_000, total: 50_000 } },
  };
  const answers: unknown[] = [still, whole.promise];
  showMetrics({ section: 'flow' }, { 'metrics.flow': () => answers.shift() });
  expect(await screen.findByText('Reading the project’s history: 12,000 of 50,000 issues')).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Issues read' }).getAttribute('aria-valuetext')).toBe(
    '12,000 of 50,000 issues',
  );
  await act(async () => whole.settle({ ok: true, value: deflatedFlow(flowMetrics) }));
  expect(await chart('Cumulative flow')).toBeTruthy();
});

test('each chart has a title, a sentence, an image with that sentence, and a definition', async () => {
  const expectChart = async (title: string, sentence: RegExp) => {
    const region = within(await chart(title));
    const image = region.getByRole('img', { name: title });
    const description = document.getElementById(image.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toMatch(sentence);
    expect(region.getAllByText(sentence)).toHaveLength(2);
    expect(region.getByRole('button', { name: new RegExp(`^What is this.*${title}$`) })).toBeTruthy();
  };
  const { unmount } = showSprints();
  await expectChart('Velocity', /^A sprint brings 6\.5 points/);
  await expectChart('Sprint burndown', /^Churn 3: 9 points remain/);
  unmount();
  showFlow();
  await expectChart('Cumulative flow', /^Since 30 Mar 2026/);
  await expectChart('Cycle time', /^Only 3 issues have finished/);
});

test('the slider over the velocity chart begins at the newest sprint and tells each it steps to', async () => {
  showSprints();
  const slider = within(await chart('Velocity')).getByRole('slider');
  act(() => slider.focus());
  expect(slider.getAttribute('aria-valuetext')).toBe(
    'Churn 2, Committed 10 points, Completed 8 points, Carried over 1 issue',
  );
  fireEvent.change(slider, { target: { value: '0' } });
  expect(slider.getAttribute('aria-valuetext')).toBe(
    'Churn 1, Committed 8 points, Completed 5 points, Carried over 1 issue',
  );
});

test('the range fits into the picture even where the sprint it comes from has no room', async () => {
  // A picture 640 wide has 564 for its bars: 15 sprints of 36 or more. The oldest of 16, with 40 points, is left out.
  const [first] = velocity.sprints;
  if (!first) throw new Error('no sprint');
  const sprints = Array.from({ length: 16 }, (_, index) => ({
    ...first,
    id: index,
    name: `Churn ${index + 1}`,
    done: { points: index === 0 ? 40 : 5, issues: 1 },
  }));
  showSprints({
    ...sprintMetrics,
    velocity: { status: 'ok', ...velocity, sprints, mean: 7.2, range: [5, 40], window: 16 },
  });
  const region = within(await chart('Velocity'));
  expect(region.queryByText('1')).toBeNull();
  const band = region.getByRole('img', { name: 'Velocity' }).querySelector('.velocity__range');
  expect(Number(band?.getAttribute('y'))).toBeGreaterThanOrEqual(0);
});

test('sprints are named in full, if only some of them, and the newest always', async () => {
  const [first, second] = velocity.sprints;
  if (!first || !second) throw new Error('no sprints');
  // 12 sprints of 47 pixels each; "2021 Sprint 11" takes about 100, so every third one is named.
  const sprints = Array.from({ length: 12 }, (_, index) => ({
    ...first,
    id: index,
    name: index === 0 ? '2020 Sprint 24' : `2021 Sprint ${index}`,
  }));
  showSprints({ ...sprintMetrics, velocity: { status: 'ok', ...velocity, sprints, window: 7 } });
  const image = within(await chart('Velocity')).getByRole('img', { name: 'Velocity' });
  const names = [...image.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
  expect(names.filter((name) => name.includes('Sprint'))).toEqual([
    '2021 Sprint 2',
    '2021 Sprint 5',
    '2021 Sprint 8',
    '2021 Sprint 11',
  ]);
});

test('the first day of a project is drawn from edge to edge', async () => {
  const columns = [
    { name: 'To do', reached: [10] },
    { name: 'Done', reached: [0] },
  ];
  showFlow({
    ...flowMetrics,
    cumulativeFlow: { status: 'ok', days: ['2026-03-30'], columns, corrections: [], wip: 0 },
  });
  const image = within(await chart('Cumulative flow')).getByRole('img', { name: 'Cumulative flow' });
  // 640 less 60 for the amounts and 16 at the right: the band is 564 wide, from 10 issues (the top, 0) to 0 (236).
  expect(image.querySelector('.flow__band--first')?.getAttribute('d')).toBe('M0,0L564,0L564,236L0,236Z');
});

test('the burndown’s legend names only what its picture shows', async () => {
  const legend = async () =>
    [...(await chart('Sprint burndown')).querySelectorAll('.legend__entry')].map(
      ({ textContent }) => textContent,
    );
  const { unmount } = showSprints();
  expect(await legend()).toEqual(['Work left', 'Guideline', 'Now', 'Scope added']);
  unmount();
  const closed = { ...burndown.sprint, state: 'closed' as const };
  const events = burndown.events.filter(({ type }) => type !== 'added');
  showSprints({ ...sprintMetrics, burndown: { status: 'ok', ...burndown, sprint: closed, events } });
  expect(await legend()).toEqual(['Work left', 'Guideline']);
});

test('Enter on a point of the scatterplot opens its issue', async () => {
  host.answer('navigate', () => true);
  showFlow();
  const slider = within(await chart('Cycle time')).getByRole('slider');
  act(() => slider.focus());
  // The newest is the last one to have finished, not the last of the list.
  expect(slider.getAttribute('aria-valuetext')).toBe(
    'CHURN-3 Train a baseline model, Took 9.5 days, Finished 28 Mar 2026',
  );
  await userEvent.keyboard('{Enter}');
  expect(JSON.stringify(host.callsOf('navigate'))).toContain('/browse/CHURN-3');
});

test('the numbers open to the issues behind them', async () => {
  showSprints();
  const region = within(await chart('Velocity'));
  await userEvent.click(region.getByRole('button', { name: /Show the numbers/ }));
  const newest = within(region.getByRole('row', { name: /^Churn 2/ }));
  expect(
    newest
      .getAllByRole('cell')
      .slice(0, 5)
      .map((cell) => cell.textContent),
  ).toEqual(['10', '2', '0', '−1', '8']);
  await userEvent.click(region.getByRole('button', { name: 'Churn 2: 2 issues completed, 2 committed' }));
  expect(region.getAllByRole('link', { name: 'CHURN-3' })).toHaveLength(2);
});

test('unknown commitment is said, drawn as nothing and shown as a dash, never as 0', async () => {
  const why = 'These issues have no change history, so what sprints had committed to is not known.';
  const unknown = velocity.sprints.map((sprint) => ({
    ...sprint,
    committed: null,
    added: null,
    removed: null,
    carriedOver: null,
    committedIssues: null,
  }));
  const { container } = showSprints({
    ...sprintMetrics,
    velocity: { status: 'ok', ...velocity, sprints: unknown, commitmentUnknown: why },
  });
  const region = within(await chart('Velocity'));
  expect(region.getByText(why)).toBeTruthy();
  expect(container.querySelectorAll('rect.velocity__committed')).toHaveLength(0);
  expect(region.queryByText('Committed')).toBeNull();
  await userEvent.click(region.getByRole('button', { name: /Show the numbers/ }));
  const cells = within(region.getByRole('row', { name: /^Churn 1/ })).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual(['–', '–', '–', '0', '5', '–', '0']);
});

test('lead times are called so, with the reason', async () => {
  showFlow({
    ...flowMetrics,
    cycleTimes: {
      status: 'ok',
      ...cycleTimes,
      kind: 'lead',
      finishedWithoutStart: null,
      note: 'When work started is not known.',
    },
  });
  expect(within(await chart('Lead time')).getByText('When work started is not known.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Cycle time' })).toBeNull();
});

test('a metric that no amount of work will bring here is not called one that lacks data', async () => {
  const [missing, young] = [
    { status: 'insufficient', reason: 'This board has no sprints.' },
    { status: 'insufficient', reason: 'It takes 1 finished issue.', have: 0, need: 1 },
  ] as const;
  showSprints({ ...sprintMetrics, velocity: missing, burndown: young });
  expect(within(await chart('Velocity')).getByText('Not available here')).toBeTruthy();
  expect(within(await chart('Sprint burndown')).getByText('Not enough data')).toBeTruthy();
});

test('a filter is asked for, stays when the section changes, and can be cleared', async () => {
  const choices = { ...sprintMetrics.choices, sources: ['crm', 'web'] };
  showMetrics(
    { section: 'sprints' },
    {
      'metrics.sprints': () => ({ ok: true, value: deflated({ ...sprintMetrics, issues: 4, choices }) }),
      'metrics.flow': () => ({ ok: true, value: deflatedFlow({ ...flowMetrics, choices }) }),
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: /All sources/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'crm' }));
  await waitFor(() =>
    expect(host.requestsTo('metrics.sprints')).toEqual([
      { project: 'CHURN', filter: {} },
      { project: 'CHURN', filter: { source: 'crm' } },
    ]),
  );
  expect(screen.getByText(/^4 of 10 issues, as of/)).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Flow' }));
  await chart('Cumulative flow');
  expect(host.requestsTo('metrics.flow')).toEqual([{ project: 'CHURN', filter: { source: 'crm' } }]);
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() =>
    expect(host.requestsTo('metrics.flow').at(-1)).toEqual({ project: 'CHURN', filter: {} }),
  );
});

test('a sprint whose finished work had no estimates is drawn otherwise than one with 0 points', async () => {
  const [first, second] = velocity.sprints;
  if (!first || !second) throw new Error('The fixture has two sprints.');
  const withDone = (points: number | null) => ({
    ...sprintMetrics,
    velocity: {
      status: 'ok' as const,
      ...velocity,
      sprints: [{ ...first, done: { points, issues: 2 } }, second],
    },
  });
  const { unmount } = showSprints(withDone(0));
  const known = await chart('Velocity');
  expect(known.querySelectorAll('rect.velocity__completed[height="2"]')).toHaveLength(1);
  expect(within(known).queryByText('Not estimated')).toBeNull();
  unmount();

  showSprints(withDone(null));
  const unknown = await chart('Velocity');
  expect(unknown.querySelectorAll('rect.velocity__completed[height="2"]')).toHaveLength(0);
  expect(within(unknown).getByText('Not estimated')).toBeTruthy();
});

test('too little data is said instead of drawn', async () => {
  showFlow({
    ...flowMetrics,
    cumulativeFlow: { status: 'insufficient', reason: 'No issue has a history yet.' },
  });
  const region = within(await chart('Cumulative flow'));
  expect(region.getByText('No issue has a history yet.')).toBeTruthy();
  expect(region.queryByRole('img')).toBeNull();
});

test('another sprint is asked for when chosen', async () => {
  showSprints();
  const region = within(await chart('Sprint burndown'));
  await userEvent.click(region.getByRole('button', { name: /Churn 3 \(active\)/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'Churn 2' }));
  await waitFor(() =>
    expect(host.requestsTo('metrics.sprints')).toEqual([
      { project: 'CHURN', filter: {} },
      { project: 'CHURN', filter: {}, sprint: 12 },
    ]),
  );
});

test('data that makes the numbers less certain is named before them', async () => {
  showSprints({ ...sprintMetrics, warnings: ['2 issues have a status that no column holds.'] });
  expect(await screen.findByText('2 issues have a status that no column holds.')).toBeTruthy();
});

test('a failure says its sentence, and trying again shows the page', async () => {
  let broken = true;
  showSprints(sprintMetrics, {
    'metrics.sprints': () =>
      broken
        ? { ok: false, error: { code: 'jira-unavailable', message: 'Jira could not be reached.' } }
        : { ok: true, value: deflated(sprintMetrics) },
  });
  expect((await screen.findByRole('alert')).textContent).toContain('Jira could not be reached.');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await chart('Velocity')).toBeTruthy();
});

const NINE = { issues: 9, ofIssues: 9 };

test.each([
  ['flow', packFlow({ ...flowMetrics, ...NINE })],
  ['sprints', { ...sprintMetrics, ...NINE }],
  ['ml', { ...mlMetrics, ...NINE }],
  ['quality', { ...sprintMetrics, ...NINE, checks: [] }],
] as const)('an answer of %s that was kept says that nothing has changed since', async (section, answer) => {
  showMetrics(
    { section },
    { [`metrics.${section}`]: () => ({ ok: true, value: deflated(answer, '2026-04-02T10:30:00Z') }) },
  );
  expect(await screen.findByText(/9 issues, as of .+; nothing has changed since\. Epics/)).toBeTruthy();
});

test('an answer that is damaged on its way is a failure with a sentence', async () => {
  showMetrics({ section: 'flow' }, { 'metrics.flow': () => ({ ok: true, value: { deflated: 'AAAA' } }) });
  expect(
    await screen.findByText('The app gave an answer that this page cannot read. Reload the page.'),
  ).toBeTruthy();
});
