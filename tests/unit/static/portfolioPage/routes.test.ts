import { pathOf, readRoute } from '../../../../static/portfolio-page/routes';

test.each([
  ['/', { page: 'trains' }],
  ['/timeline', { page: 'timeline' }],
  ['/pi', { page: 'pi', query: {} }],
  [
    '/pi?train=Customer+train&pi=PI+2026.4',
    { page: 'pi', query: { train: 'Customer train', pi: 'PI 2026.4' } },
  ],
  ['/pi?train=', { page: 'pi', query: { train: null } }],
  ['/pi/planning?pi=PI+2026.4', { page: 'pi', agenda: 'planning', query: { pi: 'PI 2026.4' } }],
])('%s leads to its page and back', (path, route) => {
  expect(readRoute(path)).toEqual(route);
  expect(pathOf(readRoute(path))).toBe(path);
});

test('what nobody knows leads to the release trains', () => {
  expect(readRoute('/nonsense/here')).toEqual({ page: 'trains' });
});
