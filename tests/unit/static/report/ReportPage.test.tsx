import '../fakeBridge';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReportPage as Answer } from '../../../../src/contract/report';
import ReportPage from '../../../../static/project-page/report/ReportPage';
import type { ReportQuery } from '../../../../static/project-page/routing/reportQuery';
import { pathOf, type Route, readRoute } from '../../../../static/project-page/routing/routes';
import { host } from '../fakeBridge';

const copy = jest.fn<boolean, [string]>();

beforeEach(() => {
  host.reset();
  copy.mockReset();
  // jsdom has no clipboard, and so no such command.
  Object.defineProperty(document, 'execCommand', { configurable: true, value: copy });
});

const answer: Answer = {
  asOf: '2026-05-15T12:00:00Z',
  timeZone: 'UTC',
  ofIssues: 12,
  report: {
    project: 'Churn',
    period: { from: '2026-05-02', to: '2026-05-15' },
    sections: [
      {
        id: 'done',
        title: 'Done',
        empty: 'Nothing was finished in this period.',
        more: 2,
        lines: [
          {
            issue: { key: 'CHURN-7', summary: 'Ask for CRM' },
            words: 'finished',
          },
        ],
      },
      {
        id: 'decisions',
        title: 'Decisions needed',
        empty: 'No decision is waited for.',
        more: 0,
        lines: [],
      },
    ],
  },
  periods: [
    { name: 'The last week', from: '2026-05-09', to: '2026-05-15' },
    { name: 'The last two weeks', from: '2026-05-02', to: '2026-05-15' },
  ],
};

type Resolve = (request: unknown) => unknown;

const show = (post: Resolve = () => ({ ok: true, value: { issue: 'CHURN-1', wasThere: false } })) => {
  host.resolvers({ 'report.read': () => ({ ok: true, value: answer }), 'report.post': post });
  return render(<Page />);
};

function Page() {
  const [route, open] = useState<Route>({ page: 'report', query: {} });
  const query: ReportQuery = route.page === 'report' ? route.query : {};
  return <ReportPage project="CHURN" query={query} open={open} />;
}

test('a project without issues has nothing to report, and is shown the way to its plan', async () => {
  host.resolvers({ 'report.read': () => ({ ok: true, value: { ...answer, ofIssues: 0 } }) });
  render(<Page />);
  expect(await screen.findByRole('heading', { name: 'Nothing to report yet' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go to the plan' })).toBeTruthy();
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Post/ })).toBeNull();
});

test('a report’s address says its days, and is read back', () => {
  for (const path of ['/report', '/report?from=2026-05-02&to=2026-05-15'])
    expect(pathOf(readRoute(path))).toBe(path);
});

test('reads like a document: a title, headings, issues as links, and a sentence where there is nothing', async () => {
  show();
  const document = within(await screen.findByRole('article', { name: 'Status report' }));
  expect(document.getByRole('heading', { level: 2 }).textContent).toBe(
    'Status of Churn, 2 May 2026 to 15 May 2026',
  );
  const done = within(document.getByRole('region', { name: 'Done' }));
  expect(done.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'CHURN-7 Ask for CRM: finished',
    'and 2 more',
  ]);
  expect(done.getByRole('link', { name: 'CHURN-7' })).toBeTruthy();
  expect(document.getByText('No decision is waited for.')).toBeTruthy();
});

test('is copied as text', async () => {
  let copied: string | undefined;
  copy.mockImplementation(() => {
    const { activeElement } = document;
    copied = activeElement instanceof HTMLTextAreaElement ? activeElement.value : undefined;
    return true;
  });
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Copy as text' }));
  expect(await screen.findByText('The report is copied')).toBeTruthy();
  expect(copied).toBe(
    'Status of Churn, 2 May 2026 to 15 May 2026\n\nDone\n- CHURN-7 Ask for CRM: finished\n- and 2 more\n\nDecisions needed\nNo decision is waited for.',
  );
});

test('is shown to be copied by hand where the browser will not', async () => {
  copy.mockReturnValue(false);
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Copy as text' }));
  const field = await screen.findByRole('textbox', { name: 'Select the report and copy it' });
  expect(field).toHaveProperty('value', expect.stringMatching(/^Status of Churn/));
});

const POST = 'Post as a comment on the charter issue';

test('is posted for the days that are shown, with a link to where it is', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: POST }));
  expect(await screen.findByText('The report is posted')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'CHURN-1' })).toBeTruthy();
  expect(host.requestsTo('report.post')).toEqual([
    { project: 'CHURN', from: '2026-05-02', to: '2026-05-15' },
  ]);
});

test('says where it was posted before', async () => {
  show(() => ({ ok: true, value: { issue: 'CHURN-1', wasThere: true } }));
  await userEvent.click(await screen.findByRole('button', { name: POST }));
  expect(await screen.findByText('You have posted this report before')).toBeTruthy();
});

test('says in a sentence why it was not posted', async () => {
  const message = 'You may not comment on the charter issue. Copy the report as text.';
  show(() => ({ ok: false, error: { code: 'forbidden', message } }));
  await userEvent.click(await screen.findByRole('button', { name: POST }));
  expect((await screen.findByRole('alert')).textContent).toContain(message);
});

test('another period is asked for by name', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: /The last two weeks/ }));
  await userEvent.click(await screen.findByRole('option', { name: 'The last week' }));
  expect(host.requestsTo('report.read').at(-1)).toEqual({
    project: 'CHURN',
    from: '2026-05-09',
    to: '2026-05-15',
  });
});
