import type { Outlook, WorkingDays } from '../../../../src/domain/forecast/types';

export const MONDAY_TO_FRIDAY: WorkingDays = { workingDays: [1, 2, 3, 4, 5], holidays: [] };

/** Friday 6 March 2026: the first day that is forecast is Saturday, the first that is worked Monday the 9th. */
export const FRIDAY = '2026-03-06';

/** What past days brought, as a forecast draws from it. */
export const paceWith = (working: readonly number[], off: readonly number[] = [0]): Outlook['pace'] => ({
  working,
  off,
  from: '2026-01-05',
  to: '2026-03-05',
  activeDays: 5,
  finished: 5,
});

/** One item each working day, nothing on weekends; nothing waits. */
export const outlookWith = (changes: Partial<Outlook>): Outlook => ({
  today: FRIDAY,
  seed: 'test',
  pace: paceWith([1]),
  calendar: MONDAY_TO_FRIDAY,
  ready: 0,
  waiting: [],
  access: [],
  ...changes,
});

/** An open request that is granted after one of these numbers of days. */
export const granted = (key: string, source: string, days: readonly number[]): Outlook['access'][number] => ({
  key,
  source,
  days,
  basis: { type: 'observed', known: 5, longer: days.length },
  note: 'Drawn from earlier accesses.',
});
