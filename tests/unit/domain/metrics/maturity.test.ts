import type { Sprint } from '../../../../src/domain/history/types';
import { maturity } from '../../../../src/domain/metrics/maturity';
import { contextOf } from './contexts';
import { at, history } from './histories';
import { SPRINT_SEVEN } from './sprintSeven';

const sprints = (states: readonly Sprint['state'][]): readonly Sprint[] =>
  states.map((state, index) => ({
    ...SPRINT_SEVEN,
    id: index + 1,
    state,
    completed: state === 'closed' ? SPRINT_SEVEN.completed : null,
  }));

const ofSprints = (states: readonly Sprint['state'][]) =>
  maturity(contextOf([], { sprints: sprints(states) }));

describe('a Scrum team', () => {
  test('sees the rest with its third closed sprint', () => {
    expect(ofSprints(['closed', 'closed', 'active'])).toEqual({
      isOpen: false,
      unit: 'sprints',
      have: 2,
      need: 3,
    });
    expect(ofSprints(['closed', 'closed', 'closed', 'active'])).toMatchObject({ isOpen: true, have: 3 });
  });

  test('has none before it has closed one, and a sprint closed without dates is none', () => {
    expect(ofSprints(['active'])).toMatchObject({ isOpen: false, have: 0 });
    const undated = sprints(['closed', 'closed', 'closed']).map((sprint) => ({ ...sprint, completed: null }));
    expect(maturity(contextOf([], { sprints: undated }))).toMatchObject({ isOpen: false, have: 0 });
  });
});

describe('a Kanban team', () => {
  const started = (key: string, day: string) =>
    history({ key, changes: [[day, 'status', 'To Do', 'In Progress']] });
  const weekAt = (now: string) =>
    maturity(contextOf([started('A', '2026-03-02'), started('B', '2026-03-20')], { now: at(now) }));

  test('sees the rest in the sixth week after its first start', () => {
    // The first week is 2 to 8 March; the sixth begins 35 days later, on 6 April.
    expect(weekAt('2026-03-02')).toEqual({ isOpen: false, unit: 'weeks', have: 1, need: 6 });
    expect(weekAt('2026-04-05')).toMatchObject({ isOpen: false, have: 5 });
    expect(weekAt('2026-04-06')).toMatchObject({ isOpen: true, have: 6 });
  });

  test('has not begun while nothing was started', () => {
    expect(maturity(contextOf([history({ key: 'A' })]))).toEqual({
      isOpen: false,
      unit: 'weeks',
      have: 0,
      need: 6,
    });
  });

  test('is as old as the first issue it finished, where starts are not known', () => {
    const imported = history({ key: 'OLD', status: 'Done', resolved: '2026-03-02' });
    expect(maturity(contextOf([imported], { now: at('2026-04-06') }))).toMatchObject({ isOpen: true });
  });
});
