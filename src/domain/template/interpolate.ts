import { nearest } from './nearest';
import type { Axis } from './types';

/** What a template's text may name in braces; absent are those of an axis that the node is not repeated along. */
export interface Variables {
  readonly name: string;
  readonly businessQuestion: string;
  readonly firstSource: string;
  readonly businessMeasure: string;
  readonly modelMeasure: string;
  readonly source?: string;
  readonly owner?: string;
  readonly needs?: string;
  readonly environment?: string;
  readonly person?: string;
}

/** The axis that each variable needs. */
const NEEDS: ReadonlyMap<string, Axis | undefined> = new Map(
  Object.entries({
    name: undefined,
    businessQuestion: undefined,
    firstSource: undefined,
    businessMeasure: undefined,
    modelMeasure: undefined,
    source: 'source',
    owner: 'source',
    needs: 'source',
    environment: 'environment',
    person: 'person',
  } as const satisfies Record<keyof Variables, Axis | undefined>),
);

const IN_BRACES = /\{(\w+)\}/g;

/** The names in braces that a text of an item repeated along `axes` cannot use. */
export const strayVariables = (text: string, axes: readonly Axis[]): readonly string[] => {
  const named = new Set([...text.matchAll(IN_BRACES)].map(([, name]) => name ?? ''));
  return [...named].filter((name) => {
    const axis = NEEDS.get(name);
    return !NEEDS.has(name) || (axis !== undefined && !axes.includes(axis));
  });
};

/** What is wrong with a name in braces that {@link strayVariables} found. */
export const strayVariable = (name: string): string => {
  const axis = NEEDS.get(name);
  if (axis !== undefined)
    return `{${name}} is known only where there is one for each ${axis}: this needs “for: ${axis}”`;
  const near = nearest(name, [...NEEDS.keys()]);
  return near === undefined
    ? `there is no {${name}}; a text may name ${[...NEEDS.keys()].map((each) => `{${each}}`).join(', ')}`
    : `there is no {${name}}; did you mean {${near}}?`;
};

/**
 * Puts a person's words into a template's texts, once: braces inside the words stay as they are. White space becomes
 * single spaces, because Jira refuses a summary with a line break.
 *
 * @example
 * interpolator({ …, source: 'CRM' })('Ask for access to {source}'); // 'Ask for access to CRM'
 */
export const interpolator = (variables: Variables): ((text: string) => string) => {
  // Each is made fit to stand in a text when one first names it: most texts name none or one.
  const values = new Map<string, string>();
  const fitted = (name: string): string | undefined => {
    const value = isVariable(name) ? variables[name] : undefined;
    if (value === undefined) return undefined;
    const fit = values.get(name) ?? keptApart(value);
    values.set(name, fit);
    return fit;
  };
  return (text) =>
    onOneLine(
      text.includes('{') ? text.replaceAll(IN_BRACES, (whole, name: string) => fitted(name) ?? whole) : text,
    );
};

const isVariable = (name: string): name is keyof Variables => NEEDS.has(name);

const DIRECTING = /[\u202a-\u202e\u2066-\u2069]/;
const [ISOLATE, POP] = ['\u2068', '\u2069'];
const OPENS = /[\u2066-\u2068]/;

/**
 * Words that turn the direction of writing turn it only for themselves: without this, a source called “\u202eMRC” would
 * have the rest of each summary read backwards. All other words stay letter for letter.
 */
const keptApart = (words: string): string => {
  if (!DIRECTING.test(words)) return words;
  let open = 0;
  let kept = '';
  for (const letter of words) {
    // What closes more than the words opened would let them out of their isolation.
    if (letter === POP && open === 0) continue;
    open += OPENS.test(letter) ? 1 : letter === POP ? -1 : 0;
    kept += letter;
  }
  return `${ISOLATE}${kept}${POP.repeat(open + 1)}`;
};

/** Looks before it replaces: nearly all texts are on one line already, and a plan has many thousands. */
const onOneLine = (text: string): string =>
  (/[^\S ]|\s\s/.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim();

/**
 * The longest texts of a node. Jira takes 255 characters as a summary and 32,767 as a description, which a long
 * business question named many times would exceed.
 */
export const LONGEST = { summary: 255, purpose: 8_000, line: 1_000 } as const;

/** A text cut to what Jira takes. */
export const cutTo = (longest: number, text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
