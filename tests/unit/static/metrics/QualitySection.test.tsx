import '../fixedWidth';
import '../fakeBridge';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { QualityMetrics } from '../../../../src/contract/metrics';
import { issueSearchPath } from '../../../../static/project-page/metrics/parts/issueSearch';
import { host } from '../fakeBridge';
import { deflated } from '../fixtures/deflated';
import { sprintMetrics } from '../fixtures/metrics';
import { showMetrics } from './show';

beforeEach(() => host.reset());

const issues = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `CHURN-${index + 1}`, summary: `Story ${index + 1}` }));

const show = (checks: QualityMetrics['checks']) =>
  showMetrics(
    { section: 'quality' },
    { 'metrics.quality': () => ({ ok: true, value: deflated({ ...sprintMetrics, checks }) }) },
  );

const finding = async (title: string) => within(await screen.findByRole('region', { name: title }));

test('a finding has a title, how much it matters, what to do and its issues, in Jira and here', async () => {
  show([{ check: 'finished-without-start', sentence: '2 issues went straight to done.', issues: issues(2) }]);
  const region = await finding('Straight to done');
  expect(region.getByText('Distorts numbers')).toBeTruthy();
  expect(region.getByText('2 issues went straight to done.')).toBeTruthy();
  expect(region.getByText('Move issues to a column in progress when their work begins.')).toBeTruthy();
  await userEvent.click(region.getByRole('button', { name: /^Show 2 issues/ }));
  expect(region.getByText('Story 2')).toBeTruthy();
  expect(region.getByRole('link', { name: /^Show in Jira/ }).getAttribute('href')).toBe(
    '/issues/?jql=key%20in%20(%22CHURN-1%22%2C%20%22CHURN-2%22)',
  );
});

test('what distorts numbers comes before what is untidy', async () => {
  show([
    { check: 'stale', sentence: 'Stale.', issues: issues(1) },
    { check: 'unknown-blockers', sentence: 'Out of sight.', issues: issues(1) },
  ]);
  await finding('No change for days');
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    'Blockers out of sight',
    'No change for days',
  ]);
});

test('more issues than an address holds, and lost ones, which may be gone, have no search', async () => {
  show([
    { check: 'no-estimate', sentence: 'Many.', issues: issues(51) },
    { check: 'lost-plan-nodes', sentence: 'Lost.', issues: issues(1) },
  ]);
  const region = await finding('Issues the plan has lost');
  expect(region.getByText('Untidy')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Show in Jira/ })).toBeNull();
});

test('keys are quoted in a search, whatever is in them', () => {
  expect(decodeURIComponent(issueSearchPath([{ key: 'AND-1' }, { key: 'A"\\-2' }]) ?? '')).toBe(
    '/issues/?jql=key in ("AND-1", "A\\"\\\\-2")',
  );
  expect(issueSearchPath([])).toBeUndefined();
});
