import { z } from 'zod';
import type { Sprint } from '../../domain/history/types';
import { instant } from './recordedIssue';

/** A sprint as boards list it and as issues carry it. */
export const sprintSchema = z
  .object({
    id: z.number(),
    name: z.string(),
    state: z.enum(['future', 'active', 'closed']),
    startDate: instant.nullish(),
    activatedDate: instant.nullish(),
    endDate: instant.nullish(),
    completeDate: instant.nullish(),
  })
  .transform(
    ({ id, name, state, startDate, activatedDate, endDate, completeDate }): Sprint => ({
      id,
      name,
      state,
      // The planned start can be hours or days from the moment at which somebody pressed "Start sprint".
      start: activatedDate ?? startDate ?? null,
      end: endDate ?? null,
      completed: completeDate ?? null,
    }),
  );
