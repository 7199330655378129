import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { createIssueTable, type IssueTable } from './issueTable';
import type {
  BoardRecord,
  CustomFieldRecord,
  CustomFieldRole,
  DashboardRecord,
  FilterRecord,
  IssueTypeRecord,
  LinkRecord,
  ProjectRecord,
  SprintRecord,
  StatusRecord,
  UserRecord,
  VersionRecord,
} from './records';

/** Each kind of thing counts for itself, as on a real site. */
export type Sequence =
  | 'project'
  | 'status'
  | 'issueType'
  | 'issue'
  | 'board'
  | 'sprint'
  | 'version'
  | 'history'
  | 'comment'
  | 'link'
  | 'dashboard'
  | 'gadget'
  | 'filter';

/** Everything the local Jira knows, in memory. Maps keep the order of creation. */
export interface Store {
  readonly users: Map<string, UserRecord>;
  readonly projects: Map<string, ProjectRecord>;
  readonly statuses: Map<string, StatusRecord>;
  readonly issueTypes: Map<string, IssueTypeRecord>;
  readonly customFields: Map<string, CustomFieldRecord>;
  readonly boards: Map<number, BoardRecord>;
  readonly sprints: Map<number, SprintRecord>;
  readonly versions: Map<string, VersionRecord>;
  readonly links: Map<string, LinkRecord>;
  readonly dashboards: Map<string, DashboardRecord>;
  readonly filters: Map<string, FilterRecord>;
  readonly issues: IssueTable;
  /** Last number given out, by sequence. */
  readonly sequences: Map<string, number>;
  next(sequence: Sequence): number;
  /** Id of the site's custom field for a role, such as `customfield_10136`. */
  fieldId(role: CustomFieldRole): string;
}

const CUSTOM_FIELDS: readonly { role: CustomFieldRole; name: string; options: readonly string[] }[] = [
  { role: 'rank', name: 'Rank', options: [] },
  { role: 'sprint', name: 'Sprint', options: [] },
  { role: 'flagged', name: 'Flagged', options: ['Impediment'] },
  { role: 'startDate', name: 'Start date', options: [] },
  { role: 'storyPointEstimate', name: 'Story point estimate', options: [] },
  { role: 'storyPoints', name: 'Story Points', options: [] },
  { role: 'team', name: 'Team', options: ['Data platform', 'Data science'] },
];

/** Numbers at which sites begin to count; small ones differ from site to site. */
const startOf = (sequence: string): number =>
  ['board', 'sprint', 'dashboard', 'gadget'].includes(sequence) ? 0 : 10_000;

/**
 * An empty site.
 * @param seed Decides the ids that differ between real sites too, so that no code can rely on well-known ones.
 */
export const createStore = ({ seed, indexLagMs }: { seed: number; indexLagMs: number }): Store => {
  const random = xoroshiro128plus(seed);
  const sequences = new Map<string, number>();
  const customFields = new Map<string, CustomFieldRecord>();
  let fieldNumber = 10_100 + uniformInt(random, 0, 700);
  for (const { role, name, options } of CUSTOM_FIELDS) {
    fieldNumber += uniformInt(random, 1, 9);
    const id = `customfield_${fieldNumber}`;
    const numbered = options.map((value, position) => ({ id: `${fieldNumber + 200 + position}`, value }));
    customFields.set(id, { id, name, role, options: numbered });
  }
  for (const sequence of ['status', 'issueType', 'board', 'sprint']) {
    sequences.set(sequence, startOf(sequence) + uniformInt(random, 1, 60));
  }

  return {
    users: new Map(),
    projects: new Map(),
    statuses: new Map(),
    issueTypes: new Map(),
    customFields,
    boards: new Map(),
    sprints: new Map(),
    versions: new Map(),
    links: new Map(),
    dashboards: new Map(),
    filters: new Map(),
    issues: createIssueTable(indexLagMs),
    sequences,
    next: (sequence) => {
      const number = (sequences.get(sequence) ?? startOf(sequence)) + 1;
      sequences.set(sequence, number);
      return number;
    },
    fieldId: (role) => {
      for (const field of customFields.values()) if (field.role === role) return field.id;
      throw new Error(`The site has no custom field for ${role}.`);
    },
  };
};
