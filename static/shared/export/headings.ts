import type { ExportColumn } from '../contract';

/** A column's heading in a file; one of instants says in which zone its clocks are. */
export const heading = ({ name, kind }: ExportColumn, timeZone: string): string =>
  kind === 'instant' ? `${name} (${timeZone})` : name;
