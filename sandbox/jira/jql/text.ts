import { refuseFunction, type Scope, type SingleOperand } from './scope';

/** Lucene's query language beyond words, phrases and wildcards: boosts, fuzziness, boolean operators, groups. */
const ADVANCED = /(^|\s)(AND|OR|NOT|&&|\|\|)(\s|$)|[~^()]|(^|\s)[+!-]\S/;

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}_*?]+/gu) ?? [];

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const wordPattern = (word: string): RegExp =>
  new RegExp(`^${escapeRegExp(word).replaceAll('\\*', '.*').replaceAll('\\?', '.')}$`, 'u');

const wordTest = (wanted: string): ((texts: readonly (readonly string[])[]) => boolean) => {
  const pattern = /[*?]/.test(wanted) ? wordPattern(wanted) : undefined;
  return (texts) =>
    texts.some((text) => text.some((word) => (pattern === undefined ? word === wanted : pattern.test(word))));
};

const phraseTest =
  (wanted: readonly string[]) =>
  (texts: readonly (readonly string[])[]): boolean =>
    texts.some((text) => text.some((_, start) => wanted.every((word, i) => text[start + i] === word)));

/**
 * Compiles the right side of `~`: every word must occur, in any order and case; `*` and `?` are wildcards, inner
 * quotes make a phrase. Unlike Jira it does not reduce words to their stems.
 */
export const compileText = (
  operand: SingleOperand,
  label: string,
  scope: Scope,
): ((texts: readonly string[]) => boolean) | undefined => {
  if (operand.operandType === 'function') return refuseFunction(operand.function.value, label, scope);
  const query = operand.value.trim();
  if (query === '') {
    return scope.problems.wrong(`The field '${label}' does not support searching for an empty string.`);
  }
  if (/^[*?]/.test(query)) {
    return scope.problems.wrong(
      `The text query '${query}' for field '${label}' is not allowed to start with '${query.charAt(0)}'.`,
    );
  }
  const phrases = [...query.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => words(phrase));
  const loose = query.replaceAll(/"[^"]*"/g, ' ');
  if (ADVANCED.test(loose)) return scope.problems.notModelled(`text query '${query}'`);
  const tests = [...phrases.map(phraseTest), ...words(loose).map(wordTest)];
  return (texts) => {
    const split = texts.map(words);
    return tests.every((test) => test(split));
  };
};
