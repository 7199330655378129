import type { ExportTable } from '../contract';
import { workbookOf } from './workbook';

/** Makes a workbook off the page's own thread. It answers with the file, or with null where it could not make it. */
addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly tables: readonly ExportTable[]; readonly timeZone: string }>) => {
    workbookOf(data.tables, data.timeZone).then(
      (file) => postMessage(file),
      () => postMessage(null),
    );
  },
);
