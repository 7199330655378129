import type { DocumentName } from './operations';
import { changeAt, isJsonObject, type JsonObject } from './tree';

/** A place where Atlassian's document says otherwise than Jira answers. */
export interface Erratum {
  readonly document: DocumentName;
  readonly reason: string;
  /** Path of keys to the schema to change. */
  readonly path: readonly string[];
  readonly change: (schema: JsonObject) => JsonObject;
}

const nullable = (schema: JsonObject): JsonObject => ({ ...schema, nullable: true });

const alsoWith =
  (properties: JsonObject) =>
  (schema: JsonObject): JsonObject => ({
    ...schema,
    properties: { ...(isJsonObject(schema.properties) ? schema.properties : {}), ...properties },
  });

const schemaPath = (name: string, ...rest: readonly string[]): readonly string[] => [
  'components',
  'schemas',
  name,
  ...rest,
];

const changeDetails = (document: DocumentName): readonly Erratum[] => [
  ...['from', 'fromString', 'to', 'toString'].map((property) => ({
    document,
    reason: 'A change from or to nothing has null here; 33 of 33 recorded issues do.',
    path: schemaPath('ChangeDetails', 'properties', property),
    change: nullable,
  })),
  {
    document,
    reason: 'Changes of people carry these two; recorded answers have them, the document does not.',
    path: schemaPath('ChangeDetails'),
    change: alsoWith({
      tmpFromAccountId: { type: 'string', nullable: true },
      tmpToAccountId: { type: 'string', nullable: true },
    }),
  },
];

/** Every known erratum of the two documents, with its reason. */
export const ERRATA: readonly Erratum[] = [
  ...changeDetails('platform'),
  {
    document: 'platform',
    reason:
      'changelog/bulkfetch answers `created` as milliseconds in its own example, and as text elsewhere.',
    path: schemaPath('Changelog', 'properties', 'created'),
    change: ({ description }) => ({
      description,
      anyOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }],
    }),
  },
];

/** The document with its errata corrected. */
export const correct = (name: DocumentName, document: JsonObject): JsonObject => {
  const corrected = ERRATA.filter((erratum) => erratum.document === name).reduce<unknown>(
    (changed, { path, change }) =>
      changeAt(changed, path, (schema) => change(isJsonObject(schema) ? schema : {})),
    document,
  );
  return isJsonObject(corrected) ? corrected : document;
};
