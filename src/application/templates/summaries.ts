import type { TemplateSummary } from '../../contract/templates';
import type { Template } from '../../domain/template/types';
import type { ShippedTemplate, SiteTemplate } from '../ports/templates';
import { sizeOf } from './reference';

/** What the site keeps of a version to list it. */
export const listingOf = (template: Template): Omit<SiteTemplate, 'retired'> => ({
  id: template.id,
  version: template.version,
  name: template.name,
  description: template.description ?? '',
  size: sizeOf(template),
});

export const shippedSummary = ({ template }: ShippedTemplate): TemplateSummary => ({
  ...listingOf(template),
  origin: 'shipped',
  retired: false,
});

export const siteSummary = (template: SiteTemplate): TemplateSummary => ({ ...template, origin: 'site' });
