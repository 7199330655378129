import { z } from 'zod';
import {
  boardRecord,
  customFieldRecord,
  dashboardRecord,
  filterRecord,
  issueRecord,
  issueTypeRecord,
  linkRecord,
  projectRecord,
  sprintRecord,
  statusRecord,
  userRecord,
  versionRecord,
} from './records';
import type { Store } from './store';

const snapshotSchema = z.object({
  version: z.literal(1),
  sequences: z.record(z.string(), z.number()),
  users: z.array(userRecord),
  statuses: z.array(statusRecord),
  issueTypes: z.array(issueTypeRecord),
  customFields: z.array(customFieldRecord),
  projects: z.array(projectRecord),
  boards: z.array(boardRecord),
  sprints: z.array(sprintRecord),
  versions: z.array(versionRecord).default([]),
  links: z.array(linkRecord),
  dashboards: z.array(dashboardRecord),
  filters: z.array(filterRecord).default([]),
  issues: z.array(issueRecord),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Everything a site holds, as plain JSON. */
export const takeSnapshot = (store: Store): Snapshot => ({
  version: 1,
  sequences: Object.fromEntries(store.sequences),
  users: [...store.users.values()],
  statuses: [...store.statuses.values()],
  issueTypes: [...store.issueTypes.values()],
  customFields: [...store.customFields.values()],
  projects: [...store.projects.values()],
  boards: [...store.boards.values()],
  sprints: [...store.sprints.values()],
  versions: [...store.versions.values()],
  links: [...store.links.values()],
  dashboards: [...store.dashboards.values()],
  filters: [...store.filters.values()],
  issues: [...store.issues.all()],
});

const refill = <Key, Value>(
  map: Map<Key, Value>,
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): void => {
  map.clear();
  for (const value of values) map.set(keyOf(value), value);
};

/** Puts a site back as it was saved; throws on anything that is no snapshot. */
export const restoreSnapshot = (store: Store, saved: unknown): void => {
  const snapshot = snapshotSchema.parse(saved);
  store.sequences.clear();
  for (const [name, value] of Object.entries(snapshot.sequences)) store.sequences.set(name, value);
  refill(store.users, snapshot.users, (user) => user.accountId);
  refill(store.statuses, snapshot.statuses, (status) => status.id);
  refill(store.issueTypes, snapshot.issueTypes, (type) => type.id);
  refill(store.customFields, snapshot.customFields, (field) => field.id);
  refill(store.projects, snapshot.projects, (project) => project.id);
  refill(store.boards, snapshot.boards, (board) => board.id);
  refill(store.sprints, snapshot.sprints, (sprint) => sprint.id);
  refill(store.versions, snapshot.versions, (version) => version.id);
  refill(store.links, snapshot.links, (link) => link.id);
  refill(store.dashboards, snapshot.dashboards, (dashboard) => dashboard.id);
  refill(store.filters, snapshot.filters, (filter) => filter.id);
  store.issues.load(snapshot.issues);
};
