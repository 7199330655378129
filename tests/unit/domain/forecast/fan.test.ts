import { forecastFan } from '../../../../src/domain/forecast/fan';
import { outlookWith } from './outlooks';

test('each day of a short fan, with one item finished on each working day', () => {
  // Friday 6 March: nothing on the weekend, then one a day until all three are done.
  const fan = forecastFan(outlookWith({ ready: 3 }), '2026-03-12');
  expect(fan.map(({ by, p85 }) => [by, p85])).toEqual([
    ['2026-03-07', 0],
    ['2026-03-08', 0],
    ['2026-03-09', 1],
    ['2026-03-10', 2],
    ['2026-03-11', 3],
    ['2026-03-12', 3],
  ]);
});

test('a long fan has 24 places, the last day among them', () => {
  const fan = forecastFan(outlookWith({ ready: 400 }), '2027-03-06');
  expect(fan).toHaveLength(24);
  expect(fan.at(-1)?.by).toBe('2027-03-06');
});
