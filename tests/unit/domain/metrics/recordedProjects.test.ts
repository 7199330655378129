import { z } from 'zod';
import { flowOf } from '../../../../src/domain/history/flow';
import type { IssueHistory, Sprint, Status } from '../../../../src/domain/history/types';
import { boardWorkflow, categoryWorkflow } from '../../../../src/domain/history/workflow';
import { burndown } from '../../../../src/domain/metrics/burndown';
import { cumulativeFlow } from '../../../../src/domain/metrics/cumulativeFlow';
import { cycleTimes } from '../../../../src/domain/metrics/cycleTime';
import { velocity } from '../../../../src/domain/metrics/velocity';
import { contextOf } from './contexts';
import { at } from './histories';
import { describeWithShared, historiesFrom, readShared } from './sharedData';

const sprintSchema = z.object({
  id: z.number(),
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  completeDate: z.string().optional(),
});

const sprintOf = (sprint: z.output<typeof sprintSchema>): Sprint => ({
  id: sprint.id,
  name: sprint.name,
  state: sprint.state,
  start: sprint.startDate === undefined ? null : Date.parse(sprint.startDate),
  end: sprint.endDate === undefined ? null : Date.parse(sprint.endDate),
  completed: sprint.completeDate === undefined ? null : Date.parse(sprint.completeDate),
});

const statusesOf = (issues: readonly IssueHistory[]): readonly Status[] => [
  ...new Map(
    issues.map(({ status, category }) => {
      const { id, name } = status.at(-1)?.value ?? status[0].value;
      return [id, { id, name, category }];
    }),
  ).values(),
];

const ordinary = (issues: readonly IssueHistory[]) => issues.filter(({ level }) => level === 0);

