import { z } from 'zod';
import type { SnapshotStore } from '../../application/ports/snapshots';
import { packRows, unpackRows } from '../../contract/portfolioRows';
import { DIRECTIONS } from '../../domain/charter/types';
import { cellsOf, pointOf } from '../../domain/portfolio/history';
import type { MetricTarget, Snapshot } from '../../domain/portfolio/types';
import { compactStore } from './compactStore';
import { packedOwnSchema, packOwn, unpackOwn } from './packedOwn';
import { packedRowsSchema } from './packedRows';
import { createRevisions } from './revisions';
import type { KeyValueStore } from './store';

/** Goes up when a snapshot comes to mean something else; one of another version is made anew. */
const VERSION = 1;
/** A slow reader may still look for one of these. */
const KEPT_REVISIONS = 3;
/** A year of history shrinks to half, which keeps the longest of names within 8 KiB. */
const KEPT_AS_IT_IS = 1024;

const targetSchema: z.ZodType<MetricTarget> = z.object({
  kind: z.enum(['business', 'model']),
  name: z.string(),
  unit: z.string().nullable(),
  direction: z.enum(DIRECTIONS),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  byWhen: z.string().nullable(),
  latest: z.number().nullable(),
});

/** Day, done, total, status, open access requests, delayed features, p85: a year of objects would take twice as much. */
const pointSchema = z.tuple([
  z.string(),
  z.number(),
  z.number(),
  z.enum(['on-track', 'at-risk', 'off-track', 'unknown']).nullable(),
  z.number(),
  z.number().nullable(),
  z.string().nullable(),
]);

const snapshotSchema = z.object({
  version: z.literal(VERSION),
  planId: z.string(),
  row: packedRowsSchema,
  own: packedOwnSchema.optional(),
  metrics: z.array(targetSchema),
  history: z.array(pointSchema),
});
type Stored = z.output<typeof snapshotSchema>;

/** What was cleared away, and what this version of the app cannot read, is still a revision: the next follows it. */
const storedSchema: z.ZodType<Stored | null> = z.union([
  snapshotSchema,
  z.unknown().transform((): null => null),
]);

/** Snapshots in a key-value store, under `snapshot:{project}`. */
export const createSnapshotStore = (plain: KeyValueStore): SnapshotStore => {
  const store = compactStore(plain, KEPT_AS_IT_IS);
  const snapshots = createRevisions<Stored | null>(store, 'snapshot', storedSchema);
  const save = async (projectId: string, revision: number, stored: Stored | null): Promise<boolean> => {
    const saved = await snapshots.save(projectId, revision, stored);
    if (saved === undefined) return false;
    await store.remove(`snapshot:${projectId}:${saved - KEPT_REVISIONS}`);
    return true;
  };
  return {
    async read(projectId) {
      const { revision, value } = await snapshots.read(projectId);
      return { revision, snapshot: value === undefined || value === null ? undefined : unpack(value) };
    },
    save: (projectId, revision, snapshot) => save(projectId, revision, pack(snapshot)),
    async forget(projectId) {
      const { revision, value } = await snapshots.read(projectId);
      if (value !== undefined && value !== null) await save(projectId, revision, null);
    },
  };
};

const pack = ({ planId, row, metrics, history }: Snapshot): Stored => ({
  version: VERSION,
  planId,
  row: packRows([row]),
  own: packOwn(row),
  metrics: [...metrics],
  history: history.map(cellsOf),
});

const unpack = ({ planId, row: packed, own, metrics, history }: Stored): Snapshot | undefined => {
  const [row] = unpackRows(packed);
  if (row === undefined) return undefined;
  return {
    planId,
    row: { ...row, ...unpackOwn(own) },
    metrics,
    history: history.map(pointOf),
  };
};
