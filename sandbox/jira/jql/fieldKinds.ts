import type { CheckedField } from './context';
import type { JqlIssue } from './issue';
import { dayOf, resolveMoment } from './moments';
import {
  holds,
  type IssuePredicate,
  refuseFunction,
  refuseValue,
  type Scope,
  type SearchField,
  type SearchOrder,
  type SingleOperand,
} from './scope';
import { compileText } from './text';

/** A value that a query may call by id, name or key. */
interface Callable {
  readonly id?: string;
  readonly name?: string;
  readonly key?: string;
}

/** Compiles a function on the right-hand side; `argumentsOf` are its plain arguments. */
export type FunctionMeaning = (argumentsOf: readonly string[], scope: Scope) => IssuePredicate | undefined;

const called = (value: Callable, lowered: string): boolean =>
  value.id?.toLowerCase() === lowered ||
  value.name?.toLowerCase() === lowered ||
  value.key?.toLowerCase() === lowered;

const callFunction = (
  operand: SingleOperand & { operandType: 'function' },
  meanings: Readonly<Record<string, FunctionMeaning>>,
  label: string,
  scope: Scope,
): IssuePredicate | undefined => {
  const meaning = meanings[operand.function.value.toLowerCase()];
  if (meaning === undefined) return refuseFunction(operand.function.value, label, scope);
  return meaning(
    operand.arguments.map((argument) => argument.value),
    scope,
  );
};

/** A field holding any number of named things: a status, labels, sprints. */
export const namedField = (spec: {
  readonly label: string;
  readonly read: (issue: JqlIssue) => readonly Callable[];
  readonly checked?: CheckedField;
  readonly functions?: Readonly<Record<string, FunctionMeaning>>;
  readonly order?: SearchOrder;
  /** Sentence for a value that does not exist, where it is not the usual one. */
  readonly missing?: (value: string) => string;
}): SearchField => ({
  label: spec.label,
  isEmpty: (issue) => spec.read(issue).length === 0,
  equals: (operand, scope) => {
    if (operand.operandType === 'function') {
      return callFunction(operand, spec.functions ?? {}, spec.label, scope);
    }
    const wanted = operand.value.toLowerCase();
    if (spec.checked !== undefined && scope.context.exists?.(spec.checked, wanted) === false) {
      return spec.missing === undefined
        ? refuseValue(operand.value, spec.label, scope)
        : scope.problems.wrong(spec.missing(operand.value));
    }
    return (issue) => spec.read(issue).some((value) => called(value, wanted));
  },
  ...(spec.order && { order: spec.order }),
});

/** A field holding a person. */
export const userField = (label: string, read: (issue: JqlIssue) => string | null): SearchField => {
  const currentUser: FunctionMeaning = (_, scope) => {
    const { currentUser: me } = scope.context;
    // Nobody is logged in: Jira lets the clause match nothing.
    return (issue) => me !== null && read(issue) === me;
  };
  return namedField({
    label,
    checked: 'user',
    read: (issue) => {
      const accountId = read(issue);
      return accountId === null ? [] : [{ id: accountId }];
    },
    functions: { currentuser: currentUser },
    order: { key: read, defaultDirection: 'ASC' },
  });
};

/** A field holding an instant. */
export const momentField = (label: string, read: (issue: JqlIssue) => number | null): SearchField => ({
  label,
  isEmpty: (issue) => read(issue) === null,
  equals: (operand, scope) => {
    const moment = resolveMoment(operand, label, scope);
    return moment === undefined ? undefined : (issue) => read(issue) === moment;
  },
  compare: (operator, operand, scope) => {
    const moment = resolveMoment(operand, label, scope);
    if (moment === undefined) return undefined;
    return (issue) => {
      const value = read(issue);
      return value !== null && holds(operator, value - moment);
    };
  },
  order: { key: read, defaultDirection: 'DESC' },
});

/** A field holding a calendar day; a query's instant counts as the day it falls on where the user is. */
export const dayField = (label: string, read: (issue: JqlIssue) => string | null): SearchField => ({
  label,
  isEmpty: (issue) => read(issue) === null,
  equals: (operand, scope) => {
    const moment = resolveMoment(operand, label, scope);
    if (moment === undefined) return undefined;
    const day = dayOf(moment, scope.context.zone);
    return (issue) => read(issue) === day;
  },
  compare: (operator, operand, scope) => {
    const moment = resolveMoment(operand, label, scope);
    if (moment === undefined) return undefined;
    const day = dayOf(moment, scope.context.zone);
    return (issue) => {
      const value = read(issue);
      return value !== null && holds(operator, value < day ? -1 : value > day ? 1 : 0);
    };
  },
  order: { key: read, defaultDirection: 'ASC' },
});

const resolveNumber = (operand: SingleOperand, label: string, scope: Scope): number | undefined => {
  if (operand.operandType === 'function') return refuseFunction(operand.function.value, label, scope);
  const value = Number(operand.value);
  if (operand.value.trim() !== '' && Number.isFinite(value)) return value;
  return scope.problems.wrong(`The value '${operand.value}' is not a valid number for the field '${label}'.`);
};

/** A field holding numbers, usually one. */
export const numberField = (label: string, read: (issue: JqlIssue) => readonly number[]): SearchField => ({
  label,
  isEmpty: (issue) => read(issue).length === 0,
  equals: (operand, scope) => {
    const wanted = resolveNumber(operand, label, scope);
    return wanted === undefined ? undefined : (issue) => read(issue).includes(wanted);
  },
  compare: (operator, operand, scope) => {
    const wanted = resolveNumber(operand, label, scope);
    if (wanted === undefined) return undefined;
    return (issue) => read(issue).some((value) => holds(operator, value - wanted));
  },
  order: { key: (issue) => read(issue)[0] ?? null, defaultDirection: 'ASC' },
});

/** A field holding prose, searched by words. */
export const textField = (
  label: string,
  read: (issue: JqlIssue) => readonly string[],
  order?: SearchOrder,
): SearchField => ({
  label,
  isEmpty: (issue) => read(issue).every((text) => text.trim() === ''),
  contains: (operand, scope) => {
    const test = compileText(operand, label, scope);
    return test === undefined ? undefined : (issue) => test(read(issue));
  },
  ...(order && { order }),
});
