import type { Operand, Predicate, TerminalClause } from '@atlaskit/jql-ast';
import { tz } from '@date-fns/tz';
import { endOfDay, startOfDay } from 'date-fns';
import type { Millis } from '../../types';
import type { CheckedField } from './context';
import type { JqlChange, JqlHistoryField, JqlIssue, JqlNamed } from './issue';
import { resolveMoment } from './moments';
import { type IssuePredicate, refuseFunction, refuseValue, type Scope, type SingleOperand } from './scope';

/** A stretch of time in which a field kept one value. `until` is exclusive. */
interface Stretch {
  readonly value: JqlNamed | null;
  readonly from: Millis;
  readonly until: Millis;
  /** Who gave it that value. */
  readonly author: string | null;
}

type ValueTest = (value: JqlNamed | null) => boolean;

/** What AFTER, BEFORE, ON, DURING, BY, FROM and TO demand together. */
interface Conditions {
  /** Overlaps of a stretch. */
  readonly stretches: readonly ((stretch: Stretch) => boolean)[];
  readonly changes: readonly ((change: JqlChange) => boolean)[];
}

const checkedAs: Readonly<Record<JqlHistoryField, CheckedField>> = {
  status: 'status',
  assignee: 'user',
  reporter: 'user',
  priority: 'priority',
  resolution: 'resolution',
};

const historyField = (name: string): JqlHistoryField | undefined => {
  const lowered = name.toLowerCase();
  switch (lowered) {
    case 'status':
    case 'assignee':
    case 'reporter':
    case 'priority':
    case 'resolution':
      return lowered;
    default:
      return undefined;
  }
};

const currentValue = (issue: JqlIssue, field: JqlHistoryField): JqlNamed | null => {
  const value = issue[field];
  return typeof value === 'string' ? { id: value, name: value } : value;
};

const stretchesOf = (issue: JqlIssue, field: JqlHistoryField): readonly Stretch[] => {
  const changes = issue.history(field);
  const [first] = changes;
  const initial: Stretch = {
    value: first === undefined ? currentValue(issue, field) : first.from,
    from: issue.created,
    until: first?.at ?? Number.POSITIVE_INFINITY,
    author: issue.reporter,
  };
  const later = changes.map((change, i) => ({
    value: change.to,
    from: change.at,
    until: changes[i + 1]?.at ?? Number.POSITIVE_INFINITY,
    author: change.author,
  }));
  return [initial, ...later];
};

const single = (operand: Predicate['operand'], scope: Scope): SingleOperand | undefined => {
  if (operand?.operandType === 'value' || operand?.operandType === 'function') return operand;
  return scope.problems.notModelled('operand of a history predicate');
};

const compileValue = (operand: Operand, field: JqlHistoryField, scope: Scope): ValueTest | undefined => {
  switch (operand.operandType) {
    case 'keyword':
      return (value) => value === null;
    case 'list': {
      const tests = operand.values.map((value) => compileValue(value, field, scope));
      return (value) => tests.some((test) => test?.(value) === true);
    }
    case 'function': {
      if (operand.function.value.toLowerCase() !== 'currentuser' || checkedAs[field] !== 'user') {
        return refuseFunction(operand.function.value, field, scope);
      }
      const me = scope.context.currentUser;
      return (value) => value !== null && value.id === me;
    }
    case 'value': {
      const wanted = operand.value.toLowerCase();
      if (scope.context.exists?.(checkedAs[field], wanted) === false) {
        return refuseValue(operand.value, field, scope);
      }
      return (value) =>
        value !== null && (value.id.toLowerCase() === wanted || value.name.toLowerCase() === wanted);
    }
  }
};

/** Condition on a window of time, `since` inclusive and `until` exclusive. */
const within = (since: Millis, until: Millis): Conditions => ({
  stretches: [(stretch) => stretch.from < until && stretch.until > since],
  changes: [(change) => change.at >= since && change.at < until],
});

