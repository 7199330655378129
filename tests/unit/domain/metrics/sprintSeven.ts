import type { Sprint } from '../../../../src/domain/history/types';
import { at, history } from './histories';

/** Two weeks, Monday 09:00 to Friday 17:00. */
export const SPRINT_SEVEN: Sprint = {
  id: 7,
  name: 'Sprint 7',
  state: 'closed',
  start: at('2026-01-05T09:00'),
  end: at('2026-01-16T17:00'),
  completed: at('2026-01-16T17:00'),
};

const IN = [7];

/**
 * One issue a rule. Worked out by hand, in points:
 *
 * | issue | committed | added | removed | done | carried over |                                         |
 * |-------|-----------|-------|---------|------|--------------|-----------------------------------------|
 * | A     | 3         |       |         | 3    |              | the plain case                          |
 * | B     | 5         |       |         | 8    |              | re-estimated from 5 to 8 (+3)           |
 * | C     | 2         |       |         |      | 2            | carried into sprint 8 when 7 was closed |
 * | D     |           | 3     |         | 3    |              | added on the 9th                        |
 * | E     | 5         |       | 5       |      |              | taken out on the 12th                   |
 * | F     |           |       |         |      |              | done before the start                   |
 * | G     |           |       |         |      |              | done, then put into the sprint          |
 * | H     | –         |       |         | –    |              | no estimate                             |
 * | I     | 2         |       |         |      | 2            | done on the 8th, reopened on the 12th   |
 * | J     |           | 2     | 2       |      |              | added with 1, re-estimated, taken out   |
 * | K     | 1         |       |         | 1    |              | done at the very instant of completion  |
 * | L     | 1         |       |         |      | 1            | put in at the very instant of the start |
 * | M     |           |       |         |      |              | in another sprint                       |
 * | sum   | 19        | 5     | 7       | 15   | 5            | 19 + 3 + 5 - 7 = 20 = 15 + 5            |
 */
export const SPRINT_SEVEN_ISSUES = [
  history({
    key: 'A',
    points: 3,
    sprints: IN,
    changes: [
      ['2026-01-06T09:00', 'status', 'To Do', 'In Progress'],
      ['2026-01-07T10:00', 'status', 'In Progress', 'Done'],
    ],
  }),
  history({
    key: 'B',
    points: 8,
    sprints: IN,
    changes: [
      ['2026-01-08T08:00', 'points', '5', '8'],
      ['2026-01-14T10:00', 'status', 'To Do', 'Done'],
    ],
  }),
  history({ key: 'C', points: 2, changes: [['2026-01-16T17:00', 'sprint', '7', '7, 8']] }),
  history({
    key: 'D',
    points: 3,
    changes: [
      ['2026-01-09T10:00', 'sprint', '', '7'],
      ['2026-01-13T10:00', 'status', 'To Do', 'Done'],
    ],
  }),
  history({ key: 'E', points: 5, changes: [['2026-01-12T10:00', 'sprint', '7', '']] }),
  history({ key: 'F', points: 1, sprints: IN, changes: [['2026-01-04T10:00', 'status', 'To Do', 'Done']] }),
  history({
    key: 'G',
    points: 8,
    changes: [
      ['2026-01-08T10:00', 'status', 'To Do', 'Done'],
      ['2026-01-09T10:00', 'sprint', '', '7'],
    ],
  }),
  history({ key: 'H', sprints: IN, changes: [['2026-01-15T10:00', 'status', 'To Do', 'Done']] }),
  history({
    key: 'I',
    points: 2,
    sprints: IN,
    changes: [
      ['2026-01-08T12:00', 'status', 'To Do', 'Done'],
      ['2026-01-12T12:00', 'status', 'Done', 'In Progress'],
    ],
  }),
  history({
    key: 'J',
    points: 2,
    changes: [
      ['2026-01-06T10:00', 'sprint', '', '7'],
      ['2026-01-10T10:00', 'points', '1', '2'],
      ['2026-01-13T12:00', 'sprint', '7', ''],
    ],
  }),
  history({ key: 'K', points: 1, sprints: IN, changes: [['2026-01-16T17:00', 'status', 'To Do', 'Done']] }),
  history({ key: 'L', points: 1, changes: [['2026-01-05T09:00', 'sprint', '', '7']] }),
  history({ key: 'M', points: 13, sprints: [8] }),
];
