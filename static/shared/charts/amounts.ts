const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A number as people read it, with at most one decimal: `21`, `4.5`, `1,204`. */
export const amount = (value: number): string => oneDecimal.format(value);

/**
 * A number with its noun. The noun is singular for exactly 1 as shown, so 0.98 points read "1 point".
 *
 * @example
 * counted(1, 'issue'); // '1 issue'
 * counted(0, 'reply', 'replies'); // '0 replies'
 */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  const shown = amount(value);
  return `${shown} ${shown === '1' ? noun : plural}`;
}

/**
 * Names in a sentence.
 *
 * @example
 * listed(['CRM', 'Billing', 'Web']); // 'CRM, Billing and Web'
 */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
