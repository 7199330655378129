import { type Document, isMap, isNode, isScalar } from 'yaml';

/** Something wrong with a template, and where in its text. */
export interface TemplateProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** Keys from the top, list entries by their own key or else their number; '' for the whole text. */
  readonly path: string;
  /** What was expected, and where there is one, the nearest valid name. */
  readonly message: string;
}

/** More than these help nobody; the rest shows once they are mended. */
export const MOST_PROBLEMS = 50;

/**
 * A problem on one line, as compilers print it.
 *
 * @example
 * describeProblem(problem, 'crisp-dm.yaml');
 * // 'crisp-dm.yaml:12:9 epics.charter.items.objectives.after: there is no item “charter.objektives” to come after; …'
 */
export const describeProblem = ({ line, column, path, message }: TemplateProblem, file: string): string =>
  `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}`;

export type Path = readonly PropertyKey[];

/** A problem before its place in the text is looked up. Its sentence is made last, because most would be dropped. */
export interface Fault {
  readonly path: Path;
  /** Where it is no value but the key itself that is wrong. */
  readonly atKey?: boolean;
  /** Where the place in the text is known already. */
  readonly offset?: number;
  readonly message: () => string;
}

/** How many faults are put in order; no reader of a template gets so far. */
const MOST_FAULTS = 2_000;

/** The first faults of a text in the order in which they stand there. */
export const problemsOf = (
  faults: readonly Fault[],
  text: string,
  document: Document | undefined,
): readonly TemplateProblem[] => {
  const raw: unknown = document?.toJS();
  return faults
    .slice(0, MOST_FAULTS)
    .map((fault) => ({ fault, offset: fault.offset ?? offsetOf(document, fault) }))
    .toSorted((one, other) => one.offset - other.offset)
    .slice(0, MOST_PROBLEMS)
    .map(({ fault, offset }) => ({
      ...positionAt(text, offset),
      path: namesOf(raw, fault.path).join('.'),
      message: fault.message(),
    }));
};

const positionAt = (text: string, offset: number) => {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};

/** Where a path leads in the text; to what holds it where it is missing. */
const offsetOf = (document: Document | undefined, { path, atKey = false }: Fault): number => {
  if (document === undefined) return 0;
  if (atKey) {
    const map = document.getIn(path.slice(0, -1), true);
    const pair = isMap(map)
      ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
};

export const isRecord = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, name) => (Array.isArray(value) ? value[Number(name)] : isRecord(value) ? value[name] : undefined),
    raw,
  );

/** Entries of lists are named by their key, or by their number; a text in a list by its line and column alone. */
const namesOf = (raw: unknown, path: Path): readonly string[] =>
  path.flatMap((name, depth) => {
    if (typeof name !== 'number') return String(name);
    const entry = valueAt(raw, path.slice(0, depth + 1));
    if (!isRecord(entry)) return [];
    return typeof entry.key === 'string' && /^[\w-]{1,50}$/.test(entry.key) ? entry.key : String(name + 1);
  });
