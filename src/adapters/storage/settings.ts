import { z } from 'zod';
import type { SettingsStore } from '../../application/ports/settings';
import type { ProjectSettings } from '../../domain/metrics/projectSettings';
import { DEFAULT_PROJECT_SETTINGS as DEFAULTS } from '../../domain/metrics/projectSettings';
import { createRevisions } from './revisions';
import type { KeyValueStore } from './store';

/** Kept apart from the request's schema: limits may change, settings that exist stay readable, and new ones have defaults. */
const settingsSchema: z.ZodType<ProjectSettings> = z.object({
  timeZone: z.string().nullable().default(DEFAULTS.timeZone),
  columns: z
    .array(z.object({ name: z.string(), statusIds: z.array(z.string()) }))
    .nullable()
    .default(null),
  commitment: z.string().nullable().default(DEFAULTS.commitment),
  done: z.string().nullable().default(DEFAULTS.done),
  waiting: z.array(z.string()).default([]),
  pauses: z.array(z.object({ from: z.string(), to: z.string() })).default([]),
  weekdays: z.array(z.number()).default([...DEFAULTS.weekdays]),
  holidays: z.array(z.string()).default([]),
  serviceLevel: z.object({ percent: z.number(), days: z.number() }).nullable().default(DEFAULTS.serviceLevel),
  estimateField: z.string().nullable().default(DEFAULTS.estimateField),
  issueTypes: z.array(z.string()).nullable().default(null),
  doneRule: z.enum(['boardColumn', 'statusCategory']).default(DEFAULTS.doneRule),
  velocitySprints: z.number().default(DEFAULTS.velocitySprints),
  spikesInCommitment: z.boolean().default(DEFAULTS.spikesInCommitment),
  forecastDays: z.number().default(DEFAULTS.forecastDays),
  staleAfterDays: z.number().default(DEFAULTS.staleAfterDays),
});

/** Settings in a key-value store, under `settings:{project}`. */
export const createSettingsStore = (store: KeyValueStore): SettingsStore => {
  const settings = createRevisions(store, 'settings', settingsSchema);
  return {
    async read(projectId) {
      const { revision, value } = await settings.read(projectId);
      return { revision, settings: value };
    },
    save: settings.save,
  };
};
