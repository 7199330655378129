import { z } from 'zod';
import { ITEM_KINDS, PHASES, ROLES } from '../plan/vocabulary';
import { CRISP_DM_TASKS } from './crispDmTasks';
import { AXES, CONDITIONS } from './types';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'must be lower-case words joined by hyphens',
});
const sentence = z.string().trim().min(1);

const acceptance = z
  .array(z.union([sentence, z.strictObject({ text: sentence, when: z.enum(CONDITIONS) })]))
  .min(1)
  .max(7);

const itemSchema = z
  .strictObject({
    key,
    for: z.enum(AXES).default('once'),
    when: z.enum(CONDITIONS).optional(),
    phase: z.enum(PHASES).optional(),
    kind: z.enum(ITEM_KINDS),
    role: z.enum(ROLES),
    points: z.int().min(0).max(21).optional(),
    timeBox: z.int().min(1).max(20).optional(),
    summary: sentence.max(140),
    purpose: sentence,
    acceptance,
    covers: z.array(z.enum(CRISP_DM_TASKS)).default([]),
    after: z.array(z.string()).default([]),
    wait: z.int().min(1).max(365).optional(),
  })
  .superRefine((item, context) => {
    const timeBoxed = item.kind === 'spike' || item.kind === 'experiment';
    const [wanted, unwanted] = timeBoxed
      ? (['timeBox', 'points'] as const)
      : (['points', 'timeBox'] as const);
    if (item[wanted] === undefined || item[unwanted] !== undefined)
      context.addIssue({
        code: 'custom',
        message: `a ${item.kind} takes ${wanted === 'timeBox' ? 'a timeBox in days' : 'points'} and nothing else`,
      });
  });

/** The shape of a template file, before references are checked. */
export const templateSchema = z.strictObject({
  id: key,
  version: z.int().min(1),
  name: sentence,
  epics: z
    .array(
      z.strictObject({
        key,
        phase: z.enum(PHASES),
        role: z.enum(ROLES),
        summary: sentence.max(140),
        purpose: sentence,
        acceptance,
        items: z.array(itemSchema).min(1),
      }),
    )
    .min(1),
});

export type TemplateFile = z.output<typeof templateSchema>;
export type ItemFile = z.output<typeof itemSchema>;
