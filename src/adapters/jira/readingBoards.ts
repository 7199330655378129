import { route } from '@forge/api';
import { z } from 'zod';
import type { Board } from '../../application/ports/reading';
import type { ProjectRef } from '../../contract/plan';
import type { Sprint } from '../../domain/history/types';
import { findBoard } from './board';
import type { JiraClient } from './client';
import { sprintSchema } from './recordedSprint';
import { unlessRefused } from './refusal';

const configurationSchema = z.object({
  columnConfig: z.object({
    columns: z.array(
      z.object({ name: z.string(), statuses: z.array(z.object({ id: z.string() })).default([]) }),
    ),
  }),
  estimation: z
    .object({ field: z.object({ fieldId: z.string() }).optional() })
    .optional()
    .catch(undefined),
});

/**
 * The project's board with its columns. A viewer without access to Jira Software boards gets the project without a
 * board, not an error.
 */
export const readBoard = async (
  jira: JiraClient,
  project: Pick<ProjectRef, 'id'>,
  expectedId?: number,
): Promise<Board | null> => {
  const ahead =
    expectedId === undefined ? undefined : readConfiguration(jira, expectedId).catch(() => undefined);
  const board = await findBoard(jira, project.id);
  if (board === null) return null;
  const early = board.id === expectedId ? await ahead : undefined;
  const configuration = early ?? (await readConfiguration(jira, board.id));
  if (configuration === undefined) return null;
  return {
    id: board.id,
    name: board.name,
    hasSprints: board.type !== 'kanban',
    columns: configuration.columnConfig.columns.map(({ name, statuses }) => ({
      name,
      statusIds: statuses.map(({ id }) => id),
    })),
    estimateField: configuration.estimation?.field?.fieldId ?? null,
  };
};

const readConfiguration = (jira: JiraClient, boardId: number) =>
  jira
    .requestJira(route`/rest/agile/1.0/board/${boardId}/configuration`, {
      answer: configurationSchema,
      purpose: 'read the columns of the board',
    })
    .catch(unlessRefused(undefined));

/** 400 is how Jira says that a board has no sprints; it then sends error messages instead of values. */
const sprintPageSchema = z.union([
  z.object({ values: z.array(sprintSchema), isLast: z.boolean().optional() }),
  z.object({ errorMessages: z.array(z.string()) }),
]);

const SPRINTS_A_PAGE = 50;

/** @returns undefined where the board does not plan in sprints. */
export const readSprints = async (
  jira: JiraClient,
  board: Pick<Board, 'id' | 'hasSprints'>,
  expected = 0,
): Promise<readonly Sprint[] | undefined> => {
  if (!board.hasSprints) return undefined;
  const ahead = Array.from({ length: Math.floor(expected / SPRINTS_A_PAGE) + 1 }, (_, page) =>
    readSprintPage(jira, board.id, page * SPRINTS_A_PAGE),
  );
  const sprints: Sprint[] = [];
  for (const page of await Promise.all(ahead)) {
    if ('errorMessages' in page) return undefined;
    sprints.push(...page.values);
    if (isLast(page)) return sprints;
  }
  for (;;) {
    const page = await readSprintPage(jira, board.id, sprints.length);
    if ('errorMessages' in page) return undefined;
    sprints.push(...page.values);
    if (isLast(page)) return sprints;
  }
};

const SPRINT_PAGE = {
  answer: sprintPageSchema,
  alsoAnswers: [400],
  purpose: 'read the sprints of the board',
};

const readSprintPage = (jira: JiraClient, boardId: number, startAt: number) =>
  jira.requestJira(
    route`/rest/agile/1.0/board/${boardId}/sprint?startAt=${startAt}&maxResults=${SPRINTS_A_PAGE}`,
    { ...SPRINT_PAGE },
  );

/** @returns undefined where the board does not plan in sprints, or has more than a page of sprints that are not closed. */
export const readOpenSprints = async (
  jira: JiraClient,
  board: Pick<Board, 'id' | 'hasSprints'>,
): Promise<readonly Sprint[] | undefined> => {
  if (!board.hasSprints) return undefined;
  const page = await jira.requestJira(
    route`/rest/agile/1.0/board/${board.id}/sprint?state=active,future&maxResults=${SPRINTS_A_PAGE}`,
    { ...SPRINT_PAGE },
  );
  return 'values' in page && isLast(page) ? page.values : undefined;
};

const isLast = ({
  values,
  isLast,
}: {
  readonly values: readonly Sprint[];
  readonly isLast?: boolean | undefined;
}) => isLast !== false || values.length === 0;
