import { predictability } from '../../../../src/domain/metrics/predictability';
import { history, WORKFLOW } from './histories';
import { SPRINT_SEVEN, SPRINT_SEVEN_ISSUES } from './sprintSeven';

test('completed committed work over committed work, as estimated at the start', () => {
  // Committed 19; of it A (3), B (5, re-estimated later), H (–) and K (1) were completed; D was added and does not help.
  expect(predictability(SPRINT_SEVEN_ISSUES, WORKFLOW, [SPRINT_SEVEN])).toEqual([9 / 19]);
});

test('without estimates it is in issues', () => {
  const issues = [
    history({ key: 'A', sprints: [7], changes: [['2026-01-07', 'status', 'To Do', 'Done']] }),
    history({ key: 'B', sprints: [7] }),
  ];
  expect(predictability(issues, WORKFLOW, [SPRINT_SEVEN])).toEqual([0.5]);
});

test('a sprint that committed to nothing, and one of imported issues, say nothing', () => {
  const imported = history({ key: 'OLD', status: 'Done', sprints: [7], resolved: '2026-01-08' });
  expect(predictability([], WORKFLOW, [SPRINT_SEVEN])).toEqual([]);
  expect(predictability([imported], WORKFLOW, [SPRINT_SEVEN])).toEqual([]);
});
