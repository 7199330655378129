import { z } from 'zod';
import { inParallel } from '../../application/inParallel';
import type {
  History,
  HistoryCost,
  HistoryName,
  HistoryPart,
  HistoryStore,
  StoredHistory,
} from '../../application/ports/histories';
import { createFoundProjects } from './foundProjects';
import { type PackedPart, packTable, unpackTable } from './historyParts';
import { createRevisions, type Revision } from './revisions';
import type { KeyValueStore } from './store';

/** Goes up when a history comes to mean something else, beyond how its bytes are laid out. */
const FORMAT = 1;
/** Forge answers each in some ten milliseconds. */
const AT_ONCE = 8;
/** Revisions whose list of parts is kept: a slow writer may still point to one of them. */
const KEPT_REVISIONS = 4;

const ids = z.array(z.string());

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  projectKey: z.string(),
  fields: z.object({ sprint: ids, estimate: ids, flagged: ids }),
  until: z.number(),
  isFresh: z.boolean(),
  categories: z.record(z.string(), z.enum(['new', 'indeterminate', 'done']).nullable()),
  parts: z.array(z.object({ hash: z.string(), from: z.string() })),
  /** Parts of the revision before that are none of this one: whoever reads that revision still needs them. */
  retired: ids,
  cost: z.object({ at: z.number(), calls: z.number(), points: z.number() }),
});
type Manifest = z.output<typeof manifestSchema>;

/** A revision that cannot be read is still one: the next has to follow it. */
const storedSchema: z.ZodType<Manifest | null> = z.union([
  manifestSchema,
  z.unknown().transform((): null => null),
]);

/** Team-managed sites name fields by letters, digits and underscores, all of which a key may hold. */
const idOf = ({ projectId, estimateField }: HistoryName): string =>
  `${projectId}:${estimateField ?? 'points'}`;

/**
 * Histories in a key-value store: `history:{project}:{field}:{revision}` lists the parts of a revision, and
 * `history:{project}:{field}:part:{hash}` holds a part under the hash of its content. A part is written before the list
 * that names it and never changed, and of two lists that follow the same revision only one is kept; so what is read is
 * always what somebody saved, and never half of it. Parts that a save replaces stay until the next one, for readers who
 * have the old list; one that finds its parts gone takes the new list.
 */
export const createHistoryStore = (store: KeyValueStore): HistoryStore => {
  const manifests = createRevisions(store, 'history', storedSchema);
  const partKey = (name: HistoryName, hash: string): string => `history:${idOf(name)}:part:${hash}`;

  const readParts = async (name: HistoryName, { parts }: Manifest): Promise<PartsRead> => {
    // Each is unpacked as it comes, while others are on their way, and so are answers of Jira.
    const read = await inParallel(parts, AT_ONCE, async ({ hash, from }) => {
      const text = await store.get(partKey(name, hash));
      const table = unpackTable(text);
      const part: readonly HistoryPart[] =
        table === undefined ? [] : [{ from, table, stored: hash, isChanged: false }];
      return { isGone: text === undefined, part };
    });
    return { isGone: read.some(({ isGone }) => isGone), parts: read.flatMap(({ part }) => part) };
  };

  const write = async (name: HistoryName, parts: readonly HistoryPart[]): Promise<readonly Written[]> => {
    const all = parts.flatMap(toStore);
    const isNew = (part: ToStore): part is Extract<ToStore, { isNew: true }> => part.isNew;
    await inParallel(all.filter(isNew), AT_ONCE, ({ hash, text }) => store.set(partKey(name, hash), text));
    return all;
  };

  const removeParts = (name: HistoryName, hashes: readonly string[]) =>
    inParallel(hashes, AT_ONCE, (hash) => store.remove(partKey(name, hash)));

  /** What a save that came too late has written, unless it is what the other one wrote too. */
  const withdraw = async (name: HistoryName, written: readonly Written[]): Promise<void> => {
    const { value } = await manifests.read(idOf(name));
    const used = new Set([...(value?.parts ?? []).map(({ hash }) => hash), ...(value?.retired ?? [])]);
    await removeParts(
      name,
      written.filter(({ hash, isNew }) => isNew && !used.has(hash)).map(({ hash }) => hash),
    );
  };

  const readWhole = async (
    name: HistoryName,
    { revision, value }: Revision<Manifest | null>,
    tries: number,
  ): Promise<StoredHistory> => {
    if (value === undefined || value === null) return { revision, history: undefined };
    const { parts, isGone } = await readParts(name, value);
    return isGone && tries > 1
      ? readWhole(name, await manifests.read(idOf(name)), tries - 1)
      : { revision, history: { ...aboutOf(value), parts } };
  };

  const open: HistoryStore['open'] = async (name) => {
    const latest = await manifests.read(idOf(name));
    const { revision, value } = latest;
    return {
      revision,
      about: value === undefined || value === null ? undefined : aboutOf(value),
      whole: () => readWhole(name, latest, 2),
    };
  };

  return {
    ...createFoundProjects(store),

    open,

    read: async (name) => (await open(name)).whole(),

    async save(name, revision, history, cost) {
      const before = await manifests.read(idOf(name));
      if (before.revision !== revision) return false;
      const written = await write(name, history.parts);
      const manifest = manifestOf(history, written, before.value ?? undefined, cost);
      if ((await manifests.save(idOf(name), revision, manifest)) === undefined) {
        await withdraw(name, written);
        return false;
      }
      const kept = new Set(written.map(({ hash }) => hash));
      await removeParts(
        name,
        (before.value?.retired ?? []).filter((hash) => !kept.has(hash)),
      );
      await store.remove(`history:${idOf(name)}:${revision + 1 - KEPT_REVISIONS}`);
      return true;
    },

    async lastCost(name) {
      return (await manifests.read(idOf(name))).value?.cost;
    },
  };
};

const aboutOf = ({ projectKey, fields, until, isFresh, categories }: Manifest): Omit<History, 'parts'> => ({
  source: { projectKey, fields },
  until,
  isFresh,
  categories,
});

interface PartsRead {
  readonly parts: readonly HistoryPart[];
  /** Whether one of them is not there any more. */
  readonly isGone: boolean;
}

interface Written {
  readonly hash: string;
  readonly from: string;
  readonly isNew: boolean;
}

type ToStore =
  | (PackedPart & { readonly isNew: true })
  | (Pick<PackedPart, 'hash' | 'from'> & { readonly isNew: false });

/** A part as it is stored: what comes out the same as before is not written again. */
const toStore = ({ table, from, stored, isChanged }: HistoryPart): readonly ToStore[] => {
  if (!isChanged && stored !== undefined) return [{ hash: stored, from, isNew: false }];
  return packTable(table).map((packed) =>
    packed.hash === stored
      ? { hash: packed.hash, from: packed.from, isNew: false }
      : { ...packed, isNew: true },
  );
};

const manifestOf = (
  { source, until, isFresh, categories }: History,
  written: readonly Written[],
  before: Manifest | undefined,
  cost: HistoryCost,
): Manifest => {
  const kept = new Set(written.map(({ hash }) => hash));
  return {
    format: FORMAT,
    projectKey: source.projectKey,
    fields: {
      sprint: [...source.fields.sprint],
      estimate: [...source.fields.estimate],
      flagged: [...source.fields.flagged],
    },
    until,
    isFresh,
    categories: { ...categories },
    parts: written.map(({ hash, from }) => ({ hash, from })),
    retired: (before?.parts ?? []).flatMap(({ hash }) => (kept.has(hash) ? [] : [hash])),
    cost: { ...cost },
  };
};
