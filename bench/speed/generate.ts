import { type Chance, chanceOf } from '../../src/domain/plan/chance';
import { PLAN_PROPERTY } from '../../src/domain/plan/vocabulary';
import { type Answers, SHAPES, type Shapes } from './shapes';
import { type Entry, noiseItem, SPRINT_DAYS, STATUSES, type Story, tellStory } from './story';

const DAY = 86_400_000;
const YEARS = 2;
const ISSUES_AN_EPIC = 100;
/** 87,000 entries for 10,000 issues. */
const ENTRIES_AN_ISSUE = 8.7;

export const BENCH_NOW = Date.UTC(2026, 5, 30, 12);
const BEGAN = BENCH_NOW - YEARS * 365 * DAY;

/**
 * Issues with their changelogs in the shape of Jira's REST API, newest change first, of a project that has gone on for
 * two years. The same seed makes the same issues.
 *
 * @returns the file's content, to be read by `npm run metrics` as well
 */
export const generateIssues = (count: number, seed: string, answers: Answers = 'recorded') => {
  const chance = chanceOf(seed);
  const shapes = SHAPES[answers];
  const stories = Array.from({ length: count }, (_, index) =>
    tellStory(BEGAN + Math.floor((index / count) * (BENCH_NOW - BEGAN)), BEGAN, BENCH_NOW, chance),
  );
  const histories = withIds(padded(stories, Math.round(count * ENTRIES_AN_ISSUE), chance, shapes));
  const epics = epicsAmong(count);
  const issues = stories.map((story, index) =>
    index < epics
      ? epicShape(index, story.created, shapes)
      : issueShape(story, index, epics, histories[index] ?? [], chance, shapes),
  );
  return {
    fields: [
      { id: 'customfield_10016', name: 'Story Points' },
      { id: 'customfield_10020', name: 'Sprint' },
      { id: 'customfield_10021', name: 'Flagged' },
    ],
    statuses: STATUSES,
    sprints: Array.from({ length: Math.ceil((YEARS * 365) / SPRINT_DAYS) }, (_, index) =>
      sprintShape(index + 1),
    ),
    end: new Date(BENCH_NOW).toISOString().slice(0, 10),
    issues,
  };
};

const epicsAmong = (issues: number): number => Math.ceil(issues / ISSUES_AN_EPIC);

/** Fills up with changes that no metric replays, or leaves out the last ones, until there are so many entries. */
const padded = (
  stories: readonly Story[],
  wanted: number,
  chance: Chance,
  shapes: Shapes,
): readonly (readonly Entry[])[] => {
  const epics = epicsAmong(stories.length);
  const histories = stories.map(({ entries }, index) => (index < epics ? [] : [...entries]));
  let missing = wanted - histories.reduce((sum, { length }) => sum + length, 0);
  while (missing > 0) {
    const index = epics + Math.floor(chance() * (stories.length - epics));
    const { created } = stories[index] ?? { created: BEGAN };
    const at = created + chance() * (BENCH_NOW - created);
    histories[index]?.push({ at, items: [noiseItem(chance, shapes.handedTo)] });
    missing -= 1;
  }
  if (missing < 0) throw new Error(`The stories are too long by ${-missing} entries.`);
  return histories;
};

interface History {
  readonly id: string;
  readonly at: number;
  readonly items: Entry['items'];
}

/** Jira numbers histories as they happen, across issues. */
const withIds = (histories: readonly (readonly Entry[])[]): readonly (readonly History[])[] => {
  const inOrder = histories
    .flatMap((entries, issue) => entries.map((entry) => ({ issue, entry })))
    .sort((a, b) => a.entry.at - b.entry.at);
  const numbered: History[][] = histories.map(() => []);
  inOrder.forEach(({ issue, entry }, index) => {
    numbered[issue]?.unshift({ id: String(100_000 + index), ...entry });
  });
  return numbered;
};

const jiraTime = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

const idOf = (index: number): string => String(20_000 + index);
const keyOf = (index: number): string => `ML-${index + 1}`;

const sprintShape = (id: number) => {
  const start = BEGAN + (id - 1) * SPRINT_DAYS * DAY;
  const end = start + SPRINT_DAYS * DAY;
  const isClosed = end <= BENCH_NOW;
  return {
    id,
    name: `Sprint ${id}`,
    state: isClosed ? 'closed' : 'active',
    boardId: 1,
    startDate: jiraTime(start),
    endDate: jiraTime(end),
    ...(isClosed ? { completeDate: jiraTime(end) } : {}),
    goal: '',
  };
};

const EPIC_STATUS = 3;
const epicName = (index: number): string => `Epic ${index + 1}`;

const epicShape = (index: number, created: number, shapes: Shapes) => ({
  id: idOf(index),
  key: keyOf(index),
  fields: {
    summary: epicName(index),
    issuetype: shapes.issueType('Epic'),
    status: shapes.status(EPIC_STATUS),
    created: jiraTime(created),
    updated: jiraTime(created),
    labels: [],
  },
  changelog: { startAt: 0, maxResults: 0, total: 0, histories: [] },
});

const issueShape = (
  story: Story,
  index: number,
  epics: number,
  histories: readonly History[],
  chance: Chance,
  shapes: Shapes,
) => {
  const epic = Math.floor(chance() * epics);
  const blocker = epics + Math.floor(chance() * Math.max(1, index - epics));
  return {
    id: idOf(index),
    key: keyOf(index),
    fields: {
      summary: `${story.plan.phase} ${story.plan.source} ${story.plan.kind} ${index + 1}`,
      issuetype: shapes.issueType(story.type),
      status: shapes.status(story.status),
      created: jiraTime(story.created),
      updated: jiraTime(histories[0]?.at ?? story.created),
      resolution: story.resolved === null ? null : { id: '10000', name: 'Done' },
      resolutiondate: story.resolved === null ? null : jiraTime(story.resolved),
      labels: [`crispdm-${story.plan.phase}`, `src-${story.plan.source}`],
      parent: { id: idOf(epic), key: keyOf(epic), ...shapes.referred(epicName(epic), 'Epic', EPIC_STATUS) },
      duedate: null,
      issuelinks: chance() < 0.1 ? [blockedBy(blocker)] : [],
      customfield_10016: story.points,
      customfield_10020: story.sprints.map(sprintShape),
      customfield_10021: story.flagged ? [{ value: 'Impediment' }] : null,
    },
    properties: { [PLAN_PROPERTY]: story.plan },
    changelog: {
      startAt: 0,
      maxResults: histories.length,
      total: histories.length,
      histories: histories.map(({ id, at, items }) => ({
        id,
        created: jiraTime(at),
        author: shapes.person(`person-${id.slice(-1)}`),
        items,
      })),
    },
  };
};

const blockedBy = (blocker: number) => ({
  id: String(30_000 + blocker),
  type: { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  inwardIssue: { id: idOf(blocker), key: keyOf(blocker) },
});
