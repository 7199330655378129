import { z } from 'zod';
import type { ModelStore } from '../../application/ports/models';
import { DIRECTIONS } from '../../domain/charter/types';
import {
  METRIC_TYPES,
  MODEL_OUTCOMES,
  type Model,
  type ModelLife,
  NEW_LIFE,
} from '../../domain/models/types';
import { createRevisions } from './revisions';
import type { KeyValueStore } from './store';

/** Kept apart from the request's schema: limits may change, models that exist stay readable. */
const modelSchema: z.ZodType<Model> = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  ownerIssue: z.string().nullable(),
  live: z.string().nullable(),
  deployed: z.string().nullable(),
  reviewed: z.string().nullable(),
  metrics: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(METRIC_TYPES),
      unit: z.string().optional(),
      direction: z.enum(DIRECTIONS),
      threshold: z.number().optional(),
    }),
  ),
});

/** Readings are pairs, since a model may have thousands of them. */
const readingSchema = z.tuple([z.string(), z.number()]).transform(([day, value]) => ({ day, value }));

const lifeSchema = z.object({
  readings: z.record(z.string(), z.array(readingSchema)),
  decisions: z.array(z.object({ day: z.string(), outcome: z.enum(MODEL_OUTCOMES), why: z.string() })),
  controls: z.array(
    z.object({
      metric: z.string(),
      day: z.string(),
      at: z.string(),
      newestIssue: z.number(),
      state: z.enum(['pending', 'created', 'none']),
      issue: z.string().optional(),
    }),
  ),
});

const stored = ({ readings, ...rest }: ModelLife): object => ({
  ...rest,
  readings: Object.fromEntries(
    Object.entries(readings).map(([metric, series]) => [
      metric,
      series.map(({ day, value }) => [day, value]),
    ]),
  ),
});

/** A reader who is overtaken walks on; nobody is overtaken by so many revisions between two reads of storage. */
const KEPT_REVISIONS = 20;

/** Models in a key-value store: those of a project under `models:{project}`, the life of each under a key of its own. */
export const createModelStore = (store: KeyValueStore): ModelStore => {
  const registries = createRevisions(
    store,
    'models',
    z.object({ version: z.literal(1), models: z.array(modelSchema) }),
    KEPT_REVISIONS,
  );
  const lives = createRevisions(
    store,
    'model-life',
    z.object({ version: z.literal(1), life: z.unknown() }),
    KEPT_REVISIONS,
  );
  const lifeId = (projectId: string, modelId: string): string => `${projectId}:${modelId}`;
  return {
    async models(projectId) {
      const { revision, value } = await registries.read(projectId);
      return { revision, models: value?.models ?? [] };
    },
    saveModels: (projectId, revision, models) =>
      registries.save(projectId, revision, { version: 1, models: [...models] }),
    async life(projectId, modelId) {
      const { revision, value } = await lives.read(lifeId(projectId, modelId));
      return { revision, life: value === undefined ? NEW_LIFE : lifeSchema.parse(value.life) };
    },
    saveLife: (projectId, modelId, revision, life) =>
      lives.save(lifeId(projectId, modelId), revision, { version: 1, life: stored(life) }),
  };
};
