import type { Clause, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { resolveFields } from './fields';
import { compileHistoryClause } from './history';
import type { IssuePredicate, Scope, SearchField } from './scope';

/** Stands in for a clause that has a problem; such a query is never run. */
const never: IssuePredicate = () => false;

/**
 * Compiles the restricting part of a query, recording what is wrong with it. As Jira does, NOT is first carried inward to
 * the single clauses, whose operators it turns round: `NOT assignee = x` means `assignee != x` and so passes over issues
 * without an assignee.
 */
export const compileClause = (clause: Clause, scope: Scope, negated = false): IssuePredicate => {
  switch (clause.clauseType) {
    case 'compound': {
      const parts = clause.clauses.map((part) => compileClause(part, scope, negated));
      return (clause.operator.value === 'and') !== negated
        ? (issue) => parts.every((part) => part(issue))
        : (issue) => parts.some((part) => part(issue));
    }
    case 'not':
      return compileClause(clause.clause, scope, !negated);
    case 'terminal':
      return compileTerminal(clause, scope, negated);
  }
};

type PlainOperator = PositiveOperator | '!=' | 'not in' | 'is not' | '!~';

const OPPOSITES: Readonly<Record<PlainOperator, PlainOperator>> = {
  '=': '!=',
  '!=': '=',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

const compileTerminal = (clause: TerminalClause, scope: Scope, negated: boolean): IssuePredicate => {
  const fields = resolveFields(clause.field, scope);
  if (fields.length === 0) return never;
  const parts = fields.map((field) => compileOperator(clause, field, scope, negated) ?? never);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  // Fields sharing a name are one field to a reader: empty when all are, equal when one is.
  return asksForEmpty(clause, negated)
    ? (issue) => parts.every((part) => part(issue))
    : (issue) => parts.some((part) => part(issue));
};

const asksForEmpty = ({ operator, operand }: TerminalClause, negated: boolean): boolean => {
  const isNegative = ['!=', 'is not', 'not in'].includes(operator?.value ?? '');
  return operand?.operandType === 'keyword' && isNegative === negated;
};

const compileOperator = (
  clause: TerminalClause,
  field: SearchField,
  scope: Scope,
  negated: boolean,
): IssuePredicate | undefined => {
  const operator = clause.operator?.value;
  switch (operator) {
    case undefined:
      return scope.problems.wrong('Error in the JQL Query: Expecting operator before the end of the query.');
    case 'was':
    case 'was not':
    case 'was in':
    case 'was not in':
    case 'changed': {
      const happened = compileHistoryClause(clause, scope);
      return negated && happened ? (issue) => !happened(issue) : happened;
    }
    default:
      return compilePlain(clause, negated ? OPPOSITES[operator] : operator, field, scope);
  }
};

const compilePlain = (
  clause: TerminalClause,
  operator: PlainOperator,
  field: SearchField,
  scope: Scope,
): IssuePredicate | undefined => {
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
    case '~':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compileOperand(clause.operand, operator, field, scope);
    case '!=':
    case 'not in':
    case 'is not':
      return negate(compileOperand(clause.operand, '=', field, scope), field);
    case '!~':
      return negate(compileOperand(clause.operand, '~', field, scope), field);
  }
};

type PositiveOperator = '=' | 'in' | 'is' | '~' | '<' | '<=' | '>' | '>=';

/** A negative clause never matches an empty value. */
const negate = (
  positive: IssuePredicate | undefined,
  { isEmpty = never }: SearchField,
): IssuePredicate | undefined => positive && ((issue) => !isEmpty(issue) && !positive(issue));

const compileOperand = (
  operand: TerminalClause['operand'],
  operator: PositiveOperator,
  field: SearchField,
  scope: Scope,
): IssuePredicate | undefined => {
  if (!operand) {
    return scope.problems.wrong(
      'Error in the JQL Query: Expecting either a value, list or function before the end of the query.',
    );
  }
  switch (operand.operandType) {
    case 'keyword':
      return compileEmpty(operator, field, scope);
    case 'list': {
      const parts = operand.values.map((value) => compileOperand(value, operator, field, scope) ?? never);
      return (issue) => parts.some((part) => part(issue));
    }
    case 'value':
    case 'function':
      switch (operator) {
        case '=':
        case 'in':
        case 'is':
          return (field.equals ?? unsupported(operator, field))(operand, scope);
        case '~':
          return (field.contains ?? unsupported(operator, field))(operand, scope);
        case '<':
        case '<=':
        case '>':
        case '>=':
          return field.compare === undefined
            ? unsupported(operator, field)(operand, scope)
            : field.compare(operator, operand, scope);
      }
  }
};

const compileEmpty = (
  operator: PositiveOperator,
  field: SearchField,
  scope: Scope,
): IssuePredicate | undefined => {
  if (field.isEmpty !== undefined && (operator === '=' || operator === 'in' || operator === 'is')) {
    return field.isEmpty;
  }
  return scope.problems.wrong(
    `The operator '${operator}' on field '${field.label}' does not support searching for an empty value.`,
  );
};

const unsupported =
  (operator: PositiveOperator, field: SearchField) =>
  (_: Operand, scope: Scope): undefined =>
    scope.problems.wrong(`The operator '${operator}' is not supported by the '${field.label}' field.`);
