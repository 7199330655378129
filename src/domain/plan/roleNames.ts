import type { Role } from './vocabulary';

/** Roles as people read them: on the pages, and in descriptions and comments of issues. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'product-owner': 'Product owner',
  'scrum-master': 'Scrum master',
  'tech-lead': 'Tech lead',
  'data-scientist': 'Data scientist',
  'data-engineer': 'Data engineer',
  'ml-engineer': 'ML engineer',
  'data-owner': 'Data owner',
  'business-owner': 'Business owner',
  legal: 'Legal',
};
