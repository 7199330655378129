import { Failure } from './failure';
import type { AdministrationJira } from './ports/administration';

/**
 * @param otherwise what somebody is told who does not administer Jira
 * @throws Failure `forbidden` unless Jira says that the person administers it.
 */
export const requireAdministrator = async (jira: AdministrationJira, otherwise: string): Promise<void> => {
  if (!(await jira.isAdministrator())) throw new Failure({ code: 'forbidden', message: otherwise });
};