describeWithShared(
  'real/titanium-sprints.json.gz',
  'a real company’s 2,183 issues without change history',
  () => {
    const file = z
      .object({
        issues: z.array(z.looseObject({ fields: z.looseObject({ sprints: z.array(sprintSchema) }) })),
      })
      .parse(readShared('real/titanium-sprints.json.gz'));
    const issues = ordinary(
      historiesFrom(file.issues, { sprint: ['sprints'], estimate: ['storyPoints'], flagged: [] }),
    );
    const sprints = [
      ...new Map(
        file.issues.flatMap(({ fields }) => fields.sprints).map((sprint) => [sprint.id, sprint]),
      ).values(),
    ].map(sprintOf);
    const workflow = categoryWorkflow(statusesOf(issues));

    /*
     * Sprint "2014 Sprint 18 SDK" (id 199), started 2014-09-02 22:56:57 and completed 2014-09-15 20:08:19. Of the 30
     * issues that list it, these were resolved in between (UTC), read off the file by hand:
     *
     *   TIMOB-17260  09-04 22:47   5   ->   5        TIMOB-17641  09-15 16:10   2   ->  54
     *   TIMOB-17563  09-04 17:21   5   ->  10        TIMOB-17642  09-15 16:27   8   ->  62
     *   TIMOB-17585  09-15 17:37   5   ->  15        TIMOB-17645  09-15 16:27   8   ->  70
     *   TIMOB-17613  09-15 17:37   3   ->  18        TIMOB-17646  09-15 16:29   5   ->  75
     *   TIMOB-17624  09-15 16:59   2   ->  20        TIMOB-17647  09-15 16:10  13   ->  88
     *   TIMOB-17631  09-08 21:34  13   ->  33        TIMOB-17648  09-15 16:28   5   ->  93
     *   TIMOB-17634  09-15 16:28   8   ->  41        TIMOB-17661  09-15 16:29   5   ->  98
     *   TIMOB-17638  09-15 17:35   8   ->  49        TIMOB-6493   09-15 16:13   3   -> 101
     *   TIMOB-17640  09-15 16:11   3   ->  52
     *
     * Not counted: TIMOB-15872 (3 points, resolved 41 minutes before the start), TIMOB-17053 (5 points, 54 seconds
     * before it), and 11 resolved in 2015 or later.
     */
    const DONE_BY_HAND = [
      'TIMOB-17260',
      'TIMOB-17563',
      'TIMOB-17585',
      'TIMOB-17613',
      'TIMOB-17624',
      'TIMOB-17631',
      'TIMOB-17634',
      'TIMOB-17638',
      'TIMOB-17640',
      'TIMOB-17641',
      'TIMOB-17642',
      'TIMOB-17645',
      'TIMOB-17646',
      'TIMOB-17647',
      'TIMOB-17648',
      'TIMOB-17661',
      'TIMOB-6493',
    ];

    test('one sprint worked out by hand: 17 issues and 101 points completed, commitment unknown', () => {
      const measured = velocity(contextOf(issues, { workflow, sprints }));
      if (measured.status !== 'ok') throw new Error(measured.reason);
      const sprint = measured.sprints.find(({ id }) => id === 199);
      expect(sprint).toMatchObject({
        name: '2014 Sprint 18 SDK',
        done: { points: 101, issues: 17 },
        committed: null,
        added: null,
        removed: null,
        carriedOver: null,
        committedIssues: null,
      });
      expect(sprint?.doneIssues.map(({ key }) => key).sort()).toEqual(DONE_BY_HAND.toSorted());
      expect(measured.commitmentUnknown).toMatch(/without their change history/);
      expect(measured.sprints.every(({ committed }) => committed === null)).toBe(true);
    });

    test('an issue of overlapping sprints is completed in one of them only', () => {
      const measured = velocity(contextOf(issues, { workflow, sprints }));
      if (measured.status !== 'ok') throw new Error(measured.reason);
      const keys = measured.sprints.flatMap(({ doneIssues }) => doneIssues.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(1000);
    });

    test('lead times stand in for cycle times and say so; starts are unknown, not 0', () => {
      const measured = cycleTimes(contextOf(issues, { workflow }));
      if (measured.status !== 'ok') throw new Error(measured.reason);
      expect(measured.kind).toBe('lead');
      expect(measured.note).toMatch(/lead time/);
      expect(measured.finishedWithoutStart).toBeNull();
      // TIMOB-339: created 2011-04-15 02:27:30, resolved 2017-07-26 22:26:56 = 2294 days and 19:59:26.
      expect(measured.items.find(({ key }) => key === 'TIMOB-339')).toMatchObject({
        elapsedDays: 2294.8,
        wholeDays: 2295,
      });
    });

    test('burndown and cumulative flow say what is missing instead of drawing zeros', () => {
      const flow = cumulativeFlow(contextOf(issues, { workflow }));
      const down = burndown(
        contextOf(issues, { workflow }),
        sprints.find(({ id }) => id === 199),
      );
      expect(flow).toEqual({ status: 'insufficient', reason: expect.stringContaining('change history') });
      expect(down).toEqual({
        status: 'insufficient',
        reason:
          'Issues of 2014 Sprint 18 SDK came without their change history, so how its work went down day by day is not known.',
      });
    });
  },
);

describeWithShared('flow/generated-1000.json.gz', 'a thousand generated issues with changelogs', () => {
  const file = z
    .object({
      input: z.object({
        issues: z.unknown(),
        statuses: z.array(z.string()),
        sprints: z.array(sprintSchema),
      }),
    })
    .parse(readShared('flow/generated-1000.json.gz'));
  const issues = historiesFrom(file.input.issues, {
    sprint: ['customfield_10020'],
    estimate: ['customfield_10016'],
    flagged: ['customfield_10021'],
  });
  const sprints = file.input.sprints.map(sprintOf);
  const known = statusesOf(issues);
  const workflow = boardWorkflow(
    file.input.statuses.map((name) => ({
      name,
      statusIds: known.filter((status) => status.name === name).map(({ id }) => id),
    })),
    known,
  );
  if (workflow === undefined) throw new Error('no workflow');

  test('all four charts come out', () => {
    const now = at('2026-06-30');
    const active = sprints.find(({ state }) => state === 'active') ?? sprints[0];
    expect(velocity(contextOf(issues, { workflow, sprints }))).toMatchObject({
      status: 'ok',
      unit: 'points',
      window: 7,
    });
    expect(burndown(contextOf(issues, { workflow, now }), active)).toMatchObject({ status: 'ok' });
    expect(cumulativeFlow(contextOf(issues, { workflow, now }))).toMatchObject({ status: 'ok' });
    expect(cycleTimes(contextOf(issues, { workflow }))).toMatchObject({ status: 'ok', kind: 'cycle' });
  });

  /*
   * ML-4, off the file: Selected since its creation is not known to be committed (category "new"); In Progress on
   * 2025-10-31 21:13:38.005 is the first column of category "in progress" it enters; Done 2025-11-05 18:34:06.244.
   * That is 4 days 21:20:28 = 4.9 days, over 6 calendar days.
   */
  test('the cycle time of one issue, by hand', () => {
    const measured = cycleTimes(contextOf(issues, { workflow }));
    if (measured.status !== 'ok') throw new Error(measured.reason);
    expect(measured.items.find(({ key }) => key === 'ML-4')).toMatchObject({
      elapsedDays: 4.9,
      wholeDays: 6,
    });
  });
});

describeWithShared('real/cloud-changelogs.json', 'issues recorded from a Chinese Jira Cloud site', () => {
  const file = z.object({ issues: z.unknown() }).parse(readShared('real/cloud-changelogs.json'));
  const issues = historiesFrom(file.issues, { sprint: ['customfield_10020'], estimate: [], flagged: [] });

  test('statuses are followed by id through renamed and translated names, deleted ones included', () => {
    const issue = issues.find(({ key }) => key === 'EE-2');
    // Newest first in the file: 6 -> 10068, 5 -> 6, 1 -> 5, 10000 -> 1, 10029 -> 10000, 10020 -> 10029.
    expect(issue?.status.map(({ value }) => value.id)).toEqual([
      '10020',
      '10029',
      '10000',
      '1',
      '5',
      '6',
      '10068',
    ]);
    expect(issue?.status.at(-1)?.value.name).toBe('已完成');
    // The offset is +0800: 2020-06-12 09:45:27.521 there.
    expect(issue?.status[1]?.at).toBe(Date.UTC(2020, 5, 12, 1, 45, 27, 521));
  });

  test('a finish needs no English: columns hold status ids', () => {
    const workflow = boardWorkflow(
      [
        { name: '待办', statusIds: ['10020', '10029', '10000'] },
        { name: '开发中', statusIds: ['1', '3'] },
        { name: '完成', statusIds: ['5', '6', '10068'] },
      ],
      [
        { id: '1', name: 'Open', category: 'indeterminate' },
        ...['5', '6', '10068'].map((id) => ({ id, name: id, category: 'done' as const })),
      ],
    );
    const issue = issues.find(({ key }) => key === 'EE-2');
    if (workflow === undefined || issue === undefined) throw new Error('nothing to follow');
    const flow = flowOf(issue, workflow);
    // Into 1 on 2020-06-12 13:01:20.593 +0800; into 5 on 2020-06-23 18:20:59.052 +0800, done ever since.
    expect(flow.started).toBe(Date.UTC(2020, 5, 12, 5, 1, 20, 593));
    expect(flow.finished).toBe(Date.UTC(2020, 5, 23, 10, 20, 59, 52));
    expect(flow.unmapped).toEqual([]);
  });
});
