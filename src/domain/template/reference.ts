import { type Axis, type Reference, repeatsOver, type TemplateItem, type Which } from './types';

const PATTERN =
  /^([a-z0-9-]+\.[a-z0-9-]+)(?: of (same|all|first|last) sources?)?(?: in (same|all|first|last) environments?)?$/;

const WHICH: readonly Which[] = ['same', 'all', 'first', 'last'];
const whichOf = (word: string | undefined): Which | undefined => WHICH.find((which) => which === word);

/**
 * Reads one entry of `after:`.
 *
 * @returns undefined where the words are not those of a reference.
 * @example
 * parseReference('data-access.connection of same source in all environments');
 * // { item: 'data-access.connection', source: 'same', environment: 'all' }
 */
export const parseReference = (text: string): Reference | undefined => {
  const [, item, sourceWord, environmentWord] = PATTERN.exec(text) ?? [];
  if (item === undefined) return undefined;
  const source = whichOf(sourceWord);
  const environment = whichOf(environmentWord);
  return {
    item,
    ...(source === undefined ? {} : { source }),
    ...(environment === undefined ? {} : { environment }),
  };
};

const axisProblem = (
  reference: Reference,
  over: 'source' | 'environment',
  own: Axis,
  target: Axis,
): string | undefined => {
  const which = reference[over];
  if (repeatsOver(target, over)) {
    if (which === undefined)
      return `there is one for each ${over}: say of which, for example "first ${over}"`;
    if (which === 'same' && !repeatsOver(own, over)) return `it has no ${over} of its own to be the same`;
    return undefined;
  }
  return which === undefined ? undefined : `it is not repeated for each ${over}`;
};

/** Why a reference cannot be followed, in words; none when it can. */
export const referenceProblems = (
  item: Pick<TemplateItem, 'id' | 'axis'>,
  reference: Reference,
  target: Pick<TemplateItem, 'axis'> | undefined,
): readonly string[] => {
  if (target === undefined) return [`${item.id}: there is no item ${reference.item} to come after`];
  return (['source', 'environment'] as const).flatMap((over) => {
    const problem = axisProblem(reference, over, item.axis, target.axis);
    return problem === undefined ? [] : [`${item.id}: after ${reference.item}: ${problem}`];
  });
};
