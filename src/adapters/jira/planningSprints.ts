import { route } from '@forge/api';
import { z } from 'zod';
import { Failure } from '../../application/failure';
import type { NewSprint, OpenSprint, SprintAnswer } from '../../application/ports/planning';
import type { JiraClient } from './client';
import { failedWrite } from './failedWrite';
import { readFields, SPRINT } from './readingFields';

/** Creates a future sprint, and says what became of it; a lost answer is an answer, too. */
export const createSprint = async (jira: JiraClient, sprint: NewSprint): Promise<SprintAnswer> => {
  try {
    const { id } = await jira.requestJira(route`/rest/agile/1.0/sprint`, {
      method: 'POST',
      body: {
        name: sprint.name,
        goal: sprint.goal,
        originBoardId: sprint.boardId,
        startDate: `${sprint.first}T09:00:00.000Z`,
        endDate: `${sprint.last}T17:00:00.000Z`,
      },
      answer: z.object({ id: z.number() }),
      purpose: 'create a sprint',
    });
    return { type: 'created', id };
  } catch (error) {
    return failedWrite(error) ?? { type: 'unknown' };
  }
};

const sprintsSchema = z.object({
  values: z.array(
    z.object({ id: z.number(), name: z.string(), goal: z.string().optional(), state: z.string() }),
  ),
  isLast: z.boolean().optional(),
});

type OpenSprints = readonly OpenSprint[];

/** Sprints of a board that are not closed; none on a board that does not support sprints, which Jira answers with 400. */
export const readOpenSprints = (jira: JiraClient, boardId: number): Promise<OpenSprints> =>
  readAllOpenSprints(jira, boardId).catch((error: unknown) => {
    if (error instanceof Failure && error.error.code === 'invalid-request') return [];
    throw error;
  });

const readAllOpenSprints = async (jira: JiraClient, boardId: number): Promise<OpenSprints> => {
  const sprints: z.output<typeof sprintsSchema>['values'] = [];
  for (;;) {
    const page = await jira.requestJira(
      route`/rest/agile/1.0/board/${boardId}/sprint?state=active,future&startAt=${sprints.length}&maxResults=50`,
      { answer: sprintsSchema, purpose: 'read the sprints of the board' },
    );
    sprints.push(...page.values);
    if (page.isLast !== false || page.values.length === 0)
      return sprints.map(({ id, name, goal = '', state }) => ({
        id,
        name,
        goal,
        hasBegun: state !== 'future',
      }));
  }
};

const inSprint = z.array(z.object({ state: z.string() })).nullish();

/** Which issues are in a sprint that is not closed, straight from Jira's database. */
export const readInOpenSprints = async (
  jira: JiraClient,
  keys: readonly string[],
): Promise<ReadonlySet<string>> => {
  const sprintFields = (await readFields(jira)).flatMap(({ id, schema }) =>
    schema?.custom === SPRINT ? [id] : [],
  );
  const { issues } = await jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    body: { issueIdsOrKeys: keys, fields: sprintFields },
    answer: z.object({
      issues: z.array(z.object({ key: z.string(), fields: z.record(z.string(), z.unknown()) })).default([]),
    }),
    repeatable: true,
    purpose: 'see which sprints the issues are in',
  });
  const isOpen = (value: unknown) =>
    inSprint
      .catch(null)
      .parse(value)
      ?.some(({ state }) => state !== 'closed') === true;
  return new Set(
    issues.filter(({ fields }) => sprintFields.some((field) => isOpen(fields[field]))).map(({ key }) => key),
  );
};
