import '../fixedWidth';
import '../fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pathOf, readRoute } from '../../../../static/project-page/routing/routes';
import { host } from '../fakeBridge';
import { showFlow, showMetrics, showMl, showSprints } from './show';

jest.mock('../../../../static/project-page/metrics/guide/guideText', () => ({
  GUIDE_TEXT: [
    '# What the numbers mean',
    '# Sprints',
    '## Velocity',
    'The _mean_ of what sprints bring; see [Data quality](#data-quality).',
    '![Bars of sprints](pictures/velocity.svg)',
    '# Data quality',
    '| check | says |\n| --- | --- |\n| `stale` | no change |',
  ].join('\n\n'),
}));

jest.mock('../../../../static/project-page/metrics/guide/guidePictures', () => ({
  pictureOf: (name: string, theme: string) => ({ src: `./${name}.${theme}.svg`, width: 750, height: 429 }),
}));

const scrolledTo: string[] = [];
beforeEach(() => {
  host.reset();
  scrolledTo.length = 0;
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolledTo.push(this.id);
  };
});

test('the guide shows its paragraphs and tables under their headings', async () => {
  showMetrics({ section: 'guide' }, {});
  expect(await screen.findByRole('heading', { level: 2, name: 'Sprints' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 3, name: 'Velocity' })).toBeTruthy();
  expect(screen.getByText('mean').tagName).toBe('EM');
  expect(screen.getByRole('cell', { name: 'no change' })).toBeTruthy();
  expect(
    screen.getAllByRole('img', { name: 'Bars of sprints' }).map((image) => image.getAttribute('src')),
  ).toEqual(['./velocity.light.svg', './velocity.dark.svg']);
  expect(scrolledTo).toEqual([]);
});

test('a chart leads to its paragraph, and a link in the text to another', async () => {
  showSprints();
  const chart = within(await screen.findByRole('region', { name: 'Velocity' }));
  await userEvent.click(chart.getByRole('button', { name: /^What is this/ }));
  await userEvent.click(chart.getByRole('link', { name: /^More in the guide/ }));
  const heading = await screen.findByRole('heading', { name: 'Velocity' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(scrolledTo).toEqual(['velocity']);

  const text = within(screen.getByRole('article'));
  await userEvent.click(text.getByRole('link', { name: 'Data quality' }));
  await waitFor(() => expect(scrolledTo).toEqual(['velocity', 'data-quality']));
  const contents = within(screen.getByRole('navigation', { name: 'Contents of the guide' }));
  expect(contents.getByRole('link', { name: 'Data quality' }).getAttribute('aria-current')).toBe('location');
});

test('a paragraph has an address of its own, which keeps the filter', () => {
  const route = readRoute('/metrics/guide?phase=modeling#cycle-time');
  expect(route).toEqual({
    page: 'metrics',
    section: 'guide',
    query: { filter: { phase: 'modeling' }, topic: 'cycle-time' },
  });
  expect(pathOf(route)).toBe('/metrics/guide?phase=modeling#cycle-time');
  expect(readRoute('/metrics/guide')).toEqual({ page: 'metrics', section: 'guide', query: { filter: {} } });
});

test.each([
  ['flow', () => showFlow()],
  ['sprints', () => showSprints()],
  ['ML work', () => showMl()],
])('every chart of the section on %s leads to a paragraph of the guide', async (_, show) => {
  const { container } = show();
  await waitFor(() => expect(container.querySelectorAll('.chart').length).toBeGreaterThan(4));
  const without = [...container.querySelectorAll('.chart')].filter(
    (chart) => chart.querySelector('.chart__guide a') === null,
  );
  expect(without.map((chart) => chart.querySelector('h2')?.textContent)).toEqual([]);
});
