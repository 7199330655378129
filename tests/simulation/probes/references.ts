import { z } from 'zod';
import { issueKey, project } from '../../../src/contract/fields';
import { type RequestName, requests } from '../../../src/contract/requests';

/** Where a request names a project or an issue: steps into the request, with 0 for the first of a list. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly to: 'project' | 'issue';
}

const patternOf = (schema: z.ZodString): string =>
  z.object({ pattern: z.string() }).parse(z.toJSONSchema(schema)).pattern;

/** What the contract lets stand where a project or an issue is named. */
const PATTERNS: Readonly<Record<string, Reference['to']>> = {
  [patternOf(project)]: 'project',
  [patternOf(issueKey)]: 'issue',
};

/** The parts of a JSON schema that lead to the parts of a value. */
const partsSchema = z.looseObject({
  pattern: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).default([]),
  oneOf: z.array(z.unknown()).default([]),
  allOf: z.array(z.unknown()).default([]),
});

const referencesIn = (schema: unknown, path: Reference['path']): readonly Reference[] => {
  const { pattern = '', properties, items, anyOf, oneOf, allOf } = partsSchema.parse(schema);
  const to = PATTERNS[pattern];
  return [
    ...(to === undefined ? [] : [{ path, to }]),
    ...Object.entries(properties).flatMap(([name, part]) => referencesIn(part, [...path, name])),
    ...(items === undefined ? [] : referencesIn(items, [...path, 0])),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((part) => referencesIn(part, path)),
  ];
};

/** Every place where the contract lets a request name a project or an issue, read from its schema. */
export const referencesOf = (name: RequestName): readonly Reference[] =>
  referencesIn(z.toJSONSchema(requests[name], { io: 'input', unrepresentable: 'any' }), []);

const nested = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

/** What a payload has at a place; undefined where it does not lead there. */
export const valueAt = (payload: unknown, [step, ...rest]: Reference['path']): unknown =>
  step === undefined ? payload : valueAt(Object(payload)[step], rest);

/** The payload with another value at a place that it has. */
export const withValueAt = (
  payload: unknown,
  [step, ...rest]: Reference['path'],
  value: unknown,
): unknown => {
  if (step === undefined) return value;
  const parts = nested.parse(payload);
  const change = (part: unknown) => withValueAt(part, rest, value);
  return Array.isArray(parts)
    ? parts.map((part, place) => (place === step ? change(part) : part))
    : Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, name === step ? change(part) : part]),
      );
};
