import type { BurndownEvent } from '../../../shared/contract';
import { amount } from '../../../shared/words';

export const CHANGE_NAMES = {
  start: 'Sprint started',
  added: 'Added',
  removed: 'Removed',
  're-estimated': 'Re-estimated',
  done: 'Done',
  reopened: 'Reopened',
} as const;

/**
 * What happened and what it did to the work left.
 *
 * @example
 * changeWords({ type: 'added', change: 3, … }); // 'Added (+3)'
 */
export function changeWords({ type, change }: Pick<BurndownEvent, 'type' | 'change'>): string {
  return type === 'start' ? CHANGE_NAMES.start : `${CHANGE_NAMES[type]} (${signed(change)})`;
}

/** With its sign, minus as typeset: `+3`, `−3`, `0`. */
export const signed = (value: number): string =>
  value > 0 ? `+${amount(value)}` : value < 0 ? `−${amount(-value)}` : '0';
