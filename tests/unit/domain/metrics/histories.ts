import { replay } from '../../../../src/domain/history/replay';
import type {
  IssueHistory,
  RecordedChange,
  RecordedIssue,
  Status,
} from '../../../../src/domain/history/types';
import { boardWorkflow, type Workflow } from '../../../../src/domain/history/workflow';

/** `'2026-01-05T09:00'` and `'2026-01-05'` are UTC. */
export const at = (text: string): number => Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);

export const STATUSES: readonly Status[] = [
  { id: '1', name: 'To Do', category: 'new' },
  { id: '2', name: 'In Progress', category: 'indeterminate' },
  { id: '3', name: 'Review', category: 'indeterminate' },
  { id: '4', name: 'Done', category: 'done' },
];

const workflowOf = (statuses: readonly Status[]): Workflow => {
  const workflow = boardWorkflow(
    statuses.map(({ id, name }) => ({ name, statusIds: [id] })),
    statuses,
  );
  if (workflow === undefined) throw new Error('a workflow needs a column');
  return workflow;
};

/** To Do, In Progress (commitment), Review, Done. */
export const WORKFLOW = workflowOf(STATUSES);

const statusNamed = (name: string): Status => {
  const found = STATUSES.find((status) => status.name === name);
  return found ?? { id: `unknown-${name}`, name, category: null };
};

interface IssueStory {
  readonly key: string;
  readonly created?: string;
  /** Status now, where it never changed. */
  readonly status?: string;
  readonly sprints?: readonly number[];
  readonly points?: number | null;
  readonly resolved?: string;
  /** `[when, field, from, to]`, in any order. Sprints are written as Jira writes them: `'4, 5'`. */
  readonly changes?: readonly (readonly [string, 'status' | 'sprint' | 'points' | 'flag', string, string])[];
  readonly facts?: Partial<RecordedIssue>;
}

const FIELDS = { status: 'status', sprint: 'sprint', points: 'estimate', flag: 'flagged' } as const;

/** An issue as Jira would have recorded it. The status now is the last one it changed to. */
export const recorded = (story: IssueStory): RecordedIssue => {
  const created = at(story.created ?? '2026-01-01');
  const changes = (story.changes ?? []).map(([when, field, from, to], index): RecordedChange => {
    const isStatus = field === 'status';
    const ids = field === 'sprint' || isStatus;
    return {
      historyId: String(1000 + index),
      at: at(when),
      field: FIELDS[field],
      from: isStatus ? statusNamed(from).id : ids ? from : null,
      fromText: from,
      to: isStatus ? statusNamed(to).id : ids ? to : null,
      toText: to,
    };
  });
  const lastStatus = (story.changes ?? []).findLast(([, field]) => field === 'status')?.[3];
  return {
    id: story.key,
    key: story.key,
    summary: `Summary of ${story.key}`,
    type: 'Story',
    typeId: 'Story',
    level: 0,
    created,
    updated: changes.reduce((last, change) => Math.max(last, change.at), created),
    resolved: story.resolved === undefined ? null : at(story.resolved),
    due: null,
    parentKey: null,
    labels: [],
    plan: null,
    status: statusNamed(lastStatus ?? story.status ?? 'To Do'),
    parent: null,
    resolution: null,
    blockers: [],
    sprints: story.sprints ?? [],
    estimate: story.points ?? null,
    flagged: false,
    changes,
    ...story.facts,
  };
};

export const history = (story: IssueStory): IssueHistory => replay(recorded(story));
