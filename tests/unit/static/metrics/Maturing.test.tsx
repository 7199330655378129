import '../fixedWidth';
import '../fakeBridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Maturity } from '../../../../src/contract/metrics';
import { openingWords } from '../../../../static/project-page/metrics/Maturing';
import { host } from '../fakeBridge';
import { sprintMetrics } from '../fixtures/metrics';
import { showSprints } from './show';

beforeEach(() => host.reset());

const YOUNG: Maturity = { isOpen: false, unit: 'sprints', have: 1, need: 3 };
const LINE = 'Opens with the third closed sprint (1 of 3): Sprint burnup, Predictability and Velocity split.';

const chart = (name: string) => screen.queryByRole('region', { name });

test('a young team sees velocity and burndown, and a line that says what opens when', async () => {
  showSprints({ ...sprintMetrics, maturity: YOUNG });
  expect(await screen.findByText(LINE)).toBeTruthy();
  expect(chart('Velocity')).toBeTruthy();
  expect(chart('Sprint burndown')).toBeTruthy();
  expect(chart('Predictability')).toBeNull();
});

test('the rest is shown anyway when asked for, with a word of warning, and hidden again', async () => {
  showSprints({ ...sprintMetrics, maturity: YOUNG });
  await userEvent.click(await screen.findByRole('button', { name: 'Show anyway' }));
  expect(chart('Predictability')).toBeTruthy();
  expect(screen.getByText(/they say more about chance than about the team/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Hide until then' }));
  expect(chart('Predictability')).toBeNull();
});

test('an older team sees everything and no such line', async () => {
  showSprints();
  expect(await screen.findByRole('region', { name: 'Predictability' })).toBeTruthy();
  expect(screen.queryByText(/^Opens with/)).toBeNull();
});

test('a board without sprints is told so, and no sprint is promised to it', async () => {
  showSprints({ ...sprintMetrics, maturity: { isOpen: false, unit: 'weeks', have: 1, need: 6 } });
  expect(
    await screen.findByText('Sprint burnup, Predictability and Velocity split need sprints, too.'),
  ).toBeTruthy();
  expect(screen.queryByText(/^Opens/)).toBeNull();
});

test('a Kanban team is told the week', () => {
  const weeks: Maturity = { isOpen: false, unit: 'weeks', have: 4, need: 6 };
  expect(openingWords(weeks, ['Throughput'])).toBe(
    'Opens in the sixth week after the first start (now the fourth): Throughput.',
  );
  expect(openingWords({ ...weeks, have: 0 }, ['Throughput'])).toBe(
    'Opens in the sixth week after the first start (nothing has been started): Throughput.',
  );
});
