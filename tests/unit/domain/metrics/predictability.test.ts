import type { IssueHistory } from '../../../../src/domain/history/types';
import { predictability } from '../../../../src/domain/metrics/predictability';
import { contextOf, measured } from './contexts';
import { history } from './histories';
import { SPRINT_SEVEN, SPRINT_SEVEN_ISSUES } from './sprintSeven';

const IN_SEVEN = { sprints: [SPRINT_SEVEN] };

const rawOf = (issues: readonly IssueHistory[]) =>
  measured(predictability(contextOf(issues, IN_SEVEN))).sprints.map(({ raw }) => raw);

test('completed committed work over committed work, as estimated at the start', () => {
  // Committed 19; of it A (3), B (5, re-estimated later), H (–) and K (1) were completed; D was added and does not help.
  expect(rawOf(SPRINT_SEVEN_ISSUES)).toEqual([9 / 19]);
});

test('without estimates it is in issues', () => {
  const issues = [
    history({ key: 'A', sprints: [7], changes: [['2026-01-07', 'status', 'To Do', 'Done']] }),
    history({ key: 'B', sprints: [7] }),
  ];
  expect(rawOf(issues)).toEqual([0.5]);
});

test('a sprint that committed to nothing, and one of imported issues, say nothing', () => {
  const imported = history({ key: 'OLD', status: 'Done', sprints: [7], resolved: '2026-01-08' });
  const nothing = {
    status: 'insufficient',
    reason: 'No closed sprint with a known commitment yet; predictability begins with the first one.',
    have: 0,
    need: 1,
  };
  expect(predictability(contextOf([], IN_SEVEN))).toEqual(nothing);
  expect(predictability(contextOf([imported], IN_SEVEN))).toEqual(nothing);
});
