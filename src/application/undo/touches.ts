import type { LivedIssue } from '../ports/planning';

/** What of an issue's life is the plan's own doing. */
export interface PlanTraces {
  readonly planId: string;
  readonly linkType: string | null;
  /** Keys of all issues that the plan created. */
  readonly keys: ReadonlySet<string>;
  /** The plan's links as `blocker blocked`, by issue keys; undefined where nobody knows which of those in it they are. */
  readonly links: ReadonlySet<string> | undefined;
  /** Keys of the plan's issues that are not there any more: their links went with them. */
  readonly gone: ReadonlySet<string>;
  /** Ids of the sprints that the plan created. */
  readonly sprints: ReadonlySet<string>;
  /** Keys of the issues under each epic. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/**
 * What people have done to an issue of the plan, as sentences; none where nobody has touched it. When in doubt it is
 * touched: every change counts that the plan did not make itself. The order of the backlog does not, since the plan
 * ranks each issue, and so does everybody who drags another one.
 *
 * @example
 * touchesOf(issue, traces); // ['Its status was changed.', 'It has 2 comments.']
 */
export const touchesOf = (issue: LivedIssue, node: string, traces: PlanTraces): readonly string[] => [
  ...new Set([
    ...(issue.property?.plan === traces.planId && issue.property.node === node
      ? []
      : ['Its mark of the plan was changed.']),
    ...issue.changes
      .filter((change) => !isOwn(issue.key, change, traces))
      .map(({ field }) => CHANGED[field] ?? `Its field “${field}” was changed.`),
    ...counted(issue.comments, 'It has a comment.', 'comments'),
    ...counted(issue.worklogs, 'Time was logged on it.', 'entries of work'),
    ...counted(issue.attachments, 'A file is attached to it.', 'attached files'),
    ...counted(issue.subtasks, 'It has a sub-task.', 'sub-tasks'),
    ...(issue.links.every((link) => isPlanLink(link, traces)) ? [] : ['People have linked it.']),
    ...((traces.children.get(issue.key) ?? []).every((key) => traces.keys.has(key))
      ? []
      : ['Other issues were put under it.']),
  ]),
];

type Change = LivedIssue['changes'][number];

const RANK = 'Rank';
const LINK = 'Link';
const SPRINT = 'Sprint';
/** On epics, where Jira writes down which issues are put under them. */
const EPIC_CHILD = 'Epic Child';

/** Key of the issue at the other end of a link that was taken away. */
export const lostLink = ({ field, from, to }: Change): string | undefined =>
  field === LINK && to === null && from !== null ? from : undefined;

const isOwn = (key: string, change: Change, traces: PlanTraces): boolean => {
  const { field, from, to } = change;
  switch (field) {
    case RANK:
      return true;
    case LINK:
      return to === null
        ? traces.gone.has(lostLink(change) ?? '')
        : isOfPlan(key, to, traces) || isOfPlan(to, key, traces);
    case SPRINT:
      return (from ?? '') === '' && traces.sprints.has(to ?? '');
    case EPIC_CHILD:
      return traces.keys.has(to ?? from ?? '');
    default:
      return false;
  }
};

const isPlanLink = ({ type, blocker, blocked }: LivedIssue['links'][number], traces: PlanTraces): boolean =>
  type === traces.linkType && isOfPlan(blocker, blocked, traces);

const isOfPlan = (blocker: string, blocked: string, { keys, links }: PlanTraces): boolean =>
  links === undefined ? keys.has(blocker) && keys.has(blocked) : links.has(`${blocker} ${blocked}`);

const CHANGED: Readonly<Record<string, string>> = {
  status: 'Its status was changed.',
  resolution: 'Its status was changed.',
  summary: 'It was renamed.',
  description: 'Its description was edited.',
  assignee: 'Its assignee was changed.',
  labels: 'Its labels were changed.',
  duedate: 'Its due date was changed.',
  Sprint: 'It was put into a sprint.',
  Flagged: 'It was flagged.',
  Link: 'Its links were changed.',
  IssueParentAssociation: 'It was put under another epic.',
  Attachment: 'Files were attached or taken away.',
  timespent: 'Time was logged on it.',
  WorklogId: 'Time was logged on it.',
};

const counted = (count: number, one: string, many: string): readonly string[] => {
  if (count === 0) return [];
  return [count === 1 ? one : `It has ${count} ${many}.`];
};
