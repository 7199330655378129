import { rename, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { StartRefused } from './startRefused';

const savedSchema = z.object({
  version: z.literal(1),
  /** What time it was on the site, in milliseconds since the epoch. */
  now: z.number(),
  jira: z.unknown(),
  kvs: z.unknown(),
});

export type Saved = z.infer<typeof savedSchema>;

/** Writes a site, compressed; an interrupted save never spoils an older file. */
export const writeSaved = async (file: string, contents: Omit<Saved, 'version'>): Promise<void> => {
  const draft = `${file}.part`;
  await writeFile(draft, gzipSync(JSON.stringify({ version: 1, ...contents })));
  await rename(draft, file);
};

/**
 * Reads what {@link writeSaved} wrote and hands it to `use`, which throws where its parts are not what they should be.
 * @throws StartRefused when the file is no saved site
 */
export const openSaved = <Result>(bytes: Uint8Array, use: (saved: Saved) => Result): Result => {
  try {
    return use(savedSchema.parse(JSON.parse(gunzipSync(bytes).toString('utf8'))));
  } catch (cause) {
    throw new StartRefused(
      'The file to continue from is not a saved site. Name another file with --save, or remove it to start afresh.',
      { cause },
    );
  }
};
