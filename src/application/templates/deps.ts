import { Failure } from '../failure';
import type { AdministrationJira } from '../ports/administration';
import type { PlanningJira } from '../ports/planning';
import type { ShippedTemplates, SiteTemplates } from '../ports/templates';

/** What the use cases around templates need of the world. */
export interface TemplateDeps {
  readonly jira: AdministrationJira & Pick<PlanningJira, 'project'>;
  readonly shipped: ShippedTemplates;
  readonly site: SiteTemplates;
}

/** @throws Failure `forbidden` unless Jira says that the person administers it. */
export const requireAdministrator = async (jira: AdministrationJira): Promise<void> => {
  if (!(await jira.isAdministrator()))
    throw new Failure({
      code: 'forbidden',
      message: 'Only Jira administrators keep the templates of this site.',
    });
};
