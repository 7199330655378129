import { AXES, type Axis, type Reference, type TemplateItem, type Which } from './types';

const PATTERN =
  /^([a-z0-9-]+\.[a-z0-9-]+)(?: of (same|all|first|last) sources?)?(?: in (same|all|first|last) environments?)?(?: by (same|all|first|last) (?:person|people))?$/;

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
  const [, item, ...words] = PATTERN.exec(text.trim().replaceAll(/\s+/g, ' ')) ?? [];
  if (item === undefined) return undefined;
  const [source, environment, person] = words.map(whichOf);
  return {
    item,
    ...(source === undefined ? {} : { source }),
    ...(environment === undefined ? {} : { environment }),
    ...(person === undefined ? {} : { person }),
  };
};

const CHOICE: Readonly<Record<Axis, string>> = { source: 'of', environment: 'in', person: 'by' };
const choice = (over: Axis, which: Which): string => `${CHOICE[over]} ${which} ${over}`;

const axisProblem = (
  reference: Reference,
  over: Axis,
  own: readonly Axis[],
  target: readonly Axis[],
): string | undefined => {
  const which = reference[over];
  const { item } = reference;
  if (!target.includes(over))
    return which === undefined
      ? undefined
      : `there is only one “${item}”, not one for each ${over}: leave out “${choice(over, which)}”`;
  if (which === undefined)
    return `there is one “${item}” for each ${over}: say which, for example “${choice(over, 'first')}”`;
  if (which === 'same' && !own.includes(over))
    return `this has no ${over} of its own, so “${choice(over, 'same')}” means nothing here: say first, last or all`;
  return undefined;
};

/** Why a reference to an item that exists cannot be followed, in words; none when it can. */
export const referenceProblems = (
  reference: Reference,
  own: Pick<TemplateItem, 'axes'>,
  target: Pick<TemplateItem, 'axes'>,
): readonly string[] => AXES.flatMap((over) => axisProblem(reference, over, own.axes, target.axes) ?? []);
