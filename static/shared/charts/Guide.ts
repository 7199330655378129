import { createContext } from 'react';

/** The guide that explains what the charts of a page mean. */
export interface Guide {
  /** Whether it has a paragraph of this name. */
  readonly has: (topic: string) => boolean;
  readonly open: (topic: string) => void;
}

/** Without it, as on a page that has no guide, charts only say their own sentence. */
export const GuideContext = createContext<Guide | undefined>(undefined);

/**
 * The name of a heading's paragraph in an address, made as GitHub makes it.
 *
 * @example
 * topicOf('Little’s law'); // 'littles-law'
 */
export const topicOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
