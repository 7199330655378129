import { simulatePortfolio } from './portfolio/simulate';

test.each([1, 2, 3])('after storm %i every snapshot is what it would be without it', async (seed) => {
  const { events, faults, wrong } = await simulatePortfolio(seed);
  expect(wrong).toEqual([]);
  expect(events).toBeGreaterThan(20);
  expect(faults).toBeGreaterThan(20);
});
