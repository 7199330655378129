import { z } from 'zod';
import type { FoundProject, HistoryStore } from '../../application/ports/histories';
import type { KeyValueStore } from './store';

const foundSchema: z.ZodType<FoundProject> = z.object({
  project: z.object({ id: z.string(), key: z.string() }),
  board: z.object({ id: z.number(), hasSprints: z.boolean() }).nullable(),
  sprints: z.number(),
  estimateField: z.string().nullable(),
  partings: z.array(z.iso.date()),
});

/** What the last look found of a project, under `found:{key}`. Of two looks at once either may stay: both are true. */
export const createFoundProjects = (store: KeyValueStore): Pick<HistoryStore, 'found' | 'remember'> => ({
  found: async (projectKey) => foundSchema.safeParse(await store.get(keyOf(projectKey))).data,
  async remember(found) {
    await store.set(keyOf(found.project.key), {
      project: { ...found.project },
      board: found.board === null ? null : { ...found.board },
      sprints: found.sprints,
      estimateField: found.estimateField,
      partings: [...found.partings],
    });
  },
});

const keyOf = (projectKey: string): string => `found:${projectKey}`;
