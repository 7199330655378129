import type { FunctionOperand, ValueOperand } from '@atlaskit/jql-ast';
import type { JqlContext } from './context';
import type { JqlIssue } from './issue';
import type { Problems } from './problems';

export type IssuePredicate = (issue: JqlIssue) => boolean;

/** A right-hand side that is one value or one function. */
export type SingleOperand = ValueOperand | FunctionOperand;

export type Comparison = '<' | '<=' | '>' | '>=';

/** What every compiler step needs: who asks, when, and where to put complaints. */
export interface Scope {
  readonly context: JqlContext;
  readonly problems: Problems;
}

/**
 * What a field can be asked. A missing ability means Jira does not support the operator on it.
 * Compilers of operands return undefined once they have recorded a problem.
 */
export interface SearchField {
  /** How Jira prints the field in its sentences. */
  readonly label: string;
  readonly isEmpty?: IssuePredicate;
  readonly equals?: (operand: SingleOperand, scope: Scope) => IssuePredicate | undefined;
  readonly compare?: (
    operator: Comparison,
    operand: SingleOperand,
    scope: Scope,
  ) => IssuePredicate | undefined;
  readonly contains?: (operand: SingleOperand, scope: Scope) => IssuePredicate | undefined;
  readonly order?: SearchOrder;
}

/** A sort key; empty values come last when ascending. */
export interface SearchOrder {
  readonly key: (issue: JqlIssue) => string | number | null;
  /** Direction where ORDER BY names none. */
  readonly defaultDirection: 'ASC' | 'DESC';
}

/** Answers `a <operator> b` for a difference `a - b`. */
export const holds = (operator: Comparison, difference: number): boolean => {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
};

const FUNCTIONS_OF_JIRA = new Set(
  [
    'approved approver breached cascadeOption choiceOption completed componentsLeadByUser currentLogin currentUser',
    'customerDetail earliestUnreleasedVersion elapsed everbreached issueHistory issuesWithRemoteLinksByGlobalId',
    'lastLogin latestReleasedVersion linkedIssue linkedWorkItems membersOf myApproval myPending myPendingApproval',
    'organizationMembers parentEpic paused pending pendingApproval portfolioChildIssuesOf projectsLeadByUser',
    'projectsWhereUserHasPermission projectsWhereUserHasRole releasedVersions remaining running spacesLeadByUser',
    'spacesWhereUserHasPermission spacesWhereUserHasRole team unreleasedVersions updatedBy votedIssues',
    'votedWorkItems watchedIssues watchedWorkItems withinCalendarHours choiceOption entitlementDetail',
    'now startOfDay startOfWeek startOfMonth startOfYear endOfDay endOfWeek endOfMonth endOfYear openSprints',
    'closedSprints futureSprints linkedIssues childIssuesOf standardIssueTypes subtaskIssueTypes',
    'standardWorkTypes subtaskWorkTypes workItemHistory',
  ]
    .join(' ')
    .split(' ')
    .map((name) => name.toLowerCase()),
);

/** Records why a function cannot stand to the right of a field. */
export const refuseFunction = (name: string, label: string, scope: Scope): undefined => {
  if (!FUNCTIONS_OF_JIRA.has(name.toLowerCase())) {
    return scope.problems.wrong(`Unable to find JQL function '${name}()'.`);
  }
  return scope.problems.notModelled(`function ${name}() for the field '${label}'`);
};

/** Records Jira's sentence for a value that no field value has. */
export const refuseValue = (value: string, label: string, scope: Scope): undefined =>
  scope.problems.wrong(`The value '${value}' does not exist for the field '${label}'.`);
