import type { Clock, EntityPropertyDeclaration, ImportedProject, JiraHost, SandboxLog } from '../types';
import { createHandler } from './handle';
import { createRateLimits } from './limits';
import { importProject, type ProjectAccess } from './model/importProject';
import { createJqlReader } from './model/jqlIssue';
import {
  type CreatedProject,
  createProject,
  findProject,
  type NewProject,
  type ProjectRoles,
} from './model/projects';
import { createSearch } from './model/searchIssues';
import { APP_ACCOUNT_ID, type Site } from './model/site';
import { allRoutes } from './rest/routes';
import { restoreSnapshot, takeSnapshot } from './store/snapshot';
import { createStore } from './store/store';

export type { ProjectAccess } from './model/importProject';
export type { CreatedProject, NewProject } from './model/projects';

export interface JiraSiteOptions {
  readonly clock: Clock;
  /** Decides the ids that differ from site to site. */
  readonly seed: number;
  readonly log: SandboxLog;
  /** Where the site is reached, for the `self` links in answers; a function where that is known only later. */
  readonly baseUrl: string | (() => string);
  /** How long search takes to notice a write. */
  readonly indexLagMs: number;
  /** What the app's manifest declares under `jira:entityProperty`. */
  readonly entityProperties: readonly EntityPropertyDeclaration[];
  /** IANA zone of the site and its users. Default UTC. */
  readonly timeZone?: string;
  /** `off` for tests that stand still in time. Default `enforced`. */
  readonly rateLimits?: 'enforced' | 'off';
}

export interface NewUser {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly active?: boolean;
  /** Administers the whole site and every project. */
  readonly siteAdministrator?: boolean;
}

/** A local Jira Cloud site. People and projects are put there by its owner; everything else goes through REST. */
export interface JiraSite extends JiraHost {
  addUser(user: NewUser): void;
  addProject(project: NewProject): CreatedProject;
  hasProject(key: string): boolean;
  /** Changes who has which role in a project, as when somebody's permission is taken away. */
  changeAccess(key: string, roles: Partial<ProjectRoles>): void;
  /** Adds the project of a file; its key gets a number where it is taken. */
  importProject(
    project: ImportedProject,
    access: ProjectAccess,
  ): { id: string; key: string; boardId: number };
  /** Account behind an e-mail address, for Basic authentication. */
  accountIdFor(email: string): string | undefined;
  /** Everything on the site as JSON, and the way back. `restore` throws on anything else. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

/**
 * Makes an empty site in memory.
 *
 * @example
 * const site = createJiraSite({ clock, seed: 1, log, baseUrl: 'http://localhost:8080', indexLagMs: 2000, entityProperties: [] });
 * site.addUser({ accountId: 'a1', email: 'ada@example.com', displayName: 'Ada' });
 * await site.handle({ method: 'GET', path: '/rest/api/3/myself', headers: {}, principal: { type: 'user', accountId: 'a1' }, caller: 'test' });
 */
export const createJiraSite = (options: JiraSiteOptions): JiraSite => {
  const store = createStore(options);
  const site: Site = {
    store,
    clock: options.clock,
    log: options.log,
    get baseUrl() {
      const { baseUrl } = options;
      return (typeof baseUrl === 'string' ? baseUrl : baseUrl()).replace(/\/$/, '');
    },
    timeZone: options.timeZone ?? 'Etc/UTC',
    entityProperties: options.entityProperties,
  };
  const search = createSearch(site, createJqlReader(store));
  const limits = options.rateLimits === 'off' ? null : createRateLimits(options.clock);
  const handle = createHandler(site, allRoutes(search), limits);
  store.users.set(APP_ACCOUNT_ID, {
    accountId: APP_ACCOUNT_ID,
    accountType: 'app',
    email: 'app@example.com',
    displayName: 'ML Plan for Jira',
    active: true,
    siteAdministrator: false,
  });

  return {
    handle: async (request) => handle(request),
    addUser: ({ accountId, email, displayName, active = true, siteAdministrator = false }) => {
      store.users.set(accountId, {
        accountId,
        accountType: 'atlassian',
        email,
        displayName,
        active,
        siteAdministrator,
      });
    },
    addProject: (project) => createProject(store, project),
    hasProject: (key) => findProject(store, key) !== undefined,
    changeAccess: (key, roles) => {
      const project = findProject(store, key);
      if (project !== undefined) store.projects.set(project.id, { ...project, ...roles });
    },
    importProject: (project, access) => importProject(store, project, access, options.clock.now()),
    snapshot: () => takeSnapshot(store),
    restore: (snapshot) => restoreSnapshot(store, snapshot),
    accountIdFor: (email) => {
      const wanted = email.toLowerCase();
      for (const user of store.users.values()) {
        if (user.accountType === 'atlassian' && user.email.toLowerCase() === wanted) return user.accountId;
      }
      return undefined;
    },
  };
};
