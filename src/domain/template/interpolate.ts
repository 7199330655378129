import { type Axis, repeatsOver } from './types';

/** What a template's text may name in braces. */
export interface Variables {
  readonly name: string;
  readonly businessQuestion: string;
  readonly firstSource: string;
  readonly source?: string;
  readonly owner?: string;
  readonly environment?: string;
}

const ANYWHERE: readonly string[] = ['name', 'businessQuestion', 'firstSource'];

/** Names in braces that an item repeated along `axis` does not know. */
export const unknownVariables = (texts: readonly string[], axis: Axis): readonly string[] => {
  const known = new Set([
    ...ANYWHERE,
    ...(repeatsOver(axis, 'source') ? ['source', 'owner'] : []),
    ...(repeatsOver(axis, 'environment') ? ['environment'] : []),
  ]);
  const named = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
  return [...new Set(named)].filter((name) => !known.has(name));
};

/**
 * Puts a person's words into a template's text, once: braces inside the words stay as they are. White space becomes
 * single spaces, because Jira refuses a summary with a line break.
 *
 * @example
 * interpolate('Ask for access to {source}', { …, source: 'CRM' }); // 'Ask for access to CRM'
 */
export const interpolate = (text: string, variables: Variables): string => {
  const values = new Map(Object.entries(variables));
  return text
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();
};

/** Jira's limit for a summary. */
const SUMMARY_LENGTH = 255;

/** A text cut to what Jira takes as a summary. */
export const asSummary = (text: string): string =>
  text.length <= SUMMARY_LENGTH ? text : `${text.slice(0, SUMMARY_LENGTH - 1).trimEnd()}…`;
