import { z } from 'zod';
import type { Person } from './person';

const foundSchema = z.object({ issues: z.array(z.object({ key: z.string() })) });

/** Key of the issue that the app made of a node of a project's plan. */
export const issueOfNode = async (who: Person, project: string, node: string): Promise<string> => {
  const { issues } = foundSchema.parse(
    await who.send('POST', '/rest/api/3/search/jql', {
      jql: `project = ${project} AND mlNode = "${node}"`,
      fields: ['summary'],
    }),
  );
  const [issue] = issues;
  if (issue === undefined) throw new Error(`Simulation: the plan of ${project} has no ${node}.`);
  return issue.key;
};
