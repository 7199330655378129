import type { IssueHistory } from '../../../../src/domain/history/types';
import type { PlanProperty } from '../../../../src/domain/plan/vocabulary';
import { at, history } from './histories';

type Change = readonly [string, 'status' | 'points' | 'sprint', string, string];

interface PlannedStory {
  readonly key: string;
  readonly node: string;
  readonly plan?: Partial<PlanProperty>;
  readonly created?: string;
  readonly started?: string;
  readonly finished?: string;
  readonly points?: number;
  readonly labels?: readonly string[];
  readonly due?: string;
  readonly sprints?: readonly number[];
  /** Keys of the issues that block it, from its creation on. */
  readonly after?: readonly string[];
}

/** An issue of a plan, which starts and finishes at midnight unless the hour is given. */
export const planned = (story: PlannedStory): IssueHistory => {
  const { key, node, plan = {}, created = '2026-01-01', started, finished, after = [] } = story;
  const changes: readonly Change[] = [
    ...(started === undefined ? [] : [[started, 'status', 'To Do', 'In Progress'] as const]),
    ...(finished === undefined
      ? []
      : [[finished, 'status', started === undefined ? 'To Do' : 'In Progress', 'Done'] as const]),
  ];
  const issue = history({
    key,
    created,
    changes,
    points: story.points ?? null,
    sprints: story.sprints ?? [],
    facts: {
      plan: { plan: 'p', node, phase: 'business-understanding', kind: 'story', ...plan },
      labels: story.labels ?? [],
      due: story.due ?? null,
    },
  });
  return {
    ...issue,
    blockedBy: after.map((blocker) => ({ id: blocker, key: blocker, from: at(created), to: null })),
  };
};

/** The request for access to a source: a spike of five working days. */
export const request = (source: string, story: Omit<PlannedStory, 'node' | 'plan'>): IssueHistory =>
  planned({
    ...story,
    node: `data-access.${source}.request`,
    plan: { phase: 'data-understanding', kind: 'spike', source, timeBoxDays: 5 },
  });

/** An experiment of three working days. */
export const experiment = (story: Omit<PlannedStory, 'node' | 'plan'>): IssueHistory =>
  planned({
    ...story,
    node: 'modeling.experiment',
    plan: { phase: 'modeling', kind: 'experiment', timeBoxDays: 3 },
  });
