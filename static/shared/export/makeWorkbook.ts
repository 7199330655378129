import type { ExportTable } from '../contract';

/**
 * An Excel workbook with a sheet a table. A hundred thousand rows take seconds, so a worker makes it and the page
 * stays alive; where the browser or the host has no worker for us, the page makes it itself.
 */
export async function makeWorkbook(tables: readonly ExportTable[], timeZone: string): Promise<Blob> {
  const made = await inWorker(tables, timeZone).catch(() => null);
  if (made !== null) return made;
  const { workbookOf } = await import('./workbook');
  return workbookOf(tables, timeZone);
}

async function inWorker(tables: readonly ExportTable[], timeZone: string): Promise<Blob | null> {
  const worker = new Worker(new URL('./workbookWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Blob | null>) => resolve(data);
      worker.onerror = reject;
      worker.postMessage({ tables, timeZone });
    });
  } finally {
    worker.terminate();
  }
}
