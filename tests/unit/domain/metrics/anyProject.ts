import fc from 'fast-check';
import type { IssueHistory } from '../../../../src/domain/history/types';
import { at, history } from './histories';

const HOUR = 3_600_000;
const STATUS_NAMES = ['To Do', 'In Progress', 'Review', 'Done', 'Parked'];
export const NOW = at('2026-01-31T12:00');
export const SPRINT = {
  id: 7,
  name: 'Sprint 7',
  state: 'closed',
  start: at('2026-01-05'),
  end: at('2026-01-16'),
  completed: at('2026-01-16'),
} as const;

const instantOf = (hour: number) => new Date(at('2026-01-01') + hour * HOUR).toISOString().slice(0, 16);

/** A project whose issues wander through any statuses, are flagged, estimated, planned and blocked in any way. */
export const anyProject = fc
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
      linked: fc.nat(200),
      unlinked: fc.option(fc.integer({ min: 200, max: 600 })),
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
        : {
            ...issue,
            // Links are no part of `history`: at the latest, the issue changed when they did.
            updated: NOW,
            blockedBy: [
              {
                id: blocker,
                key: blocker,
                from: issue.created + story.linked * HOUR,
                to: story.unlinked === null ? null : issue.created + story.unlinked * HOUR,
              },
            ],
          };
    }),
  );
