import type { JiraCost } from '../application/ports/histories';

/** One line for the log of what an invocation has cost at Jira, since all sites share one allowance. */
export const logCost = (invoke: string, jira: JiraCost): void => {
  if (jira.calls > 0) console.info(JSON.stringify({ invoke, jira }));
};
