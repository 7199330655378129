import { burndown, NO_SPRINTS_TO_BURN_DOWN } from '../../src/domain/metrics/burndown';
import { mondayToFriday } from '../../src/domain/metrics/burndown/guideline';
import type { MetricsContext } from '../../src/domain/metrics/context';
import { cumulativeFlow } from '../../src/domain/metrics/cumulativeFlow';
import { cycleTimes } from '../../src/domain/metrics/cycleTime';
import { dataQuality } from '../../src/domain/metrics/dataQuality';
import { predictability } from '../../src/domain/metrics/predictability';
import { velocity } from '../../src/domain/metrics/velocity';

/** Every metric of a project. The burndown is of the sprint that is running, else of the one started last. */
export const allMetrics = (context: MetricsContext) => {
  const { issues, workflow, sprints, calendar, now } = context;
  const started = (sprints ?? [])
    .filter(({ state, start }) => state !== 'future' && start !== null)
    .sort((a, b) => (b.start ?? 0) - (a.start ?? 0));
  const shown = started.find(({ state }) => state === 'active') ?? started[0];
  return {
    velocity: velocity(issues, workflow, sprints),
    burndown:
      sprints === undefined
        ? { status: 'insufficient', reason: NO_SPRINTS_TO_BURN_DOWN }
        : burndown(issues, workflow, shown, mondayToFriday(calendar.zone), now),
    predictability: predictability(issues, workflow, sprints ?? []),
    cumulativeFlow: cumulativeFlow(issues, workflow, calendar.zone, now),
    cycleTimes: cycleTimes(issues, workflow, calendar.zone),
    warnings: dataQuality(issues, workflow, sprints ?? []),
  };
};
