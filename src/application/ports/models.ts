import type { Person, ProjectRef } from '../../contract/plan';
import type { Status } from '../../domain/history/types';
import type { ControlWords } from '../../domain/models/changeControl';
import type { Model, ModelLife } from '../../domain/models/types';
import type { PlanProperty, Role } from '../../domain/plan/vocabulary';
import type { CreateAnswer, OptionalField, Wiring } from './planning';

/** The models of the site's projects, with what has happened to each. No person is in them. */
export interface ModelStore {
  /** Revision 0 has none. */
  models(projectId: string): Promise<{ readonly revision: number; readonly models: readonly Model[] }>;
  /** @returns the new revision; undefined where somebody else has saved one that follows `revision`. */
  saveModels(projectId: string, revision: number, models: readonly Model[]): Promise<number | undefined>;
  life(projectId: string, modelId: string): Promise<{ readonly revision: number; readonly life: ModelLife }>;
  /** @returns the new revision; undefined where somebody else has saved one that follows `revision`. */
  saveLife(
    projectId: string,
    modelId: string,
    revision: number,
    life: ModelLife,
  ): Promise<number | undefined>;
}

/** An issue that stands beside a model: the one whose assignee owns it, or one that asks for a decision. */
export interface BesideIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
  /** As Jira knows them now; null where nobody is assigned. */
  readonly assignee: Pick<Person, 'accountId' | 'displayName'> | null;
}

/** A member of the change-control board, as Jira knows them. */
export interface BoardMember {
  readonly role: Role;
  readonly person: Pick<Person, 'accountId' | 'displayName'>;
}

/** A change-control issue to be created. */
export interface NewControl {
  readonly projectId: string;
  readonly property: PlanProperty;
  readonly wiring: Pick<Wiring, 'issueType' | 'issueValues'>;
  readonly fields: readonly OptionalField[];
  readonly words: ControlWords;
  readonly board: readonly BoardMember[];
  readonly assignee: string | undefined;
}

/** Jira as the models need it, always as the person who uses the app. */
export interface ModelJira {
  /** The viewer's time zone, as an IANA name. */
  timeZone(): Promise<string>;
  /** Issues by id or key as the database has them; those that are gone, or hidden from the person, are missing. At most 100. */
  beside(idsOrKeys: readonly string[]): Promise<readonly BesideIssue[]>;
  /** Who is assigned the plan's issues of these nodes, by node key, as the search index has them. At most 100 nodes. */
  assigneesOfNodes(
    project: ProjectRef,
    planId: string,
    nodes: readonly string[],
  ): Promise<ReadonlyMap<string, BoardMember['person']>>;
  createControl(control: NewControl): Promise<CreateAnswer>;
}