const NOTHING: Conditions = { stretches: [], changes: [] };

const timeCondition = (predicate: Predicate, label: string, scope: Scope): Conditions => {
  const operand = predicate.operand;
  if (predicate.operator.value === 'during') {
    if (operand?.operandType !== 'list' || operand.values.length !== 2) {
      scope.problems.wrong(
        'The \'DURING\' predicate expects two dates, such as ("2026-01-01", "2026-01-31").',
      );
      return NOTHING;
    }
    const [since, until] = operand.values.map((value) => {
      const bound = single(value, scope);
      return bound === undefined ? undefined : resolveMoment(bound, label, scope);
    });
    return since === undefined || until === undefined ? NOTHING : within(since, until + 1);
  }
  const bound = single(operand, scope);
  const moment = bound === undefined ? undefined : resolveMoment(bound, label, scope);
  if (moment === undefined) return NOTHING;
  switch (predicate.operator.value) {
    case 'after':
      return within(moment + 1, Number.POSITIVE_INFINITY);
    case 'before':
      return within(Number.NEGATIVE_INFINITY, moment);
    default: {
      const inZone = { in: tz(scope.context.zone) };
      return within(startOfDay(moment, inZone).getTime(), endOfDay(moment, inZone).getTime() + 1);
    }
  }
};

const authorCondition = (predicate: Predicate, scope: Scope): Conditions => {
  const operand = predicate.operand;
  const test = operand ? compileValue(operand, 'assignee', scope) : undefined;
  if (test === undefined) return NOTHING;
  const by = (author: string | null): boolean => test(author === null ? null : { id: author, name: author });
  return { stretches: [({ author }) => by(author)], changes: [({ author }) => by(author)] };
};

const endCondition = (predicate: Predicate, field: JqlHistoryField, scope: Scope): Conditions => {
  const test = predicate.operand ? compileValue(predicate.operand, field, scope) : undefined;
  if (test === undefined) return NOTHING;
  const end = predicate.operator.value === 'from' ? 'from' : 'to';
  return { stretches: [], changes: [(change) => test(change[end])] };
};

const compileConditions = (clause: TerminalClause, field: JqlHistoryField, scope: Scope): Conditions => {
  const all = clause.predicates.map((predicate) => {
    switch (predicate.operator.value) {
      case 'by':
        return authorCondition(predicate, scope);
      case 'from':
      case 'to':
        return endCondition(predicate, field, scope);
      default:
        return timeCondition(predicate, field, scope);
    }
  });
  return {
    stretches: all.flatMap((condition) => condition.stretches),
    changes: all.flatMap((condition) => condition.changes),
  };
};

const compileWas = (
  clause: TerminalClause,
  field: JqlHistoryField,
  conditions: Conditions,
  scope: Scope,
): IssuePredicate | undefined => {
  const test = clause.operand ? compileValue(clause.operand, field, scope) : undefined;
  if (test === undefined) return undefined;
  const was: IssuePredicate = (issue) =>
    stretchesOf(issue, field).some(
      (stretch) => test(stretch.value) && conditions.stretches.every((condition) => condition(stretch)),
    );
  const negative = clause.operator?.value === 'was not' || clause.operator?.value === 'was not in';
  return negative ? (issue) => !was(issue) : was;
};

/** Compiles WAS, WAS NOT, WAS IN, WAS NOT IN and CHANGED with their predicates. */
export const compileHistoryClause = (clause: TerminalClause, scope: Scope): IssuePredicate | undefined => {
  const field = historyField(clause.field.value);
  if (field === undefined) {
    return scope.problems.wrong(`History searches do not support the '${clause.field.value}' field.`);
  }
  const conditions = compileConditions(clause, field, scope);
  if (clause.operator?.value !== 'changed') return compileWas(clause, field, conditions, scope);
  return (issue) =>
    issue.history(field).some((change) => conditions.changes.every((condition) => condition(change)));
};
