import { dueDay, type Schedulable, schedule } from '../../../../src/domain/plan/schedule';

const node = (key: string, points: number, after: readonly string[] = []): Schedulable => ({
  key,
  estimate: { type: 'points', points },
  after,
  waitDays: 0,
});

describe('schedule', () => {
  test('keeps a sign-off of no days in the sprint that its blocker ends', () => {
    // Ten working days fill the sprint to its end; the sign-off belongs to that day, the next work to the next sprint.
    const placed = schedule([node('a', 10), node('sign', 0, ['a']), node('b', 1, ['sign'])], 14);
    expect([...placed].map(([key, { sprint, dueSprint }]) => [key, sprint, dueSprint])).toEqual([
      ['a', 1, 1],
      ['sign', 1, 1],
      ['b', 2, 2],
    ]);
  });

  test('is due in the sprint in which it ends, when it runs over the end of one', () => {
    const placed = schedule([node('a', 8), node('b', 5, ['a'])], 14);
    expect(placed.get('b')).toMatchObject({ begins: 8, ends: 13, sprint: 1, dueSprint: 2 });
  });

  test('counts five working days a week in sprints of any length', () => {
    const placed = schedule([node('a', 5), node('b', 1, ['a'])], 7);
    expect(placed.get('b')?.sprint).toBe(2);
  });

  test('begins nothing before the sprint it is meant for, and lets blockers push it later', () => {
    const hinted = (key: string, points: number, notBeforeSprint: number, after: readonly string[]) => ({
      ...node(key, points, after),
      notBeforeSprint,
    });
    const placed = schedule(
      [
        node('a', 3),
        hinted('later', 2, 3, ['a']),
        node('long', 25),
        hinted('pushed', 1, 2, ['long']),
        hinted('sign', 0, 2, []),
      ],
      14,
    );
    // Sprint 3 begins after 20 working days; 25 days of work end in sprint 3 whatever the hint says.
    expect(placed.get('later')).toMatchObject({
      begins: 20,
      ends: 22,
      sprint: 3,
      dueSprint: 3,
      waits: false,
    });
    expect(placed.get('pushed')).toMatchObject({ begins: 25, sprint: 3 });
    expect(placed.get('sign')).toMatchObject({ begins: 10, sprint: 2, dueSprint: 2 });
  });
});

describe('dueDay', () => {
  test.each([
    ['2026-03-02', 14, 1, '2026-03-13', 'a sprint from Monday ends on a Friday'],
    ['2026-03-04', 7, 1, '2026-03-10', 'a sprint from Wednesday ends on a Tuesday'],
    ['2026-03-07', 7, 1, '2026-03-13', 'a sprint from Saturday ends on a Friday'],
    ['2026-03-02', 28, 2, '2026-04-24', 'the clock change in between costs no day'],
    ['2026-12-21', 14, 1, '2027-01-01', 'over the end of the year'],
  ])('from %s, %i days, sprint %i: %s, since %s', (start, length, sprint, due) => {
    expect(dueDay(start, length, sprint, [])).toBe(due);
  });

  test.each([
    ['2026-12-21', 14, 1, ['2027-01-01'], '2026-12-31', 'New Year’s Day is off'],
    ['2026-12-21', 14, 1, ['2027-01-01', '2026-12-31', '2026-12-25'], '2026-12-30', 'two days off in a row'],
    ['2026-03-30', 7, 1, ['2026-04-03'], '2026-04-02', 'Good Friday is off'],
    ['2026-03-30', 7, 2, ['2026-04-03', '2026-04-06'], '2026-04-10', 'holidays of other days change nothing'],
  ])('from %s, %i days, sprint %i with %j off: %s, since %s', (start, length, sprint, holidays, due) => {
    expect(dueDay(start, length, sprint, holidays)).toBe(due);
  });

  test('keeps the last weekday of a sprint in which nobody works at all', () => {
    const week = ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-25'];
    expect(dueDay('2026-12-21', 7, 1, week)).toBe('2026-12-25');
  });
});
