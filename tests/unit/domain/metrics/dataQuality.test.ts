import { boardWorkflow } from '../../../../src/domain/history/workflow';
import type { MetricsContext } from '../../../../src/domain/metrics/context';
import { dataQuality } from '../../../../src/domain/metrics/dataQuality';
import { contextOf } from './contexts';
import { at, history, STATUSES } from './histories';
import { SPRINT_SEVEN } from './sprintSeven';

const sentences = (context: MetricsContext) => dataQuality(context).map(({ sentence }) => sentence);

test('clean data need no sentence', () => {
  expect(sentences(contextOf([history({ key: 'A' })], { sprints: [SPRINT_SEVEN] }))).toEqual([]);
});

test('an unmapped status is named with its issues, five of them by key', () => {
  const issues = [1, 2, 3, 4, 5, 6, 7].map((number) => history({ key: `ML-${number}`, status: 'Parked' }));
  expect(sentences(contextOf(issues))).toEqual([
    '7 issues (ML-1, ML-2, ML-3, ML-4, ML-5 and 2 more) were in “Parked”, a status that no column holds: meanwhile such an issue counts in the column it was in before.',
  ]);
});

test('an unmapped finished status is said to be given-up work', () => {
  const workflow = boardWorkflow(
    STATUSES.map(({ id, name }) => ({ name, statusIds: [id] })),
    [...STATUSES, { id: 'unknown-Cancelled', name: 'Cancelled', category: 'done' }],
  );
  if (workflow === undefined) throw new Error('no workflow');
  const issues = ['A', 'B'].map((key) =>
    history({ key, changes: [['2026-01-02', 'status', 'To Do', 'Cancelled']] }),
  );
  expect(sentences(contextOf(issues, { workflow }))).toEqual([
    '2 issues (A and B) were in “Cancelled”, a finished status that no column holds: unless done before, such an issue counts as given up, neither in progress nor finished.',
  ]);
});

test('a few imported issues among recorded ones are counted', () => {
  const issues = [
    history({ key: 'OLD', status: 'Done', resolved: '2026-01-05' }),
    history({
      key: 'B',
      changes: [
        ['2026-01-02', 'status', 'To Do', 'In Progress'],
        ['2026-01-03', 'status', 'In Progress', 'Done'],
      ],
    }),
  ];
  expect(sentences(contextOf(issues))).toEqual([
    '1 finished issue has no change history, perhaps because it was imported: cycle time and cumulative flow leave it out.',
  ]);
});

test('closed sprints without dates are named', () => {
  expect(sentences(contextOf([], { sprints: [{ ...SPRINT_SEVEN, completed: null }] }))).toEqual([
    'Sprint 7: closed without dates in Jira, so velocity leaves out what was done there.',
  ]);
});

describe('upkeep', () => {
  const found = (context: MetricsContext, planNodes: readonly string[] = []) =>
    dataQuality(context, new Map(planNodes.map((node) => [node, { key: `P-${node}`, summary: node }]))).map(
      ({ check, issues }) => [check, issues.map(({ key }) => key)],
    );
  const NOW = at('2026-01-15'); // a Thursday

  test('straight jumps to done and issues created done are told apart', () => {
    const issues = [
      history({ key: 'JUMP', changes: [['2026-01-05', 'status', 'To Do', 'Done']] }),
      history({ key: 'BORN', status: 'Done', resolved: '2026-01-01' }),
    ];
    expect(found(contextOf(issues, { now: NOW }))).toEqual([
      ['finished-without-start', ['JUMP']],
      ['created-done', ['BORN']],
    ]);
  });

  test('open work without an estimate is named where others have one; a spike has its time box', () => {
    const spike = { plan: 'p', node: 's', phase: 'modeling', kind: 'spike', timeBoxDays: 3 } as const;
    const issues = [
      history({ key: 'A', points: 3 }),
      history({ key: 'B' }),
      history({ key: 'SPIKE', facts: { plan: spike } }),
    ];
    expect(found(contextOf(issues))).toEqual([['no-estimate', ['B']]]);
    expect(found(contextOf(issues.slice(1)))).toEqual([]);
  });

  test('an issue in a running sprint whose status its board does not show', () => {
    const running = { ...SPRINT_SEVEN, state: 'active', completed: null } as const;
    const issue = history({ key: 'A', status: 'Parked', sprints: [7] });
    expect(found(contextOf([issue], { sprints: [running] }))).toContainEqual(['not-on-board', ['A']]);
    expect(found(contextOf([issue], { sprints: [SPRINT_SEVEN] }))).not.toContainEqual([
      'not-on-board',
      ['A'],
    ]);
  });

  test('open children under a closed epic, and a closed parent with open parts', () => {
    const child = (key: string, parentKey: string, level = 0) =>
      history({ key, facts: { parentKey, level } });
    const done = (key: string, level: number) =>
      history({
        key,
        changes: [
          ['2026-01-05', 'status', 'To Do', 'In Progress'],
          ['2026-01-06', 'status', 'In Progress', 'Done'],
        ],
        facts: { level },
      });
    const issues = [done('EPIC', 1), child('A', 'EPIC'), done('STORY', 0), child('PART', 'STORY', -1)];
    expect(found(contextOf(issues))).toEqual([
      ['open-under-closed-epic', ['A']],
      ['closed-with-open-parts', ['STORY']],
    ]);
  });

  test('work in progress is stale after five working days without a change, not after four', () => {
    const started = (key: string, updated: string) =>
      history({
        key,
        changes: [['2026-01-05', 'status', 'To Do', 'In Progress']],
        facts: { updated: at(updated) },
      });
    // From Thursday the 8th to the 15th are five working days, from Friday the 9th four.
    const issues = [started('FIVE', '2026-01-08'), started('FOUR', '2026-01-09')];
    expect(found(contextOf(issues, { now: NOW }))).toEqual([['stale', ['FIVE']]]);
  });

  test('a link to an issue out of sight is named, for whether it still blocks is not known', () => {
    const issue = {
      ...history({ key: 'A' }),
      blockedBy: [{ id: '99', key: 'OTHER-1', from: at('2026-01-02'), to: null }],
    };
    expect(found(contextOf([issue]))).toEqual([['unknown-blockers', ['A']]]);
  });

  test('nodes of the plan that no issue has any more are named by the issues they were given', () => {
    const issue = history({
      key: 'A',
      facts: { plan: { plan: 'p', node: 'charter.charter', phase: 'modeling', kind: 'story' } },
    });
    expect(found(contextOf([issue]), ['charter.charter', 'charter.situation'])).toEqual([
      ['lost-plan-nodes', ['P-charter.situation']],
    ]);
    expect(found(contextOf([issue]), ['charter.charter'])).toEqual([]);
    // A filter that leaves the issue uncounted does not make it lost.
    expect(found(contextOf([issue], { counts: () => false }), ['charter.charter'])).toEqual([]);
  });
});
