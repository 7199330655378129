import { listIn, objectIn } from './loose';

/**
 * The objects of an answer that Jira counts against an app's hourly allowance: its issues, or else the one thing that it
 * is about. The allowance is one for all sites together, so what the app spends is worth knowing.
 */
export const objectsIn = (answer: unknown): number => {
  const issues = objectIn(answer)?.issues;
  return Array.isArray(issues) ? listIn(issues).length : 1;
};
