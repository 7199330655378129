import '../fakeBridge';
import '../fixedWidth';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PortfolioProject } from '../../../../src/contract/portfolio';
import { ForecastChart } from '../../../../static/portfolio/details/ForecastChart';
import { ChartSource } from '../../../../static/shared/charts/ChartSource';

type Points = PortfolioProject['history'];

const on = (day: string, p85: string | null): Points[number] => ({
  day,
  done: 1,
  total: 9,
  status: 'on-track',
  accessOpen: 0,
  delayed: 0,
  p85,
});

/** Recorded on three days, with a day between the second and the third on which nothing was forecast. */
const MOVED: Points = [
  on('2026-10-02', null),
  on('2026-10-03', '2027-01-25'),
  on('2026-10-04', '2027-01-30'),
  on('2026-10-05', null),
  on('2026-10-06', '2027-02-06'),
];
const TARGET = '2027-02-01';

const show = (history: Points, target: string | null = TARGET) =>
  render(
    <ChartSource value={{ project: 'FRAUD', asOf: '2026-10-06T09:00:00Z', timeZone: 'UTC' }}>
      <ForecastChart history={history} target={target} timeZone="UTC" />
    </ChartSource>,
  );

const reading = (): string | null | undefined => document.querySelector('.chart__reading')?.textContent;

test('says by how many days the 85% finish has moved, and that it is after the target now', () => {
  show(MOVED);
  // From 25 January to 6 February are 12 days.
  expect(reading()).toBe(
    'From 3 Oct 2026 to 6 Oct 2026, the 85% finish moved 12 days later, to 6 Feb 2027; that is after the target, 1 Feb 2027.',
  );
});

test.each([
  {
    name: 'a finish on the day of the target is in time',
    history: [on('2026-10-03', '2027-02-02'), on('2026-10-04', '2027-02-01')],
    target: TARGET,
    said: 'moved 1 day earlier, to 1 Feb 2027; that is in time for the target, 1 Feb 2027.',
  },
  {
    name: 'a finish that did not move stayed',
    history: [on('2026-10-03', '2027-01-25'), on('2026-10-04', '2027-01-25')],
    target: null,
    said: 'stayed 25 Jan 2027; nobody named a target.',
  },
  {
    // 1,095 days after 4 October 2026 the forecast ends: on 3 October 2029.
    name: 'beyond the end of a forecast nobody knows by how much it moved',
    history: [on('2026-10-03', '2027-01-25'), on('2026-10-04', '2029-10-03')],
    target: TARGET,
    said: 'went from 25 Jan 2027 to after 3 Oct 2029; that is after the target, 1 Feb 2027.',
  },
])('$name', ({ history, target, said }) => {
  show(history, target);
  expect(reading()).toBe(`From 3 Oct 2026 to 4 Oct 2026, the 85% finish ${said}`);
});

test('the line breaks where no forecast was made, and the target is a line of its own', () => {
  const { container } = show(MOVED);
  const line = container.querySelector('.details__finish:not(.legend *)')?.getAttribute('d') ?? '';
  // Two days next to each other, and one alone.
  expect([line.match(/M/g)?.length, line.match(/L/g)?.length]).toEqual([2, 1]);
  expect(container.querySelectorAll('.details__finish-alone')).toHaveLength(1);
  expect(container.querySelectorAll('.plot .details__target')).toHaveLength(1);
});

test('a later finish is drawn higher, and the line crosses that of the target where the promise is broken', () => {
  const { container } = show([on('2026-10-03', '2027-01-25'), on('2026-10-04', '2027-02-06')]);
  const line = container.querySelector('.plot .details__finish')?.getAttribute('d') ?? '';
  const [before = 0, after = 0] = [...line.matchAll(/[ML]\S+ ([\d.]+)/g)].map(([, y]) => Number(y));
  const target = Number(
    container
      .querySelector('.plot .details__target')
      ?.getAttribute('d')
      ?.match(/M0 ([\d.]+)H/)?.[1],
  );
  expect(after).toBeLessThan(target);
  expect(target).toBeLessThan(before);
});

test('without a target there is neither its line nor its sample', () => {
  const { container } = show(MOVED, null);
  expect(container.querySelector('.details__target')).toBeNull();
  expect([...container.querySelectorAll('.legend__entry')].map(({ textContent }) => textContent)).toEqual([
    '85% finish',
  ]);
});

test('the keyboard goes through the days with a forecast, and each says how it stands to the target', () => {
  show(MOVED);
  const slider = screen.getByRole('slider', { name: /Forecast by day/ });
  fireEvent.focus(slider);
  fireEvent.change(slider, { target: { value: '0' } });
  expect(slider.getAttribute('aria-valuetext')).toContain('3 Oct 2026');
  expect(slider.getAttribute('aria-valuetext')).toContain('85% likely by 25 Jan 2027');
  expect(slider.getAttribute('aria-valuetext')).toContain('7 days before the target');
  fireEvent.change(slider, { target: { value: '2' } });
  expect(slider.getAttribute('aria-valuetext')).toContain('5 days after the target');
});

test('its numbers are a table, the newest day first, and it leaves as picture, drawing and numbers', async () => {
  show(MOVED);
  await userEvent.click(screen.getByRole('button', { name: /^Show the numbers.*Forecast by day$/ }));
  const rows = within(screen.getByRole('table', { name: 'Forecast by day in numbers' })).getAllByRole('row');
  expect(
    rows.slice(1).map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    ['6 Feb 2027', '1 Feb 2027', '5'],
    ['30 Jan 2027', '1 Feb 2027', '-2'],
    ['25 Jan 2027', '1 Feb 2027', '-7'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Download Forecast by day' }));
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
    'Picture (PNG)',
    'Drawing (SVG)',
    'Numbers (CSV)',
  ]);
});

test('a project without a forecast today says so', () => {
  show([...MOVED, on('2026-10-07', null)]);
  expect(screen.getByText('Today there is no forecast.')).toBeTruthy();
});

test.each([
  ['none', [on('2026-10-03', null), on('2026-10-04', null)]],
  ['only one', [on('2026-10-03', null), on('2026-10-04', '2027-01-25')]],
] as const)('with %s it says what is missing, and draws nothing', (known, history) => {
  show(history);
  expect(screen.getByText(`A line takes two days with a forecast; ${known} is known yet.`)).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
});
