import type { Phase } from './vocabulary';

/** The phases of CRISP-DM as people read them. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  'business-understanding': 'Business understanding',
  'data-understanding': 'Data understanding',
  'data-preparation': 'Data preparation',
  modeling: 'Modelling',
  evaluation: 'Evaluation',
  deployment: 'Deployment',
};
