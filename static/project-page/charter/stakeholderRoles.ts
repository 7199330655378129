import type { Role } from '../../shared/contract';

/** Roles in the order in which a charter is agreed: who decides first, then who does the work. */
export const STAKEHOLDER_ROLES: readonly Role[] = [
  'business-owner',
  'product-owner',
  'data-owner',
  'legal',
  'tech-lead',
  'scrum-master',
  'data-scientist',
  'data-engineer',
  'ml-engineer',
];
