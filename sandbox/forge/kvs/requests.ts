import { z } from 'zod';

const ttl = z.object({ value: z.number(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });

const setOptions = z
  .object({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(z.string()).optional(),
  })
  .optional();

const key = z.string();
const entityName = z.string().optional();
const condition = z.object({ property: z.string(), condition: z.string(), values: z.array(z.unknown()) });
const conditions = z
  .object({ and: z.array(condition).optional(), or: z.array(condition).optional() })
  .optional();

/** Bodies of Forge's key-value store, as @forge/kvs 1.6 sends them. */
export const keyRequest = z.object({ key, entityName });
export const setRequest = z.object({ key, entityName, value: z.unknown(), options: setOptions });
export const queryRequest = z.object({
  limit: z.number().int().optional(),
  after: z.string().optional(),
  where: z.array(condition).optional(),
});
export const batchSetRequest = z.array(setRequest);
export const batchKeysRequest = z.array(keyRequest);
export const transactionRequest = z.object({
  set: z.array(setRequest.extend({ conditions })).default([]),
  delete: z.array(keyRequest.extend({ conditions })).default([]),
  check: z.array(keyRequest.extend({ conditions })).default([]),
});

export type SetRequest = z.infer<typeof setRequest>;
export type KeyRequest = z.infer<typeof keyRequest>;
export type Condition = z.infer<typeof condition>;
export type Conditions = z.infer<typeof conditions>;
