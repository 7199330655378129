import { z } from 'zod';
import type { Rig } from './generationRig';

const sprintsSchema = z.object({
  values: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      state: z.string(),
      startDate: z.string(),
      endDate: z.string(),
    }),
  ),
});
const boardsSchema = z.object({ values: z.array(z.object({ id: z.number() })) });

export const boardOf = async (rig: Rig) =>
  boardsSchema.parse(await rig.rest('GET', '/rest/agile/1.0/board')).values[0]?.id;

/** Sprints of the project's board, closed ones too. */
export const sprintsOf = async (rig: Rig) =>
  sprintsSchema.parse(await rig.rest('GET', `/rest/agile/1.0/board/${await boardOf(rig)}/sprint`)).values;

/** Nodes in a sprint, as a search finds them. */
export const nodesIn = async (rig: Rig, sprint: number): Promise<readonly string[]> => {
  const page = z
    .object({
      issues: z.array(z.object({ properties: z.object({ 'ml-plan': z.object({ node: z.string() }) }) })),
    })
    .parse(
      await rig.rest('POST', '/rest/api/3/search/jql', {
        jql: `sprint = ${sprint} ORDER BY rank ASC`,
        properties: ['ml-plan'],
        fields: ['summary'],
        maxResults: 100,
      }),
    );
  return page.issues.map(({ properties }) => properties['ml-plan'].node);
};
