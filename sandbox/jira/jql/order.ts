import type { OrderBy } from '@atlaskit/jql-ast';
import { resolveFields } from './fields';
import type { JqlIssue } from './issue';
import type { Scope, SearchOrder } from './scope';

type Compare = (a: JqlIssue, b: JqlIssue) => number;

const MOST_ORDER_FIELDS = 7;

const compareKeys = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const byKey =
  (order: SearchOrder, direction: 'ASC' | 'DESC'): Compare =>
  (a, b) => {
    const [left, right] = [order.key(a), order.key(b)];
    const ascending =
      left === null || right === null
        ? Number(left === null) - Number(right === null)
        : compareKeys(left, right);
    return direction === 'ASC' ? ascending : -ascending;
  };

/** Jira's order where a query names none, and the last word where it leaves two issues equal. */
const newestFirst: Compare = (a, b) => b.created - a.created || Number(b.id) - Number(a.id);

/** Compiles ORDER BY; without one, newest issues come first. */
export const compileOrder = (orderBy: OrderBy | undefined, scope: Scope): Compare => {
  const fields = orderBy?.fields ?? [];
  if (fields.length > MOST_ORDER_FIELDS) {
    scope.problems.wrong(`The maximum number of fields in ORDER BY is ${MOST_ORDER_FIELDS}.`);
  }
  const comparisons = fields.flatMap(({ field, direction }) => {
    const found = resolveFields(field, scope);
    const [order] = found.map((candidate) => candidate.order).filter((one) => one !== undefined);
    if (order === undefined) {
      if (found.length > 0) scope.problems.wrong(`Not able to sort using field '${field.value}'.`);
      return [];
    }
    return [byKey(order, direction ? direction.value : order.defaultDirection)];
  });
  return (a, b) => {
    for (const compare of comparisons) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return newestFirst(a, b);
  };
};
