import type { z } from 'zod';
import { nearest } from './nearest';
import { type Fault, MOST_PROBLEMS, type Path, valueAt } from './problems';
import { KNOWN_KEYS } from './schema';

type Issue = z.core.$ZodIssue;

/** What the schema has to say of a file, in words: what was expected, what was found, and what may have been meant. */
export const shapeFaults = (issues: readonly Issue[], raw: unknown): readonly Fault[] =>
  issues.flatMap((issue) => faultsOf(issue, [], raw));

const faultsOf = (issue: Issue, above: Path, raw: unknown): readonly Fault[] => {
  const path = [...above, ...issue.path];
  const found = valueAt(raw, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MOST_PROBLEMS).map((key) => ({
      path: [...path, key],
      atKey: true,
      message: () => unknownKey(key, path),
    }));
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((errors) => !errors.some((error) => isOfAnotherType(error, found)));
    if (meant !== undefined) return meant.flatMap((each) => faultsOf(each, path, raw));
  }
  return [{ path, message: () => expected(issue, found) }];
};

/** Whether a branch of a union was not meant at all, such as the list where a text was given. */
const isOfAnotherType = (issue: Issue, found: unknown): boolean =>
  issue.path.length === 0 &&
  (issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof found !== 'string'));

const expected = (issue: Issue, found: unknown): string => {
  if (found === undefined) return `missing: expected ${issue.message}`;
  const near =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? nearest(found, issue.values.map(String))
      : undefined;
  const question = near === undefined ? '' : `; did you mean “${near}”?`;
  return `expected ${issue.message}, found ${inWords(found)}${question}`;
};

const LONGEST_QUOTE = 60;

const inWords = (found: unknown): string => {
  if (found === null) return 'nothing';
  if (typeof found === 'string') return found === '' ? 'an empty text' : quoted(found);
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : `a list of ${found.length}`;
  return typeof found === 'object' ? 'keys with values' : String(found);
};

/** A text of the template in a sentence, or its length where that says more. */
export const quoted = (text: string): string =>
  text.length > LONGEST_QUOTE
    ? `a text of ${text.length} characters`
    : `“${text.replaceAll(/\s+/g, ' ').trim()}”`;

const unknownKey = (key: string, path: Path): string => {
  const list = path.findLast((name) => typeof name === 'string');
  const known = KNOWN_KEYS[String(list ?? '')] ?? [];
  const near = nearest(key, known);
  return near === undefined
    ? `there is no such key here; the keys are ${known.join(', ')}`
    : `there is no such key here; did you mean “${near}”?`;
};
