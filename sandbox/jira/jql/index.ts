import { compileClause } from './clauses';
import type { JqlContext } from './context';
import type { JqlIssue } from './issue';
import { projectsNamed } from './narrowing';
import { compileOrder } from './order';
import { parseJql } from './parse';
import { createProblems } from './problems';
import type { IssuePredicate, Scope } from './scope';

export type { CheckedField, JqlContext, JqlField, JqlFieldType } from './context';
export type { JqlChange, JqlHistoryField, JqlIssue, JqlNamed } from './issue';

/** A query ready to be asked of issues, or Jira's sentences about what is wrong with it. */
export type CompiledJql =
  | {
      readonly ok: true;
      /** Whether the query restricts anything; `/search/jql` refuses those that do not. */
      readonly bounded: boolean;
      /** Whether the query has an ORDER BY of its own. */
      readonly ordered: boolean;
      /** As the query names them, in lower case; undefined where it does not restrict itself to projects. */
      readonly projects: readonly string[] | undefined;
      readonly match: (issue: JqlIssue) => boolean;
      /** Order of two matching issues: ORDER BY, or newest first. */
      readonly compare: (a: JqlIssue, b: JqlIssue) => number;
    }
  | {
      readonly ok: false;
      /** As Jira words them. */
      readonly errors: readonly string[];
      /** The query is valid in Jira, but this evaluator does not know the construct: answer 501, not 400. */
      readonly notModelled: boolean;
    };

/**
 * Compiles a JQL query for one user at one moment. An empty query matches everything and is not bounded.
 *
 * @example
 * const compiled = compileJql('project = CHURN AND mlPhase = modeling', context);
 * if (compiled.ok) issues.filter(compiled.match).sort(compiled.compare);
 */
export const compileJql = (jql: string, context: JqlContext): CompiledJql => {
  const parsed = parseJql(jql);
  if (!parsed.ok) return { ok: false, errors: parsed.errors, notModelled: false };
  const problems = createProblems();
  const scope: Scope = { context, problems };
  const { where, orderBy } = parsed.query;
  const match: IssuePredicate = where ? compileClause(where, scope) : () => true;
  const compare = compileOrder(orderBy ?? undefined, scope);
  if (problems.errors().length > 0) {
    return { ok: false, errors: problems.errors(), notModelled: problems.hasNotModelled() };
  }
  return {
    ok: true,
    bounded: Boolean(where),
    ordered: Boolean(orderBy),
    projects: projectsNamed(where ?? undefined),
    match,
    compare,
  };
};
