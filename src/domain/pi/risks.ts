import type { Day } from '../plan/types';
import type { Risk } from './types';

/** A risk as somebody writes it down: since when it stands as it does follows from what was known before. */
export type WrittenRisk = Omit<Risk, 'since'>;

/**
 * Risks with the day since which each has its status: a new one, and one whose status has changed, since today.
 *
 * @param before what was recorded last
 * @example
 * datedRisks([{ ...risk, status: 'owned' }], [{ ...risk, status: null, since: '2026-10-01' }], '2026-11-02'); // since '2026-11-02'
 */
export const datedRisks = (
  written: readonly WrittenRisk[],
  before: readonly Risk[],
  today: Day,
): readonly Risk[] => {
  const known = new Map(before.map((risk) => [risk.id, risk]));
  return written.map((risk) => {
    const earlier = known.get(risk.id);
    return { ...risk, since: earlier?.status === risk.status ? earlier.since : today };
  });
};

/**
 * Whether a risk can still harm the increment: neither resolved nor mitigated. One that was accepted, or that somebody
 * owns, is still there; so is one that nobody has talked about.
 */
export const isOpenRisk = ({ status }: Pick<Risk, 'status'>): boolean =>
  status !== 'resolved' && status !== 'mitigated';
