import { z } from 'zod';
import { project } from './fields';

const MOST_PROJECTS = 100;

/** Jira numbers its filters. */
const filterId = z
  .string({ error: 'The filter is missing.' })
  .regex(/^[1-9]\d{0,18}$/, { error: 'That is not the id of a filter.' });

/** What the portfolio shows: everything, chosen projects, a release train by its id, or what a saved filter finds. */
export const portfolioReadSchema = z.strictObject({
  projects: z.union(
    [
      z.literal('all'),
      z.array(project).min(1).max(MOST_PROJECTS),
      z.strictObject({ train: z.string().regex(/^[0-9a-f]{8}$/) }),
      z.strictObject({ savedFilter: filterId }),
    ],
    {
      error: `Choose all projects, between 1 and ${MOST_PROJECTS} of them, a release train or a filter.`,
    },
  ),
});

/** Saved filters to choose from. */
export const filtersFindSchema = z.strictObject({
  /** What is in their names. */
  query: z.string().max(100),
  /** The one that is chosen, to learn its name. */
  chosen: filterId.optional(),
});
