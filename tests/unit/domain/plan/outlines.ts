import type { Outline, OutlineEpic, OutlineIssue } from '../../../../src/domain/plan/schedulePlan';

const WORDS = { purpose: 'Why.', acceptance: ['Done'], role: 'data-scientist', labels: [] } as const;

/** An epic of a plan written down for a test. */
export const epic = (key: string, change: Partial<OutlineEpic> = {}): OutlineEpic => ({
  ...WORDS,
  key,
  kind: 'epic',
  phase: 'modeling',
  summary: key,
  after: [],
  ...change,
});

/** A story of 1 point in the epic `e`, unless told otherwise. */
export const issue = (
  key: string,
  after: readonly string[] = [],
  change: Partial<OutlineIssue> = {},
): OutlineIssue => ({
  ...WORDS,
  key,
  epic: 'e',
  kind: 'story',
  phase: 'modeling',
  summary: key,
  estimate: { type: 'points', points: 1 },
  waitDays: 0,
  after,
  ...change,
});

export const points = (amount: number) => ({ estimate: { type: 'points', points: amount } }) as const;

export const outline = (issues: readonly OutlineIssue[], epics = [epic('e')]): Outline => ({
  template: { id: 'test', version: 1 },
  epics,
  issues,
});
