import { z } from 'zod';
import { createSandbox, type Sandbox } from '../../sandbox/server/sandbox';
import { PERSONAS } from '../../sandbox/site/personas';
import { person } from '../../sandbox/site/simulation/person';
import { inflatedAs } from '../inflatedAs';
import { sprintEvents } from './sprintEvents';

/**
 * Four closed sprints of the demo site, worked out on paper from Jira's changelogs. Where a test of the changelogs
 * fails, the demo's story has changed and the table below it is to be worked out anew; where only a table fails, the
 * calculation is wrong.
 */

const NOW = Date.UTC(2026, 10, 20, 12);
const ADMIN = PERSONAS[0]?.accountId ?? '';
const INDEXED = 10_000;

/** Points and issues; issues with a time box count and have no points. */
const amount = (points: number, issues: number) => ({ points, issues });
const keysOf = (keys: readonly string[]) => keys.map((key) => expect.objectContaining({ key }));

const answerSchema = z.object({
  value: z.object({
    value: inflatedAs(
      z.object({
        sprints: z.array(z.object({ id: z.number(), name: z.string() })),
        velocity: z.object({ sprints: z.array(z.looseObject({ name: z.string() })) }),
        predictability: z.object({ sprints: z.array(z.looseObject({ name: z.string() })) }),
        burndown: z.object({
          events: z.array(
            z.object({
              type: z.string(),
              issue: z.object({ key: z.string() }).nullable(),
              change: z.number(),
              remaining: z.number(),
            }),
          ),
        }),
      }),
    ),
  }),
});

