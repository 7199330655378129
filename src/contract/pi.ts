import { z } from 'zod';
import type { Worth } from '../domain/charter/types';
import type { Benefit } from '../domain/models/benefits';
import type { DueFeatures } from '../domain/pi/dueFeatures';
import { type PiRecord, ROAM } from '../domain/pi/types';
import { revisionSchema } from './charter';
import { day, issueKey, line, project, whole } from './fields';
import { PI_LIMITS } from './piLimits';
import type { ProjectRef } from './plan';

export type { Increment, Objective, PiRecord, Risk, RoamStatus } from '../domain/pi/types';

/** What a project brings to its program increments, as the viewer may see it. */
export interface ProjectPi extends PiRecord {
  readonly project: ProjectRef;
  /** Name of the release train, and of the program increment, as the charter has them. */
  readonly releaseTrain: string | null;
  readonly pi: string | null;
  /** To be sent back when saving; 0 where nothing has been recorded yet. */
  readonly revision: number;
  readonly mayEdit: boolean;
}

/** Features of a project that are due within an increment, and what became of them. */
export interface ProjectFeatures extends DueFeatures {
  readonly project: ProjectRef;
}

/** What was saved: risks carry the day since which each stands as it does. */
export interface PiSaved extends PiRecord {
  readonly revision: number;
}

/** What a project is meant to bring, as its charter says. */
export interface ProjectBenefits {
  readonly project: ProjectRef;
  /** Null where there is no charter. */
  readonly charter: {
    /** Each business metric with what its models were measured to have come to. */
    readonly benefits: readonly Benefit[];
    readonly cost: Worth;
    readonly benefit: Worth;
  } | null;
}

const id = z
  .string({ error: 'An objective or risk has no id.' })
  .regex(/^[\w-]+$/, { error: 'That is not the id of an objective or a risk.' })
  .max(PI_LIMITS.idLength, { error: 'That is not the id of an objective or a risk.' });

const increment = line('The program increment', PI_LIMITS.nameLength);

const objective = z.strictObject({
  id,
  pi: increment,
  text: line('An objective', PI_LIMITS.textLength),
  planned: whole('The planned business value', PI_LIMITS.plannedMin, PI_LIMITS.valueMax),
  actual: whole('The actual business value', 0, PI_LIMITS.valueMax).nullable(),
  committed: z.boolean({ error: 'Say whether an objective is committed.' }),
});

const risk = z.strictObject({
  id,
  pi: increment,
  text: line('A risk', PI_LIMITS.textLength),
  status: z
    .enum(ROAM, { error: 'A risk is resolved, owned, accepted, mitigated, or not talked about yet.' })
    .nullable(),
  issue: issueKey.nullable(),
});

const dated = z
  .strictObject({
    name: increment,
    start: day('The first day of the increment'),
    end: day('The last day of the increment'),
  })
  .refine(({ start, end }) => start <= end, {
    path: ['end'],
    error: 'The increment ends before it begins.',
  });

const all = <T extends z.ZodType<{ readonly id: string }>>(item: T, max: number, what: string) =>
  z
    .array(item)
    .max(max, { error: `A project records at most ${max} ${what}.` })
    .refine((items) => new Set(items.map((one) => one.id)).size === items.length, {
      error: `Two ${what} have the same id.`,
    });

const projects = z
  .array(project)
  .min(1, { error: 'Name at least one project.' })
  .max(PI_LIMITS.projects, { error: `At most ${PI_LIMITS.projects} projects are read at once.` });

export const piReadSchema = z.strictObject({ projects });

export const piFeaturesSchema = z
  .strictObject({
    projects,
    start: day('The first day of the increment'),
    end: day('The last day of the increment'),
  })
  .refine(({ start, end }) => start <= end, {
    path: ['end'],
    error: 'The increment ends before it begins.',
  });

export const piSaveSchema = z.strictObject({
  project,
  revision: revisionSchema,
  objectives: all(objective, PI_LIMITS.objectives, 'objectives'),
  risks: all(risk, PI_LIMITS.risks, 'risks'),
  increments: z
    .array(dated)
    .max(PI_LIMITS.increments, {
      error: `A project knows the days of at most ${PI_LIMITS.increments} increments.`,
    })
    .refine((items) => new Set(items.map(({ name }) => name)).size === items.length, {
      error: 'An increment has its days twice.',
    }),
});

export const benefitsReadSchema = z.strictObject({ projects });
