import type { DocumentName } from './operations';
import { changeAt, isJsonObject, type JsonObject } from './tree';

/** A place where Atlassian's document says otherwise than Jira answers. */
export interface Erratum {
  readonly reason: string;
  /** Path of keys to the schema to change. */
  readonly path: readonly string[];
  readonly change: (schema: JsonObject) => JsonObject;
}

const also =
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

const responsePath = (template: string, ...rest: readonly string[]): readonly string[] => [
  'paths',
  template,
  ...['get', 'responses', '200', 'content', 'application/json', 'schema'],
  ...rest,
];

const integer = { type: 'integer', format: 'int32' };
const text = { type: 'string' };
const nullableText = { type: 'string', nullable: true };

const platform: readonly Erratum[] = [
  ...['from', 'fromString', 'to', 'toString'].map((property) => ({
    reason: 'A change from or to nothing has null here: 33 of 33 recorded issues do.',
    path: schemaPath('ChangeDetails', 'properties', property),
    change: () => nullableText,
  })),
  {
    reason: 'Changes of people carry these two in recorded answers.',
    path: schemaPath('ChangeDetails'),
    change: also({ tmpFromAccountId: nullableText, tmpToAccountId: nullableText }),
  },
  {
    reason: 'changelog/bulkfetch answers milliseconds in its own example, other operations answer text.',
    path: schemaPath('Changelog', 'properties', 'created'),
    change: () => ({ anyOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }] }),
  },
  {
    reason: 'Null takes the assignee away, as the description of the operation says.',
    path: [
      ...['paths', '/rest/api/3/issue/{issueIdOrKey}/assignee', 'put'],
      ...['requestBody', 'content', 'application/json', 'schema'],
    ],
    change: (user) => ({
      anyOf: [user, { type: 'object', required: ['accountId'], properties: { accountId: { enum: [null] } } }],
    }),
  },
  {
    reason: 'A bulk create that cannot be read is refused as a whole, as every other operation refuses it.',
    path: [
      ...['paths', '/rest/api/3/issue/bulk', 'post'],
      ...['responses', '400', 'content', 'application/json', 'schema'],
    ],
    change: (created) => ({
      anyOf: [created, { $ref: '#/components/schemas/ErrorCollection' }],
    }),
  },
  {
    reason: 'The names of the properties are their descriptions; the examples have `row` and `column`.',
    path: schemaPath('DashboardGadgetPosition'),
    change: () => ({
      type: 'object',
      additionalProperties: false,
      required: ['row', 'column'],
      properties: { row: integer, column: integer },
    }),
  },
  {
    reason: 'The example of issue/bulkfetch has `expand`.',
    path: schemaPath('BulkIssueResults'),
    change: also({ expand: text }),
  },
  {
    reason: 'The example of serverInfo has `defaultLocale`.',
    path: schemaPath('ServerInformation'),
    change: also({ defaultLocale: { type: 'object', properties: { locale: text } } }),
  },
  {
    reason: 'The example of resolution/search has `isDefault`.',
    path: schemaPath('ResolutionJsonBean'),
    change: also({ isDefault: { type: 'boolean' } }),
  },
];

const software: readonly Erratum[] = [
  {
    reason: 'A sprint that was started carries the instant; the bean is older than the field.',
    path: schemaPath('SprintBean'),
    change: also({ activatedDate: text }),
  },
  {
    reason: "Its own copy of the issue's schema lacks what is corrected in the platform's.",
    path: schemaPath('IssueBean'),
    change: () => ({ $ref: 'platform#/components/schemas/IssueBean' }),
  },
  {
    reason: 'The schema is that of creating a board; the example answers the project with id, key and name.',
    path: responsePath('/rest/agile/1.0/board/{boardId}/configuration', 'properties', 'location'),
    change: also({ id: text, key: text, name: text, self: { type: 'string', format: 'uri' } }),
  },
];

/** Every known erratum of the two documents, with its reason. */
export const ERRATA: Readonly<Record<DocumentName, readonly Erratum[]>> = { platform, software };

/** The document with its errata corrected. */
export const correct = (name: DocumentName, document: JsonObject): JsonObject => {
  const corrected = ERRATA[name].reduce<unknown>(
    (changed, { path, change }) =>
      changeAt(changed, path, (schema) => change(isJsonObject(schema) ? schema : {})),
    document,
  );
  return isJsonObject(corrected) ? corrected : document;
};
