import type { Role } from '../../domain/plan/vocabulary';

/** Roles as descriptions name them. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
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
