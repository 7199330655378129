import './fakeBridge';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProjectPage } from '../../../static/project-page/ProjectPage';
import type { ProjectOverview } from '../../../static/shared/contract';
import { host, later } from './fakeBridge';
import { FIT, generation, OVERVIEW, planSummary } from './fixtures/plan';

const ok = (value: unknown) => ({ ok: true, value });

const show = (overview: Partial<ProjectOverview>, resolvers: Record<string, () => unknown> = {}) => {
  host.resolvers({ 'project.overview': () => ok({ ...OVERVIEW, ...overview }), ...resolvers });
  render(<ProjectPage project="NEW" boardId="4" />);
};

beforeEach(() => host.reset());

test('a person who may not create issues is told so, and Generate cannot be pressed', async () => {
  const blocker = 'You may not create issues in this project.';
  show({ fit: { ...FIT, blockers: [blocker] } });
  const button = await screen.findByRole('button', { name: 'Generate ML plan' });
  expect(button).toHaveProperty('disabled', true);
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe(blocker);
});

test('the wizard’s address does not lead past a blocker', async () => {
  host.goTo('/generate/project');
  show({ fit: { ...FIT, blockers: ['You may not create issues in this project.'] } });
  expect(await screen.findByText('You may not create issues in this project.')).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('an overview that cannot be read says why and can be asked for again', async () => {
  const answers: unknown[] = [
    { ok: false, error: { code: 'not-found', message: 'There is no project NEW, or you may not see it.' } },
    ok(OVERVIEW),
  ];
  host.resolvers({ 'project.overview': () => answers.shift() });
  render(<ProjectPage project="NEW" boardId={undefined} />);
  expect(await screen.findByText('There is no project NEW, or you may not see it.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Generate ML plan' })).toBeDefined();
});

test('a plan shows its epics with what is finished, and links to Jira', async () => {
  show({ plan: planSummary(generation({ state: 'done', created: 94 })) });
  expect(await screen.findByRole('heading', { name: 'Churn model' })).toBeDefined();
  expect(screen.getByText('2 of 11 issues')).toBeDefined();
  expect(
    screen.getByRole('row', { name: /Data access.*Data understanding.*2 of 6.*11 Dec 2026/ }),
  ).toBeDefined();
  expect(screen.getByRole('row', { name: /Modelling.*0 of 5.*No due date/ })).toBeDefined();

  host.answer('navigate', () => undefined);
  await userEvent.click(screen.getByRole('link', { name: 'Open the backlog' }));
  await userEvent.click(screen.getByRole('link', { name: /NEW-1/ }));
  expect(host.callsOf('navigate')).toEqual([
    { url: '/jira/software/projects/NEW/boards/4/backlog', type: 'same-tab' },
    { url: '/browse/NEW-1', type: 'same-tab' },
  ]);
});

test('an unfinished plan says how far it got and resumes', async () => {
  const underWay = later<unknown>();
  show({ plan: planSummary(generation({ created: 50 })) }, { 'generation.step': () => underWay.promise });
  expect(await screen.findByText('Generation stopped at 50 of 94 issues')).toBeDefined();
  expect(screen.getByText(/the remaining issues are created unassigned/)).toBeDefined();

  await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
  expect(await screen.findByRole('button', { name: 'Stop' })).toBeDefined();
  expect(screen.queryByText('Generation stopped at 50 of 94 issues')).toBeNull();
  await act(async () =>
    underWay.settle(ok(generation({ state: 'done', created: 94, links: { made: 124, total: 124 } }))),
  );
  expect(await screen.findByText('94 issues created, 124 links made.')).toBeDefined();
});

test('an epic past its due date says by how many days; a finished one and one in time do not', async () => {
  const plan = planSummary(generation({ state: 'done', created: 94 }));
  const [first, second] = plan.epics;
  if (!first || !second) throw new Error('The fixture has two epics.');
  // Today is 24 November 2026.
  const epics = [
    { ...first, due: '2026-11-20' },
    { ...first, key: 'NEW-3', due: '2026-11-20', done: 6, total: 6 },
    { ...second, due: '2026-11-24' },
  ];
  show({ plan: { ...plan, epics } });
  expect(await screen.findByRole('row', { name: /NEW-1.*2 of 6.*20 Nov 2026.*4 days late/ })).toBeDefined();
  expect(screen.getAllByText(/late$/)).toHaveLength(1);
});

test('a finished plan has nothing to resume', async () => {
  show({ plan: planSummary(generation({ state: 'done', created: 94 })) });
  await screen.findByRole('heading', { name: 'Churn model' });
  expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull();
});
