export type { PhaseEpic } from '../domain/portfolio/phaseEpics';
