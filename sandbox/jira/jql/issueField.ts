import { type FunctionMeaning, namedField } from './fieldKinds';
import type { JqlIssue } from './issue';
import { holds, refuseFunction, type SearchField } from './scope';

const issueExistsSentence = (key: string, label: string): string =>
  `An issue with key '${key}' does not exist for field '${label}'.`;

/** `linkedIssues("A-1", "is blocked by")`: issues that A-1 is blocked by, so from their end the link reads outward. */
const linkedIssues =
  (label: string): FunctionMeaning =>
  ([key, wording], scope) => {
    if (key === undefined) {
      return scope.problems.wrong("Function 'linkedIssues' requires an issue key as its first argument.");
    }
    const lowered = key.toLowerCase();
    if (scope.context.exists?.('issue', lowered) === false) {
      return scope.problems.wrong(issueExistsSentence(key, label));
    }
    const wanted = wording?.toLowerCase();
    return (issue) =>
      issue.links.some((link) => {
        if (link.key.toLowerCase() !== lowered) return false;
        const seenFromKey = link.direction === 'outward' ? link.inward : link.outward;
        return wanted === undefined || wanted === seenFromKey.toLowerCase();
      });
  };

/** `childIssuesOf("A-1")`: everything below an issue, here down to the subtasks of an epic's children. */
const childIssuesOf =
  (label: string): FunctionMeaning =>
  ([key], scope) => {
    if (key === undefined) {
      return scope.problems.wrong("Function 'childIssuesOf' requires an issue key as its argument.");
    }
    const lowered = key.toLowerCase();
    if (scope.context.exists?.('issue', lowered) === false) {
      return scope.problems.wrong(issueExistsSentence(key, label));
    }
    return (issue) =>
      issue.parent?.key.toLowerCase() === lowered || issue.parentEpic?.key.toLowerCase() === lowered;
  };

const KEY = /^(.+)-(\d+)$/;

/** Issues by key or id; `<` and `>` compare the numbers of keys of the same project. */
export const issueField = (label: string): SearchField => ({
  ...namedField({
    label,
    checked: 'issue',
    missing: (value) => issueExistsSentence(value, label),
    read: (issue: JqlIssue) => [{ id: issue.id, key: issue.key }],
    functions: {
      linkedissues: linkedIssues(label),
      linkedworkitems: linkedIssues(label),
      childissuesof: childIssuesOf(label),
    },
    order: { key: keyOrder, defaultDirection: 'ASC' },
  }),
  compare: (operator, operand, scope) => {
    if (operand.operandType === 'function') return refuseFunction(operand.function.value, label, scope);
    const match = KEY.exec(operand.value);
    if (match === null) return scope.problems.wrong(issueExistsSentence(operand.value, label));
    const projectKey = (match[1] ?? '').toUpperCase();
    const number = Number(match[2]);
    return (issue) => issue.project.key === projectKey && holds(operator, issue.number - number);
  },
});

/** Sorts A-2 before A-10: digits padded to the longest number Jira hands out. */
function keyOrder(issue: JqlIssue): string {
  return `${issue.project.key}-${String(issue.number).padStart(12, '0')}`;
}
