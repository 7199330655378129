import type { GadgetColumn, GadgetSort } from '../shared/contract';

/** Every column beside the project's name, as they stand where nobody chose others. */
export const COLUMNS = [
  'health',
  'progress',
  'commitment',
  'features',
  'data-waits',
  'forecast',
  'trend',
] as const satisfies readonly GadgetColumn[];

export const COLUMN_NAMES: Readonly<Record<GadgetSort['column'], string>> = {
  project: 'Project',
  health: 'Health',
  progress: 'Progress',
  commitment: 'Commitment',
  features: 'Features',
  'data-waits': 'Data waits',
  forecast: 'Forecast',
  trend: 'Last 90 days',
};
