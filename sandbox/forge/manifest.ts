import { parse } from 'yaml';
import { z } from 'zod';
import type { EntityPropertyDeclaration } from '../types';

const functionReference = z.object({ function: z.string() });

const moduleSchema = z.looseObject({
  key: z.string(),
  title: z.string().optional(),
  resource: z.string().optional(),
  resolver: functionReference.optional(),
  dynamicProperties: functionReference.optional(),
});

const functionSchema = z.object({
  key: z.string(),
  handler: z.string(),
  timeoutSeconds: z.number().optional(),
});

const consumerSchema = z.object({
  key: z.string(),
  queue: z.string(),
  function: z.string(),
});

const triggerSchema = z.object({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});

const entityPropertySchema = z.object({
  key: z.string(),
  propertyKey: z.string(),
  entityType: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});

const entitySchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.string() })),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.object({ name: z.string(), partition: z.array(z.string()).optional(), range: z.array(z.string()) }),
      ]),
    )
    .optional(),
});

const manifestSchema = z.object({
  app: z.looseObject({
    id: z.string(),
    runtime: z.looseObject({ name: z.string(), memoryMB: z.number().optional() }),
    storage: z.object({ entities: z.array(entitySchema) }).optional(),
  }),
  modules: z.record(z.string(), z.array(z.looseObject({ key: z.string() }))),
  resources: z.array(z.object({ key: z.string(), path: z.string() })).default([]),
  permissions: z
    .looseObject({
      scopes: z.array(z.string()).default([]),
      content: z.looseObject({}).optional(),
      external: z.looseObject({}).optional(),
    })
    .default({ scopes: [] }),
});

/** Modules that are not shown anywhere: everything else is a surface with a resource. */
const BACKGROUND_MODULES = new Set([
  'function',
  'consumer',
  'scheduledTrigger',
  'jira:entityProperty',
  'trigger',
  'webtrigger',
]);

export type ForgeFunction = z.infer<typeof functionSchema>;
export type ForgeConsumer = z.infer<typeof consumerSchema>;
export type ForgeTrigger = z.infer<typeof triggerSchema>;
export type ForgeEntity = z.infer<typeof entitySchema>;

/** A module with a user interface, as declared; `properties` is the whole declaration, for the host page. */
export interface ForgeModule {
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly resource: string | undefined;
  readonly resolverFunction: string | undefined;
  readonly dynamicPropertiesFunction: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What the sandbox needs of manifest.yml. */
export interface ForgeManifest {
  readonly appId: string;
  readonly memoryMB: number;
  readonly scopes: readonly string[];
  readonly content: Readonly<Record<string, unknown>>;
  readonly external: Readonly<Record<string, unknown>>;
  readonly functions: readonly ForgeFunction[];
  readonly modules: readonly ForgeModule[];
  readonly consumers: readonly ForgeConsumer[];
  readonly triggers: readonly ForgeTrigger[];
  readonly entityProperties: readonly EntityPropertyDeclaration[];
  readonly entities: readonly ForgeEntity[];
  readonly resources: readonly { readonly key: string; readonly path: string }[];
}

const surface = (type: string, declared: unknown): ForgeModule => {
  const module = moduleSchema.parse(declared);
  return {
    type,
    key: module.key,
    title: module.title ?? module.key,
    resource: module.resource,
    resolverFunction: module.resolver?.function,
    dynamicPropertiesFunction: module.dynamicProperties?.function,
    properties: module,
  };
};

/**
 * @param text the manifest as YAML
 * @throws with zod's account of what is wrong; Atlassian's own validators say more (`npm run check:manifest`)
 */
export const readManifest = (text: string): ForgeManifest => {
  const { app, modules, resources, permissions } = manifestSchema.parse(parse(text));
  const declared = (type: string): readonly unknown[] => modules[type] ?? [];
  return {
    appId: app.id.replace('ari:cloud:ecosystem::app/', ''),
    memoryMB: app.runtime.memoryMB ?? 512,
    scopes: permissions.scopes,
    content: permissions.content ?? {},
    external: permissions.external ?? {},
    functions: declared('function').map((item) => functionSchema.parse(item)),
    modules: Object.entries(modules)
      .filter(([type]) => !BACKGROUND_MODULES.has(type))
      .flatMap(([type, items]) => items.map((item) => surface(type, item))),
    consumers: declared('consumer').map((item) => consumerSchema.parse(item)),
    triggers: declared('scheduledTrigger').map((item) => triggerSchema.parse(item)),
    entityProperties: declared('jira:entityProperty').map(issueProperty),
    entities: app.storage?.entities ?? [],
    resources,
  };
};

const issueProperty = (declared: unknown): EntityPropertyDeclaration => {
  const { propertyKey, values } = entityPropertySchema.parse(declared);
  return {
    propertyKey,
    entityType: 'issue',
    values: values.map(({ path, type, searchAlias }) => ({
      path,
      type,
      ...(searchAlias === undefined ? {} : { searchAlias }),
    })),
  };
};
