import type { Mentioned, MentionedByRole } from '../../contract/charter';
import type { ProjectRef } from '../../contract/plan';
import type { Charter } from '../../domain/charter/types';
import type { Role } from '../../domain/plan/vocabulary';
import type { Permission } from './planning';

/** A project's charter as it was saved last; revision 0 has none. */
export interface SavedCharter {
  readonly revision: number;
  readonly charter: Charter | undefined;
}

/** Reading side of charter storage. */
export interface CharterReader {
  read(projectId: string): Promise<SavedCharter>;
}

/** The charters of the site, one a project. No person is in them. */
export interface CharterStore extends CharterReader {
  /**
   * Saves a charter as the one that follows `revision`.
   *
   * @returns the new revision; undefined where somebody else has saved one that follows `revision`.
   */
  save(projectId: string, revision: number, charter: Charter): Promise<number | undefined>;
}

/** The epic whose description shows the charter. */
export interface CharterEpic {
  readonly key: string;
  /** The description as Jira gave it, for the adapter that writes it again. */
  readonly description: unknown;
  readonly people: MentionedByRole;
}

/** Who is to be mentioned for a role; null takes a mention away, roles that are absent stay as they are. */
export type NewMentions = Readonly<Partial<Record<Role, Mentioned | null>>>;

/** Jira as the charter needs it, always as the person who uses the app. */
export interface CharterJira {
  /** @throws Failure `not-found` where it does not exist or the person may not see it. */
  project(idOrKey: string): Promise<ProjectRef>;
  permissions(idOrKey: string): Promise<ReadonlySet<Permission>>;
  /** The issue, if it is the charter epic of the plan and the person may see it. */
  epic(key: string, planId: string): Promise<CharterEpic | undefined>;
  /** Key of the plan's charter epic, as the search index has it, some seconds behind. */
  findEpic(project: ProjectRef, planId: string): Promise<string | undefined>;
  /** Writes the charter into the epic's description and leaves everything else in it as it is. */
  describe(epic: CharterEpic, charter: Charter, people: NewMentions): Promise<void>;
}
