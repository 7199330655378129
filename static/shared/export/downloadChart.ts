import { momentIn, zoneName } from '../charts/days';
import type { ExportTable } from '../contract';
import { chartPicture } from './chartPicture';
import { csvFile } from './csv';
import { type ExportSource, fileName } from './fileName';
import { offerDownload } from './offerDownload';
import { pngOf } from './raster';

export type ChartFormat = 'png' | 'svg' | 'csv';

export interface ChartToDownload {
  /** The chart's frame on the page. */
  readonly frame: Element;
  readonly title: string;
  readonly reading: string;
  readonly notes: readonly string[];
  readonly data: () => ExportTable;
  readonly source: ExportSource;
}

/**
 * Hands a chart to the browser as a file: its picture, or its numbers.
 *
 * @throws Error where the browser cannot make the file
 */
export async function downloadChart(format: ChartFormat, chart: ChartToDownload): Promise<void> {
  offerDownload(fileName(chart.source, chart.title, format), await fileOf(format, chart));
}

async function fileOf(format: ChartFormat, chart: ChartToDownload): Promise<Blob> {
  const { frame, title, reading, notes, data, source } = chart;
  if (format === 'csv') return csvFile(data(), source.timeZone);
  const { project, asOf, timeZone } = source;
  const origin = `${project}, as of ${momentIn(asOf, timeZone)} (${zoneName(timeZone)})`;
  const picture = chartPicture(frame, { title, reading, notes, origin });
  return format === 'png' ? pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
}
