/** A JSON object whose values are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value a path of keys leads to, or undefined. */
export const at = (node: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, key) => (isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    node,
  );

/** The object a path of keys leads to; empty when there is none. */
export const objectAt = (node: unknown, path: readonly string[]): JsonObject => {
  const found = at(node, path);
  return isJsonObject(found) ? found : {};
};

/** The list a path of keys leads to; empty when there is none. */
export const listAt = (node: unknown, path: readonly string[]): readonly unknown[] => {
  const found = at(node, path);
  return Array.isArray(found) ? found : [];
};

/** A copy in which `change` has been applied to what the path leads to; keys on the way are made where missing. */
export const changeAt = (
  node: unknown,
  [key, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown => {
  if (key === undefined) return change(node);
  const object = isJsonObject(node) ? node : {};
  return { ...object, [key]: changeAt(object[key], rest, change) };
};
