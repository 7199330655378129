import fc from 'fast-check';
import { scopeOutlook } from '../../../../src/domain/forecast/projectForecast';
import { MILLIS_PER_DAY } from '../../../../src/domain/history/days';
import { historyAt } from '../../../../src/domain/history/historyAt';
import type { IssueHistory } from '../../../../src/domain/history/types';
import { itemsOf } from '../../../../src/domain/metrics/items';
import { anyProject, NOW } from '../metrics/anyProject';
import { contextOf, measured } from '../metrics/contexts';
import { at, WORKFLOW } from '../metrics/histories';
import { planned, request } from '../metrics/mlProject';

const TERMS = { seed: '10001', sprintLengthDays: 14, sourceName: (slug: string) => slug.toUpperCase() };

/** Six items finished on the working days from Monday 5 to Monday 12 January 2026. */
const FINISHED = ['05', '06', '07', '08', '09', '12'].map((day, index) =>
  planned({
    key: `F-${index}`,
    node: `f.${index}`,
    started: '2026-01-05',
    finished: `2026-01-${day}T12:00`,
  }),
);

const outlookAt = (issues: readonly IssueHistory[], instant: number) => {
  const context = contextOf(issues, { now: NOW });
  return scopeOutlook(context, itemsOf(context), TERMS, instant);
};

/** The forecast of then: made from a project that knows nothing of what came later. */
const outlookMadeAt = (issues: readonly IssueHistory[], instant: number) => {
  const known = issues.flatMap((issue) => historyAt(issue, instant, WORKFLOW.categoryOfStatus) ?? []);
  const context = contextOf(known, { now: instant });
  return scopeOutlook(context, itemsOf(context), TERMS);
};

describe('what is known of a past day', () => {
  // Asked for on the 8th and granted on the 20th; F-A waits for it from the 10th on.
  const crm = request('crm', { key: 'R-CRM', started: '2026-01-08T09:00', finished: '2026-01-20T17:00' });
  const features = planned({ key: 'F-A', node: 'features.a' });
  const linkedOn = (day: string): IssueHistory => ({
    ...features,
    updated: at(day),
    blockedBy: [{ id: 'R-CRM', key: 'R-CRM', from: at(day), to: null }],
  });
  const later = planned({ key: 'LATER', node: 'later', created: '2026-01-18' });
  const issues = [...FINISHED, crm, linkedOn('2026-01-10'), later];
  const known = (day: string) => measured(outlookAt(issues, at(`${day}T23:00`))).outlook;

  test('a request granted since was open then, and its age was that of then', () => {
    const { waiting, access, ready } = known('2026-01-15');
    // The request itself and F-A.
    expect(waiting).toEqual([{ items: 2, behind: ['R-CRM'] }]);
    expect(ready).toBe(0);
    // 14 to 28 days from the request, of which 7 had passed.
    expect(access).toMatchObject([{ key: 'R-CRM', source: 'CRM', basis: { type: 'template', known: 0 } }]);
    expect(access[0]?.days).toEqual(Array.from({ length: 15 }, (_, index) => 7 + index));
  });

  test('an item that was created since did not remain then, one that has been created does', () => {
    expect(known('2026-01-17').ready).toBe(0);
    expect(known('2026-01-18').ready).toBe(1);
  });

  test('what was finished later is not in the sample, and nothing waits once access is there', () => {
    expect(known('2026-01-20').pace).toMatchObject({ to: '2026-01-19', finished: 6 });
    expect(known('2026-01-20')).toMatchObject({ waiting: [], access: [], ready: 2 });
    expect(known('2026-01-21').pace).toMatchObject({ to: '2026-01-20', finished: 7 });
  });

  test('an item whose link was made later was ready', () => {
    const linkedLater = [...FINISHED, crm, linkedOn('2026-01-16')];
    const { ready, waiting } = measured(outlookAt(linkedLater, at('2026-01-15'))).outlook;
    expect([ready, waiting]).toEqual([1, [{ items: 1, behind: ['R-CRM'] }]]);
  });
});

test('the outlook of a past day is the one that was made on it, in any project', () => {
  fc.assert(
    fc.property(anyProject, fc.integer({ min: 0, max: 19 }), (issues, days) => {
      const all = [...FINISHED, ...issues];
      const instant = at('2026-01-12') + days * MILLIS_PER_DAY - 1;
      expect(outlookAt(all, instant)).toEqual(outlookMadeAt(all, instant));
    }),
    { numRuns: 500 },
  );
});
