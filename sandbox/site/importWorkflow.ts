import type { ImportedIssue, ImportedProject } from '../types';

type Status = ImportedProject['statuses'][number];
type Category = Status['category'];

const CATEGORIES: readonly Category[] = ['new', 'indeterminate', 'done'];

const isCategory = (text: string): text is Category => CATEGORIES.some((category) => category === text);

/** A status as an issue shows it: its name and, where the file says so, the key of its category. */
export interface SeenStatus {
  readonly name: string;
  readonly category: string | undefined;
}

const isStatusChange = (item: { readonly field: string }): boolean => item.field.toLowerCase() === 'status';

/** Statuses of one issue in the order it first had them. */
const passage = (issue: Pick<ImportedIssue, 'histories' | 'status'>): readonly string[] => {
  const changes = issue.histories.flatMap((history) => history.items).filter(isStatusChange);
  const names = changes.flatMap((item) => [item.fromString, item.toString].filter((name) => name !== null));
  return [...new Set([...names, issue.status])].filter((name) => name !== '');
};

/** Mean place, 0 first and 1 last, that each status takes on the way of the issues; 0.5 where no issue ever moved. */
const meanPlaces = (passages: readonly (readonly string[])[]): ReadonlyMap<string, number> => {
  const places = new Map<string, { readonly sum: number; readonly count: number }>();
  for (const names of passages) {
    names.forEach((name, i) => {
      const { sum, count } = places.get(name) ?? { sum: 0, count: 0 };
      const moved = names.length > 1;
      places.set(name, moved ? { sum: sum + i / (names.length - 1), count: count + 1 } : { sum, count });
    });
  }
  return new Map([...places].map(([name, { sum, count }]) => [name, count === 0 ? 0.5 : sum / count]));
};

/** The category most issues show for each status; the same name may carry several after an administrator's change. */
const statedCategories = (seen: readonly SeenStatus[]): ReadonlyMap<string, Category> => {
  const votes = new Map<string, Map<Category, number>>();
  for (const { name, category } of seen) {
    if (category === undefined || !isCategory(category)) continue;
    const tally = votes.get(name) ?? new Map<Category, number>();
    votes.set(name, tally.set(category, (tally.get(category) ?? 0) + 1));
  }
  return new Map(
    [...votes].flatMap(([name, tally]) => {
      const [winner] = [...tally].toSorted(([, a], [, b]) => b - a);
      return winner === undefined ? [] : [[name, winner[0]] as const];
    }),
  );
};

const NEW = /^(backlog|open|new|to ?do|selected|reopened|offen|neu|zu erledigen)\b/i;
const DONE =
  /^(done|closed|resolved|cancell?ed|archived|rejected|won'?t do|released|fertig|erledigt|geschlossen)\b/i;

/** Where the file does not say: by a well-known name, else by the ends of the file's own workflow. */
const guessCategory = (name: string, stated: readonly string[]): Category => {
  if (NEW.test(name)) return 'new';
  if (DONE.test(name)) return 'done';
  if (stated.length > 1 && name === stated[0]) return 'new';
  if (stated.length > 1 && name === stated.at(-1)) return 'done';
  return 'indeterminate';
};

/**
 * The statuses of an export in workflow order: as the file lists them; those it does not list by category, and within
 * it by the place they take on the way of the issues.
 */
export const inferWorkflow = (
  stated: readonly string[],
  seen: readonly SeenStatus[],
  issues: readonly Pick<ImportedIssue, 'histories' | 'status'>[],
): readonly Status[] => {
  const passages = issues.map(passage);
  const places = meanPlaces(passages);
  const categories = statedCategories(seen);
  const toStatus = (name: string): Status => ({
    name,
    category: categories.get(name) ?? guessCategory(name, stated),
  });
  const listed = [...new Set(stated)].map(toStatus);
  const unlisted = [...places.keys()].filter((name) => !stated.includes(name)).map(toStatus);
  const inOrder = unlisted.toSorted(
    (a, b) =>
      CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
      (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0),
  );
  return listed.length === 0 ? inOrder : insertByCategory(listed, inOrder);
};

/** Puts each further status behind the last listed one of its category. */
const insertByCategory = (listed: readonly Status[], further: readonly Status[]): readonly Status[] =>
  further.reduce<readonly Status[]>((ordered, status) => {
    const last = ordered.findLastIndex(
      (other) => CATEGORIES.indexOf(other.category) <= CATEGORIES.indexOf(status.category),
    );
    return ordered.toSpliced(last + 1, 0, status);
  }, listed);
