import { ACCESS_SPRINTS } from '../plan/durationSpread';
import type { AccessDelay, DelayBasis, OpenRequest } from './types';

/** Fewer accesses than this say nothing about how the next one will fare. */
const LEAD_TIMES_NEEDED = 5;

/**
 * How much longer an open access request may take: T − age, given that T is longer than the age, where T is how long
 * access took before. A request that is open for long is not due any moment: only the long ones are left to draw from.
 *
 * - With 5 or more known lead times, of which one is longer than the age: those that are, each as likely as another.
 * - With fewer known: 1 to 2 sprints from the request, as the templates plan it, less the days that have passed.
 * - Open for longer than all of them: nothing is known, and the template's 1 to 2 sprints are counted from today.
 *
 * @param leadTimes whole calendar days from request to access, of all sources, in any order
 * @example
 * // Accesses took 5, 8, 10, 30 and 40 days; a request that is open for 10 takes another 20 or 30.
 * accessDelay({ key: 'CHURN-7', source: 'CRM', ageDays: 10 }, [5, 8, 10, 30, 40], 14).days; // [20, 30]
 */
export const accessDelay = (
  { key, source, ageDays }: OpenRequest,
  leadTimes: readonly number[],
  sprintLengthDays: number,
): AccessDelay => {
  const known = leadTimes.length;
  const template = daysThrough(
    ACCESS_SPRINTS.shortest * sprintLengthDays,
    ACCESS_SPRINTS.longest * sprintLengthDays,
  );
  const rest = (lengths: readonly number[]) =>
    lengths
      .filter((days) => days > ageDays)
      .map((days) => days - ageDays)
      .sort((one, other) => one - other);
  const delay = (days: readonly number[], basis: DelayBasis) => ({
    key,
    source,
    days,
    basis,
    note: noteOf(basis, ageDays),
  });

  const observed = rest(known < LEAD_TIMES_NEEDED ? [] : leadTimes);
  if (observed.length > 0) return delay(observed, { type: 'observed', known, longer: observed.length });
  const planned = rest(known < LEAD_TIMES_NEEDED ? template : []);
  if (planned.length > 0) return delay(planned, { type: 'template', known });
  return delay(template, { type: 'overdue', known });
};

const daysThrough = (shortest: number, longest: number): readonly number[] =>
  Array.from({ length: longest - shortest + 1 }, (_, index) => shortest + index);

const noteOf = (basis: DelayBasis, ageDays: number): string => {
  const waited = ageDays === 1 ? '1 day' : `${ageDays} days`;
  switch (basis.type) {
    case 'observed':
      return ageDays === 0
        ? `Drawn from ${basis.longer} earlier accesses.`
        : `Drawn from the ${basis.longer} of ${basis.known} earlier accesses that took longer than the ${waited} this one has waited.`;
    case 'template':
      return `Earlier accesses known: ${basis.known} of the ${LEAD_TIMES_NEEDED} it takes. The plan’s 1 to 2 sprints stand in${ageDays === 0 ? '' : `, less the ${waited} that have passed`}.`;
    case 'overdue':
      return `Waiting for ${waited}, longer than ${standardOf(basis.known)}: another 1 to 2 sprints are assumed from today.`;
  }
};

const standardOf = (known: number): string =>
  known < LEAD_TIMES_NEEDED ? 'the plan’s 2 sprints' : `each of ${known} earlier accesses`;
