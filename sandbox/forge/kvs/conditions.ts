import { z } from 'zod';
import { badRequest } from './errors';
import type { Condition, Conditions } from './requests';

const orderable = z.union([z.string(), z.number()]);

const compare = (actual: unknown, expected: unknown): number => {
  const [a, b] = [orderable.safeParse(actual), orderable.safeParse(expected)];
  if (!a.success || !b.success || typeof a.data !== typeof b.data) return Number.NaN;
  return a.data < b.data ? -1 : a.data > b.data ? 1 : 0;
};

const contains = (actual: unknown, expected: unknown) =>
  Array.isArray(actual)
    ? actual.includes(expected)
    : typeof actual === 'string' && typeof expected === 'string' && actual.includes(expected);

const TESTS: Readonly<Record<string, (actual: unknown, values: readonly unknown[]) => boolean>> = {
  EQUAL_TO: (actual, [value]) => actual === value,
  NOT_EQUAL_TO: (actual, [value]) => actual !== value,
  GREATER_THAN: (actual, [value]) => compare(actual, value) > 0,
  GREATER_THAN_EQUAL_TO: (actual, [value]) => compare(actual, value) >= 0,
  LESS_THAN: (actual, [value]) => compare(actual, value) < 0,
  LESS_THAN_EQUAL_TO: (actual, [value]) => compare(actual, value) <= 0,
  BETWEEN: (actual, [low, high]) => compare(actual, low) >= 0 && compare(actual, high) <= 0,
  BEGINS_WITH: (actual, [value]) => typeof actual === 'string' && actual.startsWith(String(value)),
  EXISTS: (actual) => actual !== undefined,
  NOT_EXISTS: (actual) => actual === undefined,
  CONTAINS: (actual, [value]) => contains(actual, value),
  NOT_CONTAINS: (actual, [value]) => !contains(actual, value),
};

/** @throws KvsFailure for a condition Forge does not know */
export const meets = (value: unknown, { property, condition, values }: Condition): boolean => {
  const test = TESTS[condition];
  if (!test) throw badRequest('INVALID_FILTER_CONDITION', `The condition ${condition} is not supported.`);
  const actual =
    typeof value === 'object' && value !== null && Object.hasOwn(value, property)
      ? Reflect.get(value, property)
      : undefined;
  return test(actual, values);
};

/** Nothing asked = met. `and` needs every condition, `or` one. */
export const meetsAll = (value: unknown, conditions: Conditions): boolean =>
  (conditions?.and ?? []).every((condition) => meets(value, condition)) &&
  (conditions?.or === undefined || conditions.or.some((condition) => meets(value, condition)));
