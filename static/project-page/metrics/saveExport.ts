import type { AppError, ExportTable, Result } from '../../shared/contract';
import { fileName } from '../../shared/export/fileName';
import { offerDownload } from '../../shared/export/offerDownload';
import { type ProjectExport, readExport } from './readExport';

export type ExportFile = 'workbook' | 'issues' | 'transitions';

const NOT_MADE: AppError = {
  code: 'unexpected',
  message:
    'The browser could not make the file. Close other tabs to free memory, or export a single CSV file.',
};

/** Reads a project and hands it to the browser as a file. Answers the file's name. */
export async function saveExport(
  file: ExportFile,
  project: string,
  tables: () => readonly ExportTable[],
): Promise<Result<string>> {
  const answer = await readExport(project);
  if (!answer.ok) return answer;
  try {
    const name = fileName(answer.value, CONTENTS[file], file === 'workbook' ? 'xlsx' : 'csv');
    offerDownload(name, await made(file, answer.value, tables));
    return { ok: true, value: name };
  } catch {
    return { ok: false, error: NOT_MADE };
  }
}

const CONTENTS = { workbook: 'metrics', issues: 'issues', transitions: 'transitions' } as const;

/** What makes the files is loaded once somebody asks for one. */
async function made(
  file: ExportFile,
  read: ProjectExport,
  tables: () => readonly ExportTable[],
): Promise<Blob> {
  const { timeZone } = read;
  if (file === 'workbook') {
    const { makeWorkbook } = await import('../../shared/export/makeWorkbook');
    return makeWorkbook([read.issues, read.transitions, ...tables()], timeZone);
  }
  const { csvFile } = await import('../../shared/export/csv');
  return csvFile(read[file], timeZone);
}
