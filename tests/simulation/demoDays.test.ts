import { createSandbox } from '../../sandbox/server/sandbox';
import { coverageOf, demoBacktests } from './demoBacktests';

/** The demo site's history ends whenever somebody starts it: also before a quarter ends, on a leap day, on a Sunday night. */
test.each(['2026-12-28T09:00:00Z', '2027-01-01T00:00:00Z', '2027-06-27T23:59:00Z', '2028-02-29T12:00:00Z'])(
  'the demo site ends on %s, and its past forecasts hold about as often as they promise',
  async (day) => {
    const now = Date.parse(day);
    const sandbox = await createSandbox({ seed: 1, now });
    await sandbox.fill({ demo: true });
    const coverage = coverageOf(Object.values(await demoBacktests(sandbox)).flat());
    expect(sandbox.clock.now()).toBe(now);
    expect(sandbox.log.entries().filter(({ type }) => type === 'problem')).toEqual([]);
    await sandbox.close();
    expect(coverage).toBeGreaterThanOrEqual(0.75);
    expect(coverage).toBeLessThanOrEqual(0.95);
  },
  60_000,
);
