import { compileJql, type JqlContext, type JqlIssue } from '../../../../sandbox/jira/jql';

/** Tuesday noon in UTC. */
export const NOW = Date.parse('2026-03-10T12:00:00Z');

export const context: JqlContext = {
  now: NOW,
  zone: 'UTC',
  currentUser: 'ada',
  properties: [
    {
      propertyKey: 'ml-plan',
      entityType: 'issue',
      values: [
        { path: 'phase', type: 'string', searchAlias: 'mlPhase' },
        { path: 'size.rows', type: 'number', searchAlias: 'mlRows' },
        { path: 'tags', type: 'string' },
      ],
    },
  ],
  fields: [
    { id: 'customfield_10016', name: 'Story Points', aliases: ['Points'], type: 'number' },
    { id: 'customfield_10020', name: 'Sprint', type: 'sprint' },
    { id: 'customfield_10021', name: 'Flagged', type: 'flagged' },
    { id: 'customfield_10030', name: 'Environment tier', type: 'option' },
  ],
};

export interface IssueParts extends Partial<Omit<JqlIssue, 'custom' | 'property' | 'history' | 'comments'>> {
  readonly fields?: Readonly<Record<string, string | number | readonly string[] | null>>;
  readonly plan?: unknown;
  readonly changes?: Partial<Record<string, ReturnType<JqlIssue['history']>>>;
  readonly commentTexts?: readonly string[];
}

/** A story A-1 created on 1 March with nothing else said of it, overridden by `parts`. */
export const issue = ({
  fields = {},
  plan,
  changes = {},
  commentTexts = [],
  ...parts
}: IssueParts = {}): JqlIssue => ({
  key: 'A-1',
  id: '1001',
  number: Number((parts.key ?? 'A-1').split('-')[1]),
  project: { id: '10', key: 'A', name: 'Apple' },
  summary: '',
  description: '',
  issuetype: { id: '1', name: 'Story', level: 0 },
  status: { id: '11', name: 'To Do', categoryKey: 'new' },
  assignee: null,
  reporter: null,
  priority: null,
  resolution: null,
  labels: [],
  components: [],
  fixVersions: [],
  created: Date.parse('2026-03-01T00:00:00Z'),
  updated: Date.parse('2026-03-01T00:00:00Z'),
  resolutiondate: null,
  duedate: null,
  parent: null,
  parentEpic: null,
  sprints: [],
  flagged: [],
  links: [],
  rank: 'a',
  comments: () => commentTexts,
  custom: (fieldId) => fields[fieldId],
  property: (key) => (key === 'ml-plan' ? plan : undefined),
  history: (field) => changes[field] ?? [],
  ...parts,
});

/** Keys of the issues a query finds, in its order. */
export const find = (
  jql: string,
  issues: readonly JqlIssue[],
  over: Partial<JqlContext> = {},
): readonly string[] => {
  const compiled = compileJql(jql, { ...context, ...over });
  if (!compiled.ok) throw new Error(compiled.errors.join('; '));
  return issues
    .filter(compiled.match)
    .sort(compiled.compare)
    .map((found) => found.key);
};

/** What Jira says to a query that it refuses. */
export const errorsOf = (jql: string, over: Partial<JqlContext> = {}): readonly string[] => {
  const compiled = compileJql(jql, { ...context, ...over });
  return compiled.ok ? [] : compiled.errors;
};
