import type { z } from 'zod';
import type { GenerationJournal, UndoPart, UndoRun } from '../../application/ports/journal';
import { UNDO_PART_SIZE } from '../../application/ports/journal';
import type { StoredPlan } from '../../application/ports/planStore';
import { undoBegunSchema, undoNodesSchema, undoPartSchema } from './schemas';
import type { KeyValueStore } from './store';

type UndoJournal = Pick<GenerationJournal, 'undoRuns' | 'beginUndo' | 'fixUndo' | 'settleUndo'>;

const undoKey = ({ projectId, planId }: StoredPlan, ...parts: readonly (string | number)[]): string =>
  ['undo', projectId, planId, ...parts].join(':');

/** `undo:{project}:{plan}:{run}` begins a run; `:nodes` and `:{part}` behind it say what it looks at and what came of it. */
export const createUndoJournal = (store: KeyValueStore): UndoJournal => {
  const read = async <T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const value = await store.get(key);
    return value === undefined ? undefined : schema.parse(value);
  };

  const readRun = async (plan: StoredPlan, number: number): Promise<UndoRun> => {
    const nodes = (await read(undoKey(plan, number, 'nodes'), undoNodesSchema))?.nodes;
    const places = Array.from(
      { length: Math.ceil((nodes?.length ?? 0) / UNDO_PART_SIZE) },
      (_, place) => place,
    );
    const parts = await Promise.all(
      places.map(async (place) => [place, await read(undoKey(plan, number, place), undoPartSchema)] as const),
    );
    return {
      number,
      nodes,
      parts: new Map(
        parts.flatMap(([place, part]): readonly (readonly [number, UndoPart])[] =>
          part === undefined ? [] : [[place, part]],
        ),
      ),
    };
  };

  return {
    async undoRuns(plan) {
      const runs: UndoRun[] = [];
      while ((await read(undoKey(plan, runs.length + 1), undoBegunSchema)) !== undefined)
        runs.push(await readRun(plan, runs.length + 1));
      return runs;
    },
    async beginUndo(plan, number) {
      await store.setIfAbsent(undoKey(plan, number), { begun: true });
    },
    async fixUndo(plan, number, nodes) {
      await store.setIfAbsent(undoKey(plan, number, 'nodes'), { nodes });
    },
    async settleUndo(plan, number, place, part) {
      await store.setIfAbsent(undoKey(plan, number, place), part);
    },
  };
};
