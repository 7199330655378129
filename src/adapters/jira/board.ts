import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraClient } from './client';
import { unlessRefused } from './refusal';

const boardsSchema = z.object({
  values: z.array(z.object({ id: z.number(), name: z.string(), type: z.string() })),
});

/** A board as Jira lists it; `type` is scrum, kanban or simple (team-managed). */
export type BoardEntry = z.output<typeof boardsSchema>['values'][number];

/** Boards that plan in sprints come first, the oldest of a kind before its younger siblings. */
const PREFERENCE = ['scrum', 'simple', 'kanban'];

/**
 * The board that a project is planned on; null where it has none. A person without access to Jira Software boards
 * gets null as well, not an error.
 */
export const findBoard = async (jira: JiraClient, projectIdOrKey: string): Promise<BoardEntry | null> => {
  const boards = await jira
    .requestJira(route`/rest/agile/1.0/board?projectKeyOrId=${projectIdOrKey}&maxResults=50`, {
      answer: boardsSchema,
      purpose: 'read the boards of the project',
    })
    .catch(unlessRefused({ values: [] }));
  return boards.values.toSorted(byPreference)[0] ?? null;
};

const byPreference = (a: BoardEntry, b: BoardEntry): number =>
  PREFERENCE.indexOf(a.type) - PREFERENCE.indexOf(b.type) || a.id - b.id;
