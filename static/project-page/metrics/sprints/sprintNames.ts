/**
 * What all sprints' names begin with, in whole words, and what is left of each: a chart says the former once.
 *
 * @example
 * sprintNames(['Churn Sprint 9', 'Churn Sprint 10']); // { shared: 'Churn Sprint', own: ['9', '10'] }
 * sprintNames(['Alpha', 'Beta']); // { shared: '', own: ['Alpha', 'Beta'] }
 */
export function sprintNames(names: readonly string[]): {
  readonly shared: string;
  readonly own: readonly string[];
} {
  const words = names.map((name) => name.trim().split(/\s+/));
  const first = words[0] ?? [];
  // The last word of every name stays its own, or a label would be empty.
  const most = Math.min(...words.map((own) => own.length)) - 1;
  const differs = first.findIndex((word, place) => words.some((own) => own[place] !== word));
  const shared = names.length < 2 ? 0 : Math.min(most, differs === -1 ? most : differs);
  return {
    shared: first.slice(0, shared).join(' '),
    own: words.map((own) => own.slice(shared).join(' ')),
  };
}

/**
 * A name in so many letters. What tells sprints apart stands at the end, so the beginning is what goes.
 *
 * @example
 * shortened('Churn Sprint 12', 9); // '…print 12'
 */
export function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `…${name.slice(-Math.max(1, letters - 1)).trimStart()}`;
}
