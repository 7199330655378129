import fc from 'fast-check';
import type { IssueHistory } from '../../../../src/domain/history/types';
import { allMetrics } from '../../../../src/domain/metrics/allMetrics';
import { anyProject, NOW, SPRINT } from './anyProject';
import { contextOf } from './contexts';

const measure = (issues: readonly IssueHistory[]) =>
  allMetrics(contextOf(issues, { now: NOW, sprints: [SPRINT] }));

test('work in progress is the difference between two columns of the cumulative flow, on every day', () => {
  fc.assert(
    fc.property(anyProject, (issues) => {
      const { cumulativeFlow: flow, workInProgress: wip } = measure(issues);
      if (flow.status !== 'ok' || wip.status !== 'ok') return;
      const [, started, , done] = flow.columns.map(({ reached }) => reached);
      const inProgress = flow.days.map((_, day) => (started?.[day] ?? 0) - (done?.[day] ?? 0));
      expect(wip.atDayEnd.slice(-flow.days.length)).toEqual(inProgress);
    }),
  );
});

test('work in progress now is all arrivals less all that is finished', () => {
  fc.assert(
    fc.property(anyProject, (issues) => {
      const { netFlow: flow, workInProgress: wip } = measure(issues);
      if (flow.status !== 'ok' || wip.status !== 'ok') return;
      expect(flow.weeks.reduce((sum, { net }) => sum + net, 0)).toBe(wip.now.length);
    }),
  );
});

test('no time is negative: not of cycles, leads, ages, waits or decisions', () => {
  fc.assert(
    fc.property(anyProject, (issues) => {
      const all = measure(issues);
      const times = [
        ...(all.cycleTimes.status === 'ok' ? all.cycleTimes.items.map((item) => item.elapsedDays) : []),
        ...(all.leadTime.status === 'ok' ? all.leadTime.elapsedDays : []),
        ...(all.processTime.status === 'ok' ? all.processTime.processDays : []),
        ...(all.workItemAge.status === 'ok' ? all.workItemAge.items.map((item) => item.elapsedDays) : []),
        ...(all.blocked.status === 'ok' ? all.blocked.items.map((item) => item.days) : []),
        ...(all.decisionLatency.status === 'ok' ? all.decisionLatency.decided.map((item) => item.days) : []),
        ...(all.honestBurndown.status === 'ok' ? all.honestBurndown.total : []),
      ];
      expect(times.filter((time) => !(time >= 0))).toEqual([]);
    }),
  );
});

test('every share lies between 0 and 1', () => {
  fc.assert(
    fc.property(anyProject, (issues) => {
      const { flowEfficiency: flow, dataWaitShare: waits, sourceConcentration: sources } = measure(issues);
      const shares = [
        ...(flow.status === 'ok' ? [flow.efficiency] : []),
        ...(waits.status === 'ok' ? [waits.share] : []),
        ...(sources.status === 'ok' ? sources.sources.map(({ share }) => share) : []),
      ];
      expect(shares.filter((share) => !(share >= 0 && share <= 1))).toEqual([]);
    }),
  );
});

test('the order in which issues are read changes no number', () => {
  const scalars = (issues: readonly IssueHistory[]) => {
    const { features: _, dataQuality: findings, ...all } = measure(issues);
    return {
      checks: findings.map(({ check, issues: found }) => [check, found.length]),
      cycleTimes: all.cycleTimes,
      throughput: all.throughput,
      workItemAge: all.workItemAge,
      netFlow: all.netFlow,
      controlChart: all.controlChart,
      blocked: all.blocked,
      dataWaitShare: all.dataWaitShare,
      honestBurndown: all.honestBurndown.status === 'ok' ? { ...all.honestBurndown, unestimated: [] } : null,
      predictability:
        all.predictability.status === 'ok' ? all.predictability.sprints.map(({ raw }) => raw) : null,
      velocitySplit: all.velocitySplit,
      phaseMix: all.phaseMix,
      experiments: all.experiments,
      learningBurnup: all.learningBurnup,
      scopeDiscovery: all.scopeDiscovery,
    };
  };
  fc.assert(
    fc.property(anyProject, (issues) => {
      expect(scalars(issues.toReversed())).toEqual(scalars(issues));
    }),
  );
});

test('an empty project has nothing to measure, and every metric says what it lacks rather than 0', () => {
  const { dataQuality: findings, processBehaviour: charts, ...all } = allMetrics(contextOf([]));
  expect(findings).toEqual([]);
  const reasons = [...Object.values(all), ...Object.values(charts)].map((result) =>
    result.status === 'insufficient' ? result.reason : 'no reason',
  );
  expect(reasons.filter((reason) => !/^[A-Z].+\.$/.test(reason))).toEqual([]);
});
