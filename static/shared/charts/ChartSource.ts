import { createContext } from 'react';
import type { ExportSource } from '../export/fileName';

/** What the charts of a page were made from. Without it they offer no files. */
export const ChartSource = createContext<ExportSource | undefined>(undefined);
