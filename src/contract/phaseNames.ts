export { PHASE_NAMES } from '../domain/plan/phaseNames';