describe('sprints of the demo site, checked by hand', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await createSandbox({ seed: 1, now: NOW, port: 8080 });
    await sandbox.fill({ demo: true });
    await sandbox.clock.advance(INDEXED);
  }, 120_000);
  afterAll(() => sandbox.close());

  const read = async (project: string, sprint?: number) => {
    const payload = sprint === undefined ? { project } : { project, sprint };
    const answer = await sandbox.forge.invoke({
      moduleKey: 'ml-plan-page',
      functionKey: 'metrics.sprints',
      payload,
      extension: {},
      accountId: ADMIN,
    });
    return answerSchema.parse(answer).value.value;
  };
  const velocityOf = async (project: string, name: string) =>
    (await read(project)).velocity.sprints.find((sprint) => sprint.name === name);
  const predictabilityOf = async (project: string, name: string) =>
    (await read(project)).predictability.sprints.find((sprint) => sprint.name === name);
  /** What moved the burndown's line: event, issue, change, points left. */
  const burndownOf = async (project: string, name: string) => {
    const { sprints } = await read(project);
    const { burndown } = await read(project, sprints.find((sprint) => sprint.name === name)?.id);
    return burndown.events.map(({ type, issue, change, remaining }) => [
      type,
      issue?.key ?? null,
      change,
      remaining,
    ]);
  };
  const events = (project: string, name: string) => sprintEvents(person(sandbox.jira, ADMIN), project, name);

  describe('CHURN Sprint 4, with work re-estimated, added and carried over', () => {
    it('went so, by Jira’s changelogs', async () => {
      expect(await events('CHURN', 'CHURN Sprint 4')).toEqual([
        '2026-03-30 08:30 to 2026-04-13 07:00',
        'CHURN-15, time box: 03-26 16:30 In Progress, 03-27 12:46 In Review, 03-30 08:00 in, 03-31 11:49 Done',
        'CHURN-16, time box: 04-06 17:00 in, 04-06 17:15 In Progress, 04-08 10:24 In Review, 04-09 10:22 Done',
        'CHURN-17, time box: 03-30 08:00 in',
        'CHURN-18, 0 points: 03-30 08:00 in, 03-30 16:30 Waiting for Data',
        'CHURN-19, 0 points: 03-30 08:00 in, 04-02 16:30 Waiting for Data',
        'CHURN-21, time box: 03-30 08:00 in, 03-30 16:30 In Progress, 03-31 13:17 In Review, 04-01 11:51 In Progress, 04-02 11:35 In Review, 04-03 11:39 Done',
        'CHURN-22, time box: 03-30 08:00 in, 04-02 16:30 In Progress, 04-06 11:37 In Review, 04-07 12:20 Done',
        'CHURN-23, time box: 03-30 08:00 in',
        'CHURN-24, 3 points: 04-07 17:00 in, 04-07 17:15 In Progress, 04-10 14:54 In Review',
        'CHURN-53, time box: 03-10 16:30 Waiting for Data, 03-30 08:00 in, 04-02 09:38 Done',
        'CHURN-54, time box: 03-11 17:15 Waiting for Data, 03-30 08:00 in',
        'CHURN-56, 2 points: 03-30 08:00 in, 03-31 16:30 Waiting for Data',
        'CHURN-57, 2 points: 03-30 08:00 in, 03-31 16:30 Waiting for Data',
        'CHURN-58, 2 points: 03-30 08:00 in, 03-31 16:30 Waiting for Data, 04-10 12:57 Done',
        'CHURN-59, 2 points: 04-09 17:00 in, 04-09 17:15 Waiting for Data',
        'CHURN-60, 2 points: 04-10 17:00 in, 04-10 17:15 Waiting for Data',
        'CHURN-63, 2 points: 03-30 08:00 in',
        'CHURN-64, 2 points: 03-30 08:00 in',
        'CHURN-65, 2 points: 03-09 16:30 In Progress, 03-13 13:11 Waiting for Data, 03-30 08:00 in, 03-31 13:57 In Progress, 04-02 16:30 5 points, 04-03 14:18 In Review, 04-06 14:12 Done',
        'CHURN-67, 2 points: 03-11 17:15 In Progress, 03-12 14:18 Waiting for Data, 03-30 08:00 in',
        'CHURN-97, 1 points: 03-25 17:15 In Progress, 03-26 10:00 In Review, 03-27 10:12 In Progress, 03-30 08:00 in, 03-30 10:09 In Review, 03-31 10:00 Done',
      ]);
    });

    it('committed to 15 points and completed 8, since one issue turned out larger', async () => {
      expect(await velocityOf('CHURN', 'CHURN Sprint 4')).toMatchObject({
        // Seven of 2 points: 56, 57, 58, 63, 64, 65, 67; one of 1: 97; 18 and 19 have 0, the others time boxes.
        committed: amount(15, 17),
        committedIssues: keysOf(
          [
            '15',
            '17',
            '18',
            '19',
            '21',
            '22',
            '23',
            '53',
            '54',
            '56',
            '57',
            '58',
            '63',
            '64',
            '65',
            '67',
            '97',
          ].map((n) => `CHURN-${n}`),
        ),
        // 16 (time box), 24, 59, 60: 3 + 2 + 2.
        added: amount(7, 4),
        removed: amount(0, 0),
        // 65, from 2 to 5.
        reEstimated: amount(3, 1),
        // 15, 16, 21, 22, 53 (time boxes), 58, 65, 97: 2 + 5 + 1.
        done: amount(8, 8),
        doneIssues: keysOf(['15', '16', '21', '22', '53', '58', '65', '97'].map((n) => `CHURN-${n}`)),
        // 17, 18, 19, 23, 54 (no points), 24, and seven of 2: 56, 57, 59, 60, 63, 64, 67.
        carriedOver: amount(17, 13),
        completedOutside: [],
      });
    });

    it('kept 5 of 15 points; 6 of those it did not keep waited for Clickstream all the time', async () => {
      expect(await predictabilityOf('CHURN', 'CHURN Sprint 4')).toMatchObject({
        unit: 'points',
        // Those without a time box: 18, 19, 56, 57, 58, 63, 64, 65, 67, 97.
        n: 10,
        committed: 15,
        // 58, 65 and 97, as they were estimated when the sprint started: 2 + 2 + 1.
        completed: 5,
        raw: 5 / 15,
        carryOverRate: 10 / 15,
        // 63, 64 and 67 were behind the first extract of Clickstream, CHURN-17.
        adjusted: 5 / 9,
        leftOut: keysOf(['CHURN-63', 'CHURN-64', 'CHURN-67']),
      });
    });

    it('burnt down and rose again with what was re-estimated and added', async () => {
      expect(await burndownOf('CHURN', 'CHURN Sprint 4')).toEqual([
        ['start', null, 15, 15],
        ['done', 'CHURN-97', -1, 14],
        ['done', 'CHURN-15', 0, 14],
        ['done', 'CHURN-53', 0, 14],
        ['re-estimated', 'CHURN-65', 3, 17],
        ['done', 'CHURN-21', 0, 17],
        ['done', 'CHURN-65', -5, 12],
        ['added', 'CHURN-16', 0, 12],
        ['done', 'CHURN-22', 0, 12],
        ['added', 'CHURN-24', 3, 15],
        ['done', 'CHURN-16', 0, 15],
        ['added', 'CHURN-59', 2, 17],
        ['done', 'CHURN-58', -2, 15],
        ['added', 'CHURN-60', 2, 17],
      ]);
    });
  });

  describe('CHURN Sprint 6, with work reopened that was not done again', () => {
    it('went so, by Jira’s changelogs', async () => {
      expect(await events('CHURN', 'CHURN Sprint 6')).toEqual([
        '2026-04-27 08:30 to 2026-05-11 07:00',
        'CHURN-19, 0 points: 04-02 16:30 Waiting for Data, 04-27 08:00 in, 05-07 10:35 Done',
        'CHURN-20, 0 points: 04-27 08:00 in',
        'CHURN-29, 3 points: 04-23 17:15 In Progress, 04-27 08:00 in, 04-28 14:53 In Review, 04-29 13:56 Done',
        'CHURN-30, 3 points: 04-28 17:00 in, 04-28 17:15 In Progress, 05-01 14:00 In Review, 05-04 14:11 Done, 05-07 16:30 In Progress, 05-08 13:06 In Review',
        'CHURN-54, time box: 03-11 17:15 Waiting for Data, 04-27 08:00 in',
        'CHURN-59, 2 points: 04-09 17:15 Waiting for Data, 04-27 08:00 in, 05-06 11:17 Done',
        'CHURN-60, 2 points: 04-10 17:15 Waiting for Data, 04-27 08:00 in',
        'CHURN-61, 2 points: 04-13 16:30 Waiting for Data, 04-27 08:00 in',
        'CHURN-67, 2 points: 03-11 17:15 In Progress, 03-12 14:18 Waiting for Data, 04-27 08:00 in',
        'CHURN-69, 3 points: 04-22 17:15 In Progress, 04-27 08:00 in, 04-27 13:55 In Review, 04-28 13:58 Done',
        'CHURN-71, 5 points: 04-29 17:00 in, 04-29 17:15 In Progress, 05-04 14:39 In Review, 05-05 14:12 Done',
        'CHURN-72, 5 points: 05-04 17:00 in, 05-04 17:15 In Progress, 05-07 13:53 In Review, 05-08 13:58 Done',
        'CHURN-74, 3 points: 05-05 17:00 in, 05-05 17:15 In Progress, 05-08 14:29 In Review',
      ]);
    });

    it('does not count the reopened issue as completed, and carries it over', async () => {
      expect(await velocityOf('CHURN', 'CHURN Sprint 6')).toMatchObject({
        // 29 and 69: 3 each; 59, 60, 61, 67: 2 each; 19 and 20 have 0, 54 a time box.
        committed: amount(14, 9),
        committedIssues: keysOf(
          ['19', '20', '29', '54', '59', '60', '61', '67', '69'].map((n) => `CHURN-${n}`),
        ),
        // 30, 71, 72, 74: 3 + 5 + 5 + 3.
        added: amount(16, 4),
        removed: amount(0, 0),
        reEstimated: amount(0, 0),
        // 19, 29, 59, 69, 71, 72: 0 + 3 + 2 + 3 + 5 + 5.
        done: amount(18, 6),
        doneIssues: keysOf(['19', '29', '59', '69', '71', '72'].map((n) => `CHURN-${n}`)),
        // 20, 30, 54, 60, 61, 67, 74: 0 + 3 + 2 + 2 + 2 + 3.
        carriedOver: amount(12, 7),
        completedOutside: [],
      });
      expect(await predictabilityOf('CHURN', 'CHURN Sprint 6')).toMatchObject({
        // All that it committed to but 54, which has a time box.
        n: 8,
        committed: 14,
        // 19, 29, 59 and 69.
        completed: 8,
        raw: 8 / 14,
        carryOverRate: 6 / 14,
        // 20 was behind the request for Clickstream, 67 behind its first extract.
        adjusted: 8 / 12,
        leftOut: keysOf(['CHURN-20', 'CHURN-67']),
      });
    });

    it('burnt down, and rose when the issue was reopened', async () => {
      expect(await burndownOf('CHURN', 'CHURN Sprint 6')).toEqual([
        ['start', null, 14, 14],
        ['done', 'CHURN-69', -3, 11],
        ['added', 'CHURN-30', 3, 14],
        ['done', 'CHURN-29', -3, 11],
        ['added', 'CHURN-71', 5, 16],
        ['done', 'CHURN-30', -3, 13],
        ['added', 'CHURN-72', 5, 18],
        ['done', 'CHURN-71', -5, 13],
        ['added', 'CHURN-74', 3, 16],
        ['done', 'CHURN-59', -2, 14],
        ['done', 'CHURN-19', 0, 14],
        ['reopened', 'CHURN-30', 3, 17],
        ['done', 'CHURN-72', -5, 12],
      ]);
    });
  });

  describe('WEB Sprint 1, with work added and removed, and some done before it', () => {
    it('went so, by Jira’s changelogs', async () => {
      expect(await events('WEB', 'WEB Sprint 1')).toEqual([
        '2026-10-12 08:30 to 2026-10-26 07:00',
        'WEB-2, 3 points: 10-12 08:00 in, 10-12 16:30 In Progress, 10-14 10:36 In Review, 10-15 10:35 Done',
        'WEB-3, 3 points: 10-12 08:00 in, 10-12 16:30 In Progress, 10-15 12:00 In Review, 10-19 10:25 Done',
        'WEB-4, 2 points: 10-12 08:00 in, 10-12 16:30 In Progress, 10-14 13:21 In Review, 10-15 13:29 Done',
        'WEB-5, 5 points: 10-12 08:00 in, 10-13 16:45 out',
        'WEB-6, 2 points: 10-15 17:00 in, 10-15 17:15 In Progress, 10-20 10:42 In Review, 10-22 10:42 Done',
        'WEB-7, 5 points: 10-16 17:00 in, 10-16 17:15 In Progress',
        'WEB-9, 2 points: 10-19 17:00 in, 10-19 17:15 In Progress, 10-21 13:13 In Review, 10-22 13:12 Done',
        'WEB-10, 3 points: 10-22 17:00 in, 10-22 17:15 In Progress',
        'WEB-11, 2 points: 10-23 17:00 in, 10-23 17:15 In Progress',
        'WEB-20, 1 points: 10-12 08:00 In Progress, 10-12 08:00 Done, 10-12 08:00 in',
      ]);
    });

    it('leaves the hotfix, done before the sprint, out of velocity and lists it apart, as Jira does', async () => {
      expect(await velocityOf('WEB', 'WEB Sprint 1')).toMatchObject({
        // 3 + 3 + 2 + 5; the hotfix WEB-20 was in the sprint and done when it started.
        committed: amount(13, 4),
        committedIssues: keysOf(['WEB-2', 'WEB-3', 'WEB-4', 'WEB-5']),
        // 6, 7, 9, 10, 11: 2 + 5 + 2 + 3 + 2.
        added: amount(14, 5),
        // WEB-5 went back to the backlog on the second day.
        removed: amount(5, 1),
        reEstimated: amount(0, 0),
        // 2, 3, 4, 6, 9: 3 + 3 + 2 + 2 + 2.
        done: amount(12, 5),
        doneIssues: keysOf(['WEB-2', 'WEB-3', 'WEB-4', 'WEB-6', 'WEB-9']),
        // 7, 10, 11: 5 + 3 + 2.
        carriedOver: amount(10, 3),
        completedOutside: keysOf(['WEB-20']),
      });
    });

    it('kept 8 of 13 points: what was taken out was not kept, what was added makes up for nothing', async () => {
      expect(await predictabilityOf('WEB', 'WEB Sprint 1')).toMatchObject({
        n: 4,
        committed: 13,
        completed: 8,
        raw: 8 / 13,
        adjusted: 8 / 13,
        leftOut: [],
        carryOverRate: 5 / 13,
      });
    });

    it('burnt down event by event, to the 10 points carried over', async () => {
      expect(await burndownOf('WEB', 'WEB Sprint 1')).toEqual([
        ['start', null, 13, 13],
        ['removed', 'WEB-5', -5, 8],
        ['done', 'WEB-2', -3, 5],
        ['done', 'WEB-4', -2, 3],
        ['added', 'WEB-6', 2, 5],
        ['added', 'WEB-7', 5, 10],
        ['done', 'WEB-3', -3, 7],
        ['added', 'WEB-9', 2, 9],
        ['done', 'WEB-6', -2, 7],
        ['done', 'WEB-9', -2, 5],
        ['added', 'WEB-10', 3, 8],
        ['added', 'WEB-11', 2, 10],
      ]);
    });
  });

  describe('WEB Sprint 2, which began with what was carried over', () => {
    it('went so, by Jira’s changelogs', async () => {
      expect(await events('WEB', 'WEB Sprint 2')).toEqual([
        '2026-10-26 08:30 to 2026-11-09 07:00',
        'WEB-7, 5 points: 10-16 17:15 In Progress, 10-26 08:00 in, 10-26 10:39 In Review, 10-27 10:18 Done',
        'WEB-10, 3 points: 10-22 17:15 In Progress, 10-26 08:00 in, 10-27 11:25 In Review, 10-28 10:35 Done',
        'WEB-11, 2 points: 10-23 17:15 In Progress, 10-26 08:00 in, 10-28 12:06 In Review, 10-29 10:26 Done',
        'WEB-12, 2 points: 10-26 08:00 in, 10-26 16:30 In Progress, 10-28 13:21 In Review, 10-29 12:01 Done',
        'WEB-13, 3 points: 10-28 17:00 in, 10-28 17:15 In Progress, 11-02 10:25 In Review',
        'WEB-15, 5 points: 10-29 17:00 in, 10-29 17:15 In Progress',
        'WEB-16, 3 points: 10-30 17:00 in, 10-30 17:15 In Progress, 11-04 13:18 In Review, 11-05 13:25 Done',
        'WEB-17, 8 points: 11-05 17:00 in, 11-05 17:15 In Progress',
        'WEB-21, 1 points: 10-26 08:00 In Progress, 10-26 08:00 Done, 10-26 08:00 in',
      ]);
    });

    it('completed all that it committed to and carried over most of what was added', async () => {
      expect(await velocityOf('WEB', 'WEB Sprint 2')).toMatchObject({
        // 7, 10, 11 (carried over) and 12: 5 + 3 + 2 + 2.
        committed: amount(12, 4),
        committedIssues: keysOf(['WEB-7', 'WEB-10', 'WEB-11', 'WEB-12']),
        // 13, 15, 16, 17: 3 + 5 + 3 + 8.
        added: amount(19, 4),
        removed: amount(0, 0),
        reEstimated: amount(0, 0),
        // The four committed ones and 16: 12 + 3.
        done: amount(15, 5),
        doneIssues: keysOf(['WEB-7', 'WEB-10', 'WEB-11', 'WEB-12', 'WEB-16']),
        // 13, 15, 17: 3 + 5 + 8; 13 was done three hours after the sprint was closed.
        carriedOver: amount(16, 3),
        completedOutside: keysOf(['WEB-21']),
      });
      expect(await predictabilityOf('WEB', 'WEB Sprint 2')).toMatchObject({
        n: 4,
        committed: 12,
        completed: 12,
        raw: 1,
        carryOverRate: 0,
      });
    });
  });
});
