import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraClient } from './client';
import { unlessRefused } from './refusal';

const boardsSchema = z.object({
  values: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      type: z.string(),
      location: z
        .object({ projectId: z.number().optional(), projectKey: z.string().optional() })
        .optional()
        .catch(undefined),
    }),
  ),
});

/** A board as Jira lists it; `type` is scrum, kanban or simple (team-managed). */
export type BoardEntry = z.output<typeof boardsSchema>['values'][number];

/** Boards that plan in sprints come first. */
const PREFERENCE = ['scrum', 'simple', 'kanban'];

/**
 * The board that a project is planned on; null where it has none. Jira lists every board whose filter mentions the
 * project, so the project's own come before those that look across several; then sprints decide, then age. A person
 * without access to Jira Software boards gets null as well, not an error.
 */
export const findBoard = async (jira: JiraClient, projectIdOrKey: string): Promise<BoardEntry | null> => {
  const boards = await jira
    .requestJira(route`/rest/agile/1.0/board?projectKeyOrId=${projectIdOrKey}&maxResults=50`, {
      answer: boardsSchema,
      purpose: 'read the boards of the project',
    })
    .catch(unlessRefused({ values: [] }));
  const isOwn = ({ location }: BoardEntry) =>
    location?.projectKey === projectIdOrKey || String(location?.projectId) === projectIdOrKey;
  const [first] = boards.values.toSorted(
    (a, b) =>
      Number(isOwn(b)) - Number(isOwn(a)) ||
      PREFERENCE.indexOf(a.type) - PREFERENCE.indexOf(b.type) ||
      a.id - b.id,
  );
  return first ?? null;
};
