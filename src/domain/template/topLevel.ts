import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** Where a value stands in a text: offsets from 0, line and column from 1. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Where the value of one of a template's own keys stands, such as `id` or `version`.
 *
 * @returns undefined where the text is no such YAML, or has no such key with a plain value.
 */
export const placeOf = (yaml: string, key: string): Place | undefined => {
  const lines = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter: lines });
  const value = isMap(contents) ? contents.get(key, true) : undefined;
  if (!isScalar(value) || !value.range) return undefined;
  const [start, end] = value.range;
  const { line, col } = lines.linePos(start);
  return { start, end, line, column: col };
};

/**
 * A template's text with another version in it, and everything else as it was written, comments included.
 *
 * @example
 * withVersion('id: churn\nversion: 1 # the first\n', 2); // 'id: churn\nversion: 2 # the first\n'
 */
export const withVersion = (yaml: string, version: number): string => {
  const place = placeOf(yaml, 'version');
  return place === undefined ? yaml : `${yaml.slice(0, place.start)}${version}${yaml.slice(place.end)}`;
};
