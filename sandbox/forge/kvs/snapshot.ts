import { z } from 'zod';

const valueSchema = z
  .object({
    key: z.string(),
    json: z.string(),
    createdAt: z.number(),
    updatedAt: z.number(),
    expiresAt: z.number().optional(),
  })
  .transform(({ expiresAt, ...value }) => ({ ...value, ...(expiresAt === undefined ? {} : { expiresAt }) }));

const spaceSchema = z.union([z.enum(['kvs', 'secret']), z.templateLiteral(['entity:', z.string()])]);

/** What `--save` keeps of the key-value store. */
export const snapshotSchema = z.array(z.tuple([spaceSchema, z.array(valueSchema)]));
