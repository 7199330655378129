import { z } from 'zod';
import { type RowStore, SHARDS, shardOf } from '../../application/ports/snapshots';
import { packRows, unpackRows } from '../../contract/portfolioRows';
import type { KeptRow } from '../../domain/portfolio/types';
import { compactStore } from './compactStore';
import { packedOwnSchema, packOwn, unpackOwn } from './packedOwn';
import { packedRowsSchema } from './packedRows';
import type { KeyValueStore } from './store';

/** Goes up when a row comes to mean something else; until they are made again, older ones are not shown. */
const VERSION = 1;
const DAY_MS = 86_400_000;
/** Forge asks twenty times as much for a byte written as for one read; rows are much alike, and shrink to a fifth. */
const KEPT_AS_IT_IS = 1024;

const shardSchema = z.object({
  version: z.literal(VERSION),
  packed: packedRowsSchema,
  /** In the order of the rows. */
  own: z.array(packedOwnSchema).default([]),
});

const shardKey = (shard: number): string => `portfolio:rows:${shard}`;

/**
 * Rows in a key-value store: `portfolio:rows:{shard}` holds an eighth of them, some 500 bytes each, so that a thousand are
 * read by eight gets and a value stays far below the 240 KiB that Forge takes. Forge has no way to change a value only if
 * it is still the same, so rows of a shard are written by one invocation at a time, which the queue sees to.
 */
export const createRowStore = (plain: KeyValueStore): RowStore => {
  const store = compactStore(plain, KEPT_AS_IT_IS);
  const read = async (shard: number): Promise<readonly KeptRow[]> => {
    const stored = shardSchema.safeParse(await store.get(shardKey(shard)));
    if (!stored.success) return [];
    const { packed, own } = stored.data;
    return unpackRows(packed).map((row, index) => ({
      ...row,
      ...unpackOwn(own[index]),
    }));
  };
  const write = (shard: number, rows: readonly KeptRow[]): Promise<void> =>
    store.set(shardKey(shard), {
      version: VERSION,
      packed: packRows(rows),
      own: rows.map(packOwn),
    });

  return {
    async all() {
      const shards = await Promise.all(Array.from({ length: SHARDS }, (_, shard) => read(shard)));
      return shards.flat();
    },
    async put(row) {
      const shard = shardOf(row.project.id);
      const rows = await read(shard);
      const before = rows.find(({ project }) => project.id === row.project.id);
      if (before !== undefined && (before.asOf > row.asOf || saysTheSame(before, row))) return;
      await write(shard, [...rows.filter((other) => other !== before), row]);
    },
    async drop(projectId) {
      const shard = shardOf(projectId);
      const rows = await read(shard);
      const kept = rows.filter(({ project }) => project.id !== projectId);
      if (kept.length < rows.length) await write(shard, kept);
    },
  };
};

/** On the same day: a row of another day is a sign that its project was looked at today. */
const saysTheSame = (one: KeptRow, other: KeptRow): boolean =>
  Math.floor(one.asOf / DAY_MS) === Math.floor(other.asOf / DAY_MS) && saying(one) === saying(other);

const saying = (row: KeptRow): string => JSON.stringify([packRows([{ ...row, asOf: 0 }]), packOwn(row)]);
