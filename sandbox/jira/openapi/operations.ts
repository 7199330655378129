import { isJsonObject, type JsonObject, listAt, objectAt } from './tree';

export type DocumentName = 'platform' | 'software';

/** A parameter of an operation, as far as calls are checked against it. */
export interface QueryParameter {
  readonly name: string;
  readonly required: boolean;
  /** `integer`, `boolean`, `string`, `array` …; empty when the document does not say. */
  readonly type: string;
}

/** One documented operation. */
export interface Operation {
  readonly document: DocumentName;
  /** `GET /rest/api/3/issue/{issueIdOrKey}`. */
  readonly name: string;
  readonly query: readonly QueryParameter[];
  readonly requestBody: { readonly required: boolean; readonly schema: unknown } | undefined;
  /** By status; the schema is undefined where the document has none. */
  readonly responses: ReadonlyMap<number, { readonly schema: unknown }>;
}

const METHODS = new Set(['get', 'post', 'put', 'delete', 'patch']);

const jsonSchemaOf = (part: unknown): unknown => objectAt(part, ['content', 'application/json']).schema;

const toParameter = (raw: unknown): readonly QueryParameter[] => {
  if (!isJsonObject(raw) || raw.in !== 'query' || typeof raw.name !== 'string') return [];
  const { type } = objectAt(raw, ['schema']);
  return [{ name: raw.name, required: raw.required === true, type: typeof type === 'string' ? type : '' }];
};

const toOperation = (
  document: DocumentName,
  name: string,
  shared: readonly unknown[],
  raw: JsonObject,
): Operation => ({
  document,
  name,
  query: [...shared, ...listAt(raw, ['parameters'])].flatMap(toParameter),
  requestBody: isJsonObject(raw.requestBody)
    ? { required: raw.requestBody.required === true, schema: jsonSchemaOf(raw.requestBody) }
    : undefined,
  responses: new Map(
    Object.entries(objectAt(raw, ['responses']))
      .filter(([status]) => /^\d{3}$/.test(status))
      .map(([status, response]) => [Number(status), { schema: jsonSchemaOf(response) }]),
  ),
});

interface Path {
  readonly segments: readonly string[];
  readonly operations: ReadonlyMap<string, Operation>;
}

const isTemplate = (segment: string): boolean => segment.includes('{');

const fits = (path: Path, segments: readonly string[]): boolean =>
  path.segments.length === segments.length &&
  path.segments.every((segment, i) => (isTemplate(segment) ? segments[i] !== '' : segment === segments[i]));

/** Literal segments win over templates, the leftmost difference deciding: `/issue/bulkfetch` over `/issue/{id}`. */
const moreLiteral = (a: Path, b: Path): number => {
  const first = a.segments.findIndex((segment, i) => isTemplate(segment) !== isTemplate(b.segments[i] ?? ''));
  return first === -1 ? 0 : isTemplate(a.segments[first] ?? '') ? 1 : -1;
};

const readPaths = (document: DocumentName, raw: JsonObject): readonly Path[] =>
  Object.entries(objectAt(raw, ['paths'])).map(([template, item]) => ({
    segments: template.split('/'),
    operations: new Map(
      Object.entries(isJsonObject(item) ? item : {}).flatMap(([method, operation]) => {
        if (!METHODS.has(method) || !isJsonObject(operation)) return [];
        const name = `${method.toUpperCase()} ${template}`;
        return [
          [
            method.toUpperCase(),
            toOperation(document, name, listAt(item, ['parameters']), operation),
          ] as const,
        ];
      }),
    ),
  }));

/** Finds the documented operation of a call. `path` has no query. */
export type FindOperation = (method: string, path: string) => Operation | undefined;

/** Indexes the operations of Atlassian's documents. */
export const indexOperations = (documents: Readonly<Record<DocumentName, JsonObject>>): FindOperation => {
  const paths = [...readPaths('platform', documents.platform), ...readPaths('software', documents.software)];
  const byLength = new Map<number, Path[]>();
  for (const path of paths) {
    byLength.set(path.segments.length, [...(byLength.get(path.segments.length) ?? []), path]);
  }
  return (method, path) => {
    const segments = path.split('/');
    const [best] = (byLength.get(segments.length) ?? [])
      .filter((candidate) => candidate.operations.has(method) && fits(candidate, segments))
      .toSorted(moreLiteral);
    return best?.operations.get(method);
  };
};
