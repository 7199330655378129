import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ajv, ValidateFunction } from 'ajv';
import { z } from 'zod';
import { correct } from './errata';
import { type DocumentName, type FindOperation, indexOperations, type Operation } from './operations';
import { createValidator, toJsonSchema, violationSentence } from './schema';
import { SOFTWARE_RESPONSES } from './softwareSchemas';
import { isJsonObject, type JsonObject, objectAt } from './tree';

/** Checks calls against Atlassian's OpenAPI documents. Each violation is one sentence; none means the call is sound. */
export interface ContractCheck {
  /** `path` from `/rest/` on, with its query; `body` as sent, empty where there is none. */
  readonly checkRequest: (method: string, path: string, body: string | undefined) => readonly string[];
  readonly checkResponse: (method: string, path: string, status: number, body: string) => readonly string[];
}

const FILES: Readonly<Record<DocumentName, string>> = {
  platform: 'jira-platform-v3.json',
  software: 'jira-software.json',
};

/** Whether the two documents are in `specDir`. */
export const contractCheckAvailable = (specDir: string): boolean =>
  Object.values(FILES).every((file) => existsSync(join(specDir, file)));

const documentSchema = z.looseObject({ paths: z.record(z.string(), z.unknown()) });

const readDocument = (specDir: string, name: DocumentName): JsonObject =>
  correct(name, documentSchema.parse(JSON.parse(readFileSync(join(specDir, FILES[name]), 'utf8'))));

/** Any operation can answer these, whatever its document lists. */
const ALWAYS_POSSIBLE = new Set([400, 401, 403, 405, 410, 413, 415, 429, 500, 501, 502, 503, 504]);

/** How Jira words an error where the document gives no schema: lists, a gateway's message, or a problem document. */
const errorBody = z.union([
  z.object({ errorMessages: z.array(z.string()), errors: z.record(z.string(), z.string()).optional() }),
  z.object({ message: z.string() }),
]);

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const parseJson = (text: string): Parsed => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
};

/** Compiles the schema of an operation when it is first needed; all of them together would take seconds. */
const createSchemaChecks = (validator: Ajv) => {
  const compiled = new Map<string, ValidateFunction>();
  return (document: DocumentName, id: string, schema: unknown, value: unknown): readonly string[] => {
    const validate = compiled.get(id) ?? validator.compile(absolute(document, toJsonSchema(schema)));
    compiled.set(id, validate);
    return validate(value) ? [] : (validate.errors ?? []).map(violationSentence);
  };
};

/** Local references, made to lead into their document. */
const absolute = (document: DocumentName, schema: unknown): JsonObject => {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${document}#/`);
  const parsed: unknown = JSON.parse(text);
  return isJsonObject(parsed) ? parsed : {};
};

const INTEGER = /^-?\d+$/;

const checkQuery = (operation: Operation, query: URLSearchParams): readonly string[] => {
  const declared = new Map(operation.query.map((parameter) => [parameter.name, parameter]));
  const unknown = [...new Set(query.keys())]
    .filter((name) => !declared.has(name))
    .map((name) => `the query parameter "${name}" does not exist`);
  const missing = operation.query
    .filter(({ name, required }) => required && !query.has(name))
    .map(({ name }) => `the query parameter "${name}" is missing`);
  const mistyped = [...query].flatMap(([name, value]) => {
    const type = declared.get(name)?.type;
    const wrong =
      (type === 'integer' && !INTEGER.test(value)) ||
      (type === 'boolean' && value !== 'true' && value !== 'false');
    return wrong ? [`the query parameter "${name}" must be ${type}`] : [];
  });
  return [...unknown, ...missing, ...mistyped];
};

const split = (path: string): { readonly pathname: string; readonly query: URLSearchParams } => {
  const [pathname = '', query = ''] = path.split('?');
  return { pathname, query: new URLSearchParams(query) };
};

/** An empty schema says nothing, not even that there is a body. */
const saysSomething = (schema: unknown): boolean => isJsonObject(schema) && Object.keys(schema).length > 0;

const responseSchema = (operation: Operation, status: number): unknown => {
  const documented = operation.responses.get(status)?.schema;
  return saysSomething(documented) ? documented : SOFTWARE_RESPONSES[`${operation.name} ${status}`];
};

/** What a path names may be missing, and some statuses any operation can answer. */
const mayAnswer = (operation: Operation, status: number): boolean =>
  operation.responses.has(status) ||
  ALWAYS_POSSIBLE.has(status) ||
  (status === 404 && operation.name.includes('{'));

/** Reads the documents once; schemas are compiled as calls come. */
export const createContractCheck = ({ specDir }: { readonly specDir: string }): ContractCheck => {
  const documents = {
    platform: readDocument(specDir, 'platform'),
    software: readDocument(specDir, 'software'),
  };
  const find: FindOperation = indexOperations(documents);
  const schemasOf = (document: JsonObject): JsonObject => ({
    components: { schemas: objectAt(toJsonSchema(objectAt(document, ['components'])), ['schemas']) },
  });
  const checkSchema = createSchemaChecks(
    createValidator({ platform: schemasOf(documents.platform), software: schemasOf(documents.software) }),
  );

  const checkRequestBody = (operation: Operation, body: string | undefined): readonly string[] => {
    const declared = operation.requestBody;
    if (body === undefined || body === '') {
      return declared?.required === true ? ['the body is missing'] : [];
    }
    if (declared === undefined) return ['there must be no body'];
    const parsed = parseJson(body);
    if (!parsed.ok) return ['the body is not JSON'];
    if (declared.schema === undefined) return [];
    return checkSchema(operation.document, `${operation.name} request`, declared.schema, parsed.value);
  };

  const checkBody = (operation: Operation, status: number, body: string): readonly string[] => {
    if (status === 204) return body === '' ? [] : ['an answer 204 must have no body'];
    const schema = responseSchema(operation, status);
    if (body === '') return schema === undefined || status >= 400 ? [] : [`the body of ${status} is missing`];
    const parsed = parseJson(body);
    if (!parsed.ok) return [`the body of ${status} is not JSON`];
    if (schema !== undefined) {
      return checkSchema(operation.document, `${operation.name} ${status}`, schema, parsed.value);
    }
    return status < 400 || errorBody.safeParse(parsed.value).success
      ? []
      : [`the body of ${status} does not look like an error of Jira`];
  };

  return {
    checkRequest: (method, path, body) => {
      const { pathname, query } = split(path);
      const operation = find(method, pathname);
      if (operation === undefined) return [`Atlassian documents no ${method} ${pathname}`];
      return [...checkQuery(operation, query), ...checkRequestBody(operation, body)].map(
        (sentence) => `${operation.name} request: ${sentence}`,
      );
    },
    checkResponse: (method, path, status, body) => {
      const operation = find(method, split(path).pathname);
      if (operation === undefined) return status >= 400 ? [] : [`Atlassian documents no ${method} ${path}`];
      const sentences = mayAnswer(operation, status)
        ? checkBody(operation, status, body)
        : [`the status ${status} is not documented`];
      return sentences.map((sentence) => `${operation.name} response: ${sentence}`);
    },
  };
};
