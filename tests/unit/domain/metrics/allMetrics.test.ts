import fc from 'fast-check';
import type { IssueHistory } from '../../../../src/domain/history/types';
import { allMetrics } from '../../../../src/domain/metrics/allMetrics';
import { contextOf } from './contexts';
import { at, history } from './histories';

const STATUS_NAMES = ['To Do', 'In Progress', 'Review', 'Done', 'Parked'];
const NOW = at('2026-01-31T12:00');
const SPRINT = {
  id: 7,
  name: 'Sprint 7',
  state: 'closed',
  start: at('2026-01-05'),
  end: at('2026-01-16'),
  completed: at('2026-01-16'),
} as const;

const instantOf = (hour: number) => new Date(at('2026-01-01') + hour * 3_600_000).toISOString().slice(0, 16);

/** A project whose issues wander through any statuses, are flagged, estimated, planned and blocked in any way. */
const anyProject = fc
  .array(
    fc.record({
      created: fc.integer({ min: 0, max: 200 }),
      moves: fc.array(fc.record({ hours: fc.nat(100), to: fc.constantFrom(...STATUS_NAMES) }), {
        maxLength: 5,
      }),
      points: fc.option(fc.constantFrom(0, 1, 3, 8)),
      sprint: fc.constantFrom('', '7'),
      flaggedAt: fc.option(fc.integer({ min: 200, max: 500 })),
      kind: fc.constantFrom('story', 'spike', 'experiment', 'slice', 'checkpoint', 'sign-off'),
      request: fc.boolean(),
      labels: fc.subarray([
        'ml-result-keep',
        'ml-result-drop',
        'cause-finding',
        'change-request',
        'mltest-data-1-manual',
      ]),
      after: fc.option(fc.nat(7)),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((stories) =>
    stories.map((story, index): IssueHistory => {
      let hour = story.created;
      let from = 'To Do';
      const moves = story.moves.map(({ hours, to }) => {
        hour += hours;
        const change = [instantOf(hour), 'status', from, to] as const;
        from = to;
        return change;
      });
      const flags =
        story.flaggedAt === null ? [] : [[instantOf(story.flaggedAt), 'flag', '', 'Impediment'] as const];
      const plan = {
        plan: 'p',
        node: story.request ? 'data-access.crm.request' : `node.${index}`,
        phase: story.request ? 'data-understanding' : 'modeling',
        kind: story.request ? 'spike' : (story.kind as 'story'),
        ...(story.request ? { source: 'crm' } : {}),
        ...(story.kind === 'spike' || story.request ? { timeBoxDays: 3 } : {}),
      } as const;
      const issue = history({
        key: `A-${index}`,
        created: instantOf(story.created),
        points: story.points,
        sprints: story.sprint === '' ? [] : [7],
        changes: [...moves, ...flags].filter(([when]) => at(when) <= NOW),
        facts: { plan, labels: story.labels, due: '2026-02-10' },
      });
      const blocker = story.after === null ? null : `A-${story.after}`;
      // Only links to earlier issues: those of a plan never run in a circle.
      return blocker === null || story.after === null || story.after >= index
        ? issue
        : { ...issue, blockedBy: [{ id: blocker, key: blocker, from: issue.created, to: null }] };
    }),
  );

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
