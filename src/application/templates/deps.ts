import type { AdministrationJira } from '../ports/administration';
import type { PlanningJira } from '../ports/planning';
import type { ShippedTemplates, SiteTemplates } from '../ports/templates';
import { requireAdministrator } from '../requireAdministrator';

/** What the use cases around templates need of the world. */
export interface TemplateDeps {
  readonly jira: AdministrationJira & Pick<PlanningJira, 'project'>;
  readonly shipped: ShippedTemplates;
  readonly site: SiteTemplates;
}

/** @throws Failure `forbidden` unless Jira says that the person administers it. */
export const requireTemplateAdministrator = (jira: AdministrationJira): Promise<void> =>
  requireAdministrator(jira, 'Only Jira administrators keep the templates of this site.');
