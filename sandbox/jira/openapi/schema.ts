import { Ajv, type ErrorObject } from 'ajv';
import { isJsonObject, type JsonObject } from './tree';

/** Keywords of OpenAPI 3.0 that say nothing to a JSON Schema validator. */
const IGNORED = new Set([
  'xml',
  'example',
  'discriminator',
  'externalDocs',
  'readOnly',
  'writeOnly',
  'deprecated',
]);

/** Keywords whose keys are names chosen by the document, not keywords. */
const NAMED = new Set(['properties', 'patternProperties', 'definitions', 'schemas']);

const convertNamed = (value: unknown): unknown =>
  isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, toJsonSchema(schema)]))
    : value;

const convertKeyword = (keyword: string, value: unknown): unknown => {
  if (NAMED.has(keyword)) return convertNamed(value);
  if (keyword === 'enum' || keyword === 'default' || keyword === 'required') return value;
  return toJsonSchema(value);
};

/** Turns a schema of OpenAPI 3.0 into JSON Schema: `nullable` becomes a choice, and siblings of `$ref` go. */
export const toJsonSchema = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (!isJsonObject(schema)) return schema;
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref };
  const { nullable, ...rest } = schema;
  const converted = Object.fromEntries(
    Object.entries(rest)
      .filter(([keyword]) => !IGNORED.has(keyword))
      .map(([keyword, value]) => [keyword, convertKeyword(keyword, value)]),
  );
  return nullable === true ? { anyOf: [{ type: 'null' }, converted] } : converted;
};

const isUrl = (text: string): boolean => URL.canParse(text) || URL.canParse(text, 'https://example.com');

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The formats that occur in Atlassian's documents. */
const FORMATS = {
  // Jira writes offsets without a colon: 2026-01-02T10:00:00.000+0000.
  'date-time': (text: string) => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text)),
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: UUID,
  uri: isUrl,
  url: isUrl,
  URL: isUrl,
  email: /^\S+@\S+$/,
  binary: true,
  byte: true,
  string: true,
  int32: { type: 'number', validate: (n: number) => Number.isInteger(n) && Math.abs(n) <= 2_147_483_648 },
  int64: { type: 'number', validate: Number.isInteger },
  float: { type: 'number', validate: Number.isFinite },
  double: { type: 'number', validate: Number.isFinite },
} as const;

/** A validator for the schemas of Atlassian's documents, each added under a name that `$ref` can use. */
export const createValidator = (documents: Readonly<Record<string, JsonObject>>): Ajv => {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  for (const [name, document] of Object.entries(documents)) ajv.addSchema(document, name);
  return ajv;
};

/** One short sentence a violation, the place first. */
export const violationSentence = ({ instancePath, message, params }: ErrorObject): string => {
  const extra = 'additionalProperty' in params ? ` ("${String(params.additionalProperty)}")` : '';
  return `${instancePath === '' ? 'the body' : instancePath} ${message ?? 'is not valid'}${extra}`;
};
