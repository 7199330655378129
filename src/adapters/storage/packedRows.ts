import { z } from 'zod';
import type { PackedRow, PackedRows } from '../../contract/portfolioRows';

const text = z.int().nonnegative();
const counts = z.number();

const rowSchema: z.ZodType<PackedRow> = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.number(),
  text,
  text.nullable(),
  text.nullable(),
  z.number(),
  z.array(z.union([text, z.tuple([text], z.number())])),
  z.array(z.tuple([counts, counts, counts])),
  z.union([text, z.array(z.tuple([z.number(), z.number().nullable(), counts]))]),
  z.union([text, z.tuple([z.number(), z.number(), z.number().nullable(), z.array(z.number())])]),
  z.tuple([counts, counts, counts, counts]),
  z.tuple([counts, z.number().nullable(), z.array(text)]),
  z.union([text, z.tuple([z.string(), z.string(), z.number().nullable()])]),
  z.string().nullable(),
  z.tuple([counts, counts, z.number().nullable()]),
  counts,
  z.union([text, z.array(counts)]),
  // Rows that were made before there were lines of progress have none until they are made again.
  z
    .string()
    .regex(/^(?:[0-9a-z]{2})*$/)
    .default(''),
]);

/** Rows as the contract packs them, read back from the storage. */
export const packedRowsSchema: z.ZodType<PackedRows> = z.object({
  texts: z.array(z.string()),
  rows: z.array(rowSchema),
});
