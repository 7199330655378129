import type { ProjectRecord } from '../store/records';
import type { Viewer } from './site';

interface Permission {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'PROJECT' | 'GLOBAL';
  /** Least project role that has it; global ones: who on the site. */
  readonly role: 'viewer' | 'member' | 'administrator' | 'everyone' | 'siteAdministrator';
}

const project = (
  id: string,
  key: string,
  role: 'viewer' | 'member' | 'administrator',
  name: string,
): Permission => ({ id, key, role, name, type: 'PROJECT', description: `Ability to ${name.toLowerCase()}.` });

const global = (
  id: string,
  key: string,
  role: 'everyone' | 'siteAdministrator',
  name: string,
): Permission => ({ id, key, role, name, type: 'GLOBAL', description: `Ability to ${name.toLowerCase()}.` });

/** The permission scheme of every project, by project role, and the global permissions. */
const PERMISSION_TABLE = [
  project('23', 'ADMINISTER_PROJECTS', 'administrator', 'Administer Projects'),
  project('10', 'BROWSE_PROJECTS', 'viewer', 'Browse Projects'),
  project('11', 'CREATE_ISSUES', 'member', 'Create Issues'),
  project('12', 'EDIT_ISSUES', 'member', 'Edit Issues'),
  project('16', 'DELETE_ISSUES', 'administrator', 'Delete Issues'),
  project('13', 'ASSIGN_ISSUES', 'member', 'Assign Issues'),
  project('17', 'ASSIGNABLE_USER', 'member', 'Assignable User'),
  project('28', 'SCHEDULE_ISSUES', 'member', 'Schedule Issues'),
  project('21', 'LINK_ISSUES', 'member', 'Link Issues'),
  project('46', 'TRANSITION_ISSUES', 'member', 'Transition Issues'),
  project('14', 'RESOLVE_ISSUES', 'member', 'Resolve Issues'),
  project('18', 'CLOSE_ISSUES', 'member', 'Close Issues'),
  project('15', 'ADD_COMMENTS', 'member', 'Add Comments'),
  project('30', 'MODIFY_REPORTER', 'administrator', 'Modify Reporter'),
  project('20', 'WORK_ON_ISSUES', 'member', 'Work On Issues'),
  project('45', 'MANAGE_SPRINTS_PERMISSION', 'member', 'Manage Sprints'),
  global('0', 'ADMINISTER', 'siteAdministrator', 'Administer Jira'),
  global('22', 'CREATE_SHARED_OBJECTS', 'everyone', 'Create Shared Objects'),
  global('27', 'USER_PICKER', 'everyone', 'Browse Users And Groups'),
  global('33', 'BULK_CHANGE', 'siteAdministrator', 'Make Bulk Changes'),
] as const;

export const PERMISSIONS: ReadonlyMap<string, Permission> = new Map(
  PERMISSION_TABLE.map((permission) => [permission.key, permission]),
);

export type ProjectPermission =
  | 'ADMINISTER_PROJECTS'
  | 'BROWSE_PROJECTS'
  | 'CREATE_ISSUES'
  | 'EDIT_ISSUES'
  | 'DELETE_ISSUES'
  | 'ASSIGN_ISSUES'
  | 'ASSIGNABLE_USER'
  | 'SCHEDULE_ISSUES'
  | 'LINK_ISSUES'
  | 'TRANSITION_ISSUES'
  | 'RESOLVE_ISSUES'
  | 'ADD_COMMENTS'
  | 'MODIFY_REPORTER'
  | 'MANAGE_SPRINTS_PERMISSION';

const RANKS = { none: 0, viewer: 1, member: 2, administrator: 3 } as const;

const roleIn = (viewer: Viewer, record: ProjectRecord): keyof typeof RANKS => {
  if (viewer.type === 'app') return 'administrator';
  if (viewer.type === 'anonymous') return 'none';
  const { accountId } = viewer;
  if (viewer.siteAdministrator || record.lead === accountId) return 'administrator';
  if (record.administrators.includes(accountId)) return 'administrator';
  if (record.members.includes(accountId)) return 'member';
  return record.viewers.includes(accountId) ? 'viewer' : 'none';
};

/** Whether a viewer has a permission; project permissions need a project, or any project when there is none. */
export const hasPermission = (viewer: Viewer, permission: Permission, record?: ProjectRecord): boolean => {
  switch (permission.role) {
    case 'everyone':
      return viewer.type !== 'anonymous';
    case 'siteAdministrator':
      return viewer.type === 'user' && viewer.siteAdministrator;
    default:
      return record !== undefined && RANKS[roleIn(viewer, record)] >= RANKS[permission.role];
  }
};

/** Whether a viewer may do something in a project. */
export const mayIn = (viewer: Viewer, key: ProjectPermission, record: ProjectRecord): boolean => {
  const permission = PERMISSIONS.get(key);
  return permission !== undefined && hasPermission(viewer, permission, record);
};

export const mayBrowse = (viewer: Viewer, record: ProjectRecord): boolean =>
  mayIn(viewer, 'BROWSE_PROJECTS', record);
