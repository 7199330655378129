export { ROLE_NAMES } from '../domain/plan/roleNames';
export { ROLES } from '../domain/plan/vocabulary';
