import { z } from 'zod';
import type { StatusCategory } from '../domain/history/types';
import type { ProjectSettings } from '../domain/metrics/projectSettings';
import { day, line, whole } from './fields';
import { LIMITS } from './limits';

export type { ProjectSettings } from '../domain/metrics/projectSettings';

/** Something of Jira's to choose from. */
interface SettingsOption {
  readonly id: string;
  readonly name: string;
}

/** A status of the project, and whether a column holds it. */
interface StatusOption extends SettingsOption {
  /** Null where Jira does not say. */
  readonly category: StatusCategory | null;
}

/** What the settings page shows. */
export interface SettingsPage {
  /** The settings in force; the defaults where nobody has chosen any. */
  readonly settings: ProjectSettings;
  /** To be sent back when saving; 0 where nobody has chosen any. */
  readonly revision: number;
  readonly mayChange: boolean;
  /** Null where the project has no board. */
  readonly board: {
    readonly name: string;
    readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
  } | null;
  /** What the workflow comes to with these settings. */
  readonly workflow: {
    readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
    readonly commitment: string;
    readonly done: string;
  };
  readonly statuses: readonly StatusOption[];
  readonly issueTypes: readonly SettingsOption[];
  readonly estimateFields: readonly SettingsOption[];
  /** The viewer's own, which holds where none is chosen. */
  readonly timeZone: string;
  /** The last reading that found something new, and what Jira counted for it; null before the first one. */
  readonly lastRead: { readonly at: string; readonly calls: number; readonly points: number } | null;
}

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const columnName = line('The name of a column', LIMITS.columnNameLength);
const id = z.string().min(1).max(LIMITS.fieldNameLength);
const list = <T extends z.ZodType>(item: T, max: number, what: string) =>
  z.array(item).max(max, { error: `There can be at most ${max} ${what}.` });

const columns = list(
  z.strictObject({ name: columnName, statusIds: z.array(id).max(LIMITS.statuses) }),
  LIMITS.columns,
  'columns',
)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
    error: 'Two columns have the same name.',
  })
  .refine(
    (all) => {
      const ids = all.flatMap(({ statusIds }) => statusIds);
      return new Set(ids).size === ids.length;
    },
    { error: 'A status can be in one column only.' },
  )
  .refine((all) => all.some(({ statusIds }) => statusIds.length > 0), {
    error: 'Put at least one status into a column.',
  });

const pause = z
  .strictObject({ from: day('The first day of a pause'), to: day('The last day of a pause') })
  .refine(({ from, to }) => from <= to, { error: 'A pause ends before it begins.' });

/** Settings as the page sends them. */
export const settingsSchema = z
  .strictObject({
    timeZone: z
      .string()
      .refine(isTimeZone, { error: 'That is not a time zone such as Europe/Berlin.' })
      .nullable(),
    columns: columns.nullable(),
    commitment: columnName.nullable(),
    done: columnName.nullable(),
    waiting: list(columnName, LIMITS.columns, 'waiting columns'),
    pauses: list(pause, LIMITS.pauses, 'pauses'),
    weekdays: z
      .array(z.number().int().min(0).max(6))
      .min(1, { error: 'Choose at least one working day.' })
      .refine((days) => new Set(days).size === days.length, { error: 'A weekday is named twice.' }),
    holidays: list(day('A day off'), LIMITS.holidays, 'days off'),
    serviceLevel: z
      .strictObject({
        percent: whole('The share of the service level', 50, 99),
        days: whole('The days of the service level', 1, 365),
      })
      .nullable(),
    estimateField: id.nullable(),
    issueTypes: z
      .array(id)
      .min(1, { error: 'Count at least one issue type.' })
      .max(LIMITS.issueTypes)
      .nullable(),
    doneRule: z.enum(['boardColumn', 'statusCategory']),
    velocitySprints: whole('The number of sprints', 1, 20),
    spikesInCommitment: z.boolean(),
    forecastDays: whole('The days a forecast looks back', 14, 365),
    staleAfterDays: whole('The days without a change', 1, 60),
  })
  .refine(({ columns: own, commitment, done }) => inOrder(own, commitment, done), {
    error: 'Work has to start before it is done: choose a commitment column left of the done column.',
  });

const inOrder = (
  own: readonly { readonly name: string }[] | null,
  commitment: string | null,
  done: string | null,
): boolean => {
  if (own === null || commitment === null || done === null) return commitment === null || commitment !== done;
  const place = (name: string) => own.findIndex((column) => column.name === name);
  return place(commitment) < place(done);
};
