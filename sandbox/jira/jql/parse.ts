import { createRequire } from 'node:module';
import type { JQLParseError, Query } from '@atlaskit/jql-ast';

type JqlAst = typeof import('@atlaskit/jql-ast');

let loaded: JqlAst | undefined;

/** Atlassian's parser takes a quarter of a second to load, so it is loaded with the first query, not with the site. */
const jqlAst = (): JqlAst => {
  if (loaded === undefined) {
    const parser: JqlAst = createRequire(import.meta.url)('@atlaskit/jql-ast');
    loaded = parser;
  }
  return loaded;
};

export type ParsedJql =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly errors: readonly string[] };

/** So many of the last queries stay parsed: pages ask the same ones again, and parsing is most of a small search. */
const QUERIES_KEPT = 64;
const parsedQueries = new Map<string, ParsedJql>();

/**
 * Parses a query with Atlassian's own grammar; syntax errors become sentences in Jira's words. What a query means
 * depends on who asks and when; how it reads does not, so the last ones are remembered.
 */
export const parseJql = (jql: string): ParsedJql => {
  const parsed = parsedQueries.get(jql) ?? readQuery(jql);
  parsedQueries.delete(jql);
  parsedQueries.set(jql, parsed);
  const [oldest] = parsedQueries.keys();
  if (parsedQueries.size > QUERIES_KEPT && oldest !== undefined) parsedQueries.delete(oldest);
  return parsed;
};

const readQuery = (jql: string): ParsedJql => {
  const { query, errors } = new (jqlAst().JastBuilder)().build(jql);
  const [first] = errors;
  if (first !== undefined) return { ok: false, errors: [syntaxSentence(jql, first)] };
  if (!query) return { ok: false, errors: ['Error in the JQL Query: The query could not be read.'] };
  return { ok: true, query };
};

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** What the grammar expected, as Jira calls it, told from the tokens that the parser lists. */
const expectation = (message: string): string => {
  const missing = /^missing ('.+?')/.exec(message);
  if (missing?.[1] !== undefined) return missing[1];
  const expected = message.slice(message.indexOf('expecting'));
  if (expected.includes("'!~'")) return 'operator';
  if (expected.includes('CUSTOMFIELD')) return 'a field name';
  if (expected.includes('ORDER')) return "either 'OR' or 'AND'";
  return 'either a value, list or function';
};

const hasLocation = (
  error: JQLParseError,
): error is JQLParseError & { start: number; stop: number; line: number; charPositionInLine: number } =>
  'start' in error && 'line' in error;

const syntaxSentence = (jql: string, error: JQLParseError): string => {
  const expected = expectation(error.message);
  const hint = expected === 'operator' ? ` ${OPERATORS}` : '';
  if (!hasLocation(error) || error.start >= jql.length || error.message.includes("'<EOF>'")) {
    return `Error in the JQL Query: Expecting ${expected} before the end of the query.${hint}`;
  }
  const found = jql.slice(error.start, error.stop + 1).trim();
  const place = `(line ${error.line}, character ${error.charPositionInLine + 1})`;
  if (expected !== 'operator' && jqlAst().RESERVED_WORDS.has(found.toLowerCase())) {
    return `Error in the JQL Query: '${found}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${place}`;
  }
  return `Error in the JQL Query: Expecting ${expected} but got '${found}'.${hint} ${place}`;
};
