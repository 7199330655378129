import { dayOf } from '../charts/days';

/** What a file was made from: it goes into its name, and under a picture. */
export interface ExportSource {
  /** Key of the project. */
  readonly project: string;
  /** ISO instant. */
  readonly asOf: string;
  readonly timeZone: string;
}

/**
 * A name that tells a file from others in a folder of downloads.
 *
 * @example
 * fileName(source, 'Sprint burndown', 'png'); // 'CHURN-sprint-burndown-2026-03-02.png'
 */
export const fileName = (
  { project, asOf, timeZone }: ExportSource,
  content: string,
  extension: string,
): string => `${project}-${slug(content)}-${dayOf(Date.parse(asOf), timeZone)}.${extension}`;

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
