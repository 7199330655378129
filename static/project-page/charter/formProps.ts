import type { Person, Role } from '../../shared/contract';
import type { CharterDraft } from './draft';

/** What is wrong, by the path of the answer as the server names it: `businessQuestion`, `businessMetrics.0.target`. */
export type CharterErrors = Readonly<Record<string, string>>;

/** Whom the charter epic mentions for each role, as chosen; null where nobody is to be any more. */
export type ChosenPeople = Readonly<Partial<Record<Role, Person | null>>>;

/** What every part of the form is given. */
export interface CharterPartProps {
  readonly value: CharterDraft;
  /** Given what changes. */
  readonly onChange: (change: Partial<CharterDraft>) => void;
  readonly errors: CharterErrors;
}

/** The error of a field, or the first one of what is within it, such as of one of its lines. */
export function errorIn(errors: CharterErrors, field: string): string | undefined {
  const found = Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`));
  return found?.[1];
}
