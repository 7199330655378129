import { z } from 'zod';
import type { Rig } from '../generationRig';

const boardsSchema = z.object({ values: z.array(z.object({ id: z.number(), type: z.string() })) });
const sprintsSchema = z.object({ values: z.array(z.object({ name: z.string() })) });

/** Sprints of the project's boards beyond the first of the same name. */
export const doubledSprints = async (rig: Rig): Promise<number> => {
  const { values: boards } = boardsSchema.parse(await rig.rest('GET', '/rest/agile/1.0/board'));
  let doubled = 0;
  for (const { id } of boards.filter(({ type }) => type === 'scrum')) {
    const { values } = sprintsSchema.parse(await rig.rest('GET', `/rest/agile/1.0/board/${id}/sprint`));
    doubled += values.length - new Set(values.map(({ name }) => name)).size;
  }
  return doubled;
};
