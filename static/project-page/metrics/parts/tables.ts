import type { ExportColumn, ExportTable, Measured } from '../../../shared/contract';

/** The table of a metric that has something to show; none of one that has not. */
export const tableOf = <T>(
  measured: Measured<T>,
  table: (value: T) => ExportTable,
): readonly ExportTable[] => (measured.status === 'ok' ? [table(measured)] : []);

export const text = (name: string): ExportColumn => ({ name, kind: 'text' });
export const number = (name: string): ExportColumn => ({ name, kind: 'number' });
export const instant = (name: string): ExportColumn => ({ name, kind: 'instant' });
export const day = (name: string): ExportColumn => ({ name, kind: 'day' });
