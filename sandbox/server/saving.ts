import { rename, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

const savedSchema = z.object({ version: z.literal(1), jira: z.unknown(), kvs: z.unknown() });

export type Saved = z.infer<typeof savedSchema>;

/** Writes a site, compressed; an interrupted save never spoils an older file. */
export const writeSaved = async (file: string, contents: Omit<Saved, 'version'>): Promise<void> => {
  const draft = `${file}.part`;
  await writeFile(draft, gzipSync(JSON.stringify({ version: 1, ...contents })));
  await rename(draft, file);
};

/** @throws Error with a sentence when the file is not one that {@link writeSaved} wrote */
export const readSaved = (bytes: Uint8Array): Saved => {
  try {
    return savedSchema.parse(JSON.parse(gunzipSync(bytes).toString('utf8')));
  } catch (cause) {
    throw new Error('This file is not a saved site. Name another file, or remove it to start afresh.', {
      cause,
    });
  }
};
