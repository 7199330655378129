import type { Fit } from '../../contract/plan';
import type { FieldValue, Wiring } from './planning';
import type { PlanReader, StoredPlan } from './planStore';

/** A plan with everything that later steps need, so that they ask Jira nothing twice. Holds no person. */
export interface GenerationRecord extends StoredPlan {
  readonly fit: Fit;
  readonly wiring: Wiring;
  /** Number of the project's newest issue before the first call: issues of the plan have higher ones. */
  readonly newestIssue: number;
  /** Where the plan has grown: what this revision of it creates, and what was there. */
  readonly growth?: RecordedGrowth | undefined;
}

export interface RecordedGrowth {
  /** Node keys of what is created, and of nothing else. */
  readonly added: readonly string[];
  /** Issue key by node key of what existed when the growth began, also of nodes that the plan has no more. */
  readonly standing: Readonly<Record<string, string>>;
  /** Id of each sprint that the plan had created before, by its number in the plan; absent where it had none. */
  readonly sprints?: Readonly<Record<string, number>> | undefined;
}

/** Written before a call that creates issues is sent. Whoever writes it may send the call; nobody else does. */
export interface Claim {
  /** ISO instant. */
  readonly at: string;
  /** Number of the newest issue known: those that this call creates have higher ones. */
  readonly newestIssue: number;
  /** Whether it repeats what the attempt before failed at, without the fields that Jira complained about. */
  readonly retry: boolean;
  /** Number of the {@link Round} it belongs to. */
  readonly round: number;
  /** The page that sends it, by a name that the page made up. */
  readonly by: string;
}

/** A field that Jira complained about. Its sentence is not kept: it can name people. */
export interface FieldProblem {
  /** Id of the field. */
  readonly field: string;
  /** `missing`: Jira wants a value and none was sent. `not-accepted`: Jira did not take the value that was sent. */
  readonly problem: 'missing' | 'not-accepted';
}

/** What became of a call, as far as later steps need it. Node keys and issue keys only, no words of Jira's. */
export type Outcome =
  | {
      readonly type: 'created';
      /** Issue key by node key. */
      readonly created: Readonly<Record<string, string>>;
      /** The fields that Jira complained about, by node key of the issue it did not create; none where it named none. */
      readonly failed: Readonly<Record<string, readonly FieldProblem[]>>;
      /** Created nodes whose links are not known to exist. */
      readonly unlinked: readonly string[];
      /** Whether nothing of the call is left to be created, so that no further attempt follows. */
      readonly complete: boolean;
    }
  | { readonly type: 'limited' /** ISO instant. */; readonly until: string }
  | { readonly type: 'refused' };

/** One attempt at a call. Without an outcome nobody knows whether it was carried out. */
export interface Attempt {
  readonly number: number;
  readonly claim: Claim;
  readonly outcome: Outcome | undefined;
}

/**
 * A pass over everything that is still to be created. The first begins with the plan; each further one when a person
 * asks to try again what Jira refused in the one before.
 */
export interface Round {
  /** ISO instant. */
  readonly at: string;
  /** What it sends for required fields, instead of what the plan began with. */
  readonly epicValues: readonly FieldValue[];
  readonly issueValues: readonly FieldValue[];
  /** Names of the fields on the create screens, by id, as they are now. */
  readonly fieldNames: Readonly<Record<string, string>>;
}

/** What came of a part of the plan that can be repeated without harm: some links, some ranks. */
export interface PartDone {
  /** ISO instant. */
  readonly at: string;
  readonly made: number;
  /** Id of the sprint, where that is what was made. */
  readonly id?: number | undefined;
  /** What could not be done, as sentences. */
  readonly notes: readonly string[];
}

/** Written once, when nothing remains to be done. */
export interface Completion {
  /** ISO instant. */
  readonly at: string;
  readonly created: Readonly<Record<string, string>>;
  readonly links: number;
  readonly notes: readonly string[];
}

/** One undoing of a plan: every issue that was there when it began is looked at once, some a step. */
export interface UndoRun {
  readonly number: number;
  /** Node keys in the order in which they are looked at; absent until the last create call is accounted for. */
  readonly nodes: readonly string[] | undefined;
  /** What came of each part, by its place. */
  readonly parts: ReadonlyMap<number, UndoPart>;
}

/** Nodes that one part of a run looks at. */
export const UNDO_PART_SIZE = 20;

/** Node keys: what is gone, and what stays because people have touched it or Jira refused. */
export interface UndoPart {
  readonly deleted: readonly string[];
  readonly kept: readonly string[];
}

/** Remembers how far a generation has come. Every entry is written once and never changed. */
export interface GenerationJournal extends PlanReader {
  /** The newest revision. */
  record(projectId: string): Promise<GenerationRecord | undefined>;
  /** Stores the record unless the project has one of this revision, and returns the one it has then. */
  begin(record: GenerationRecord): Promise<GenerationRecord>;
  /** Attempts at each of the first `batches` calls, oldest first. */
  attempts(plan: StoredPlan, batches: number): Promise<readonly (readonly Attempt[])[]>;
  /** Attempts at a call that has a name instead of a place, oldest first. */
  attemptsAt(plan: StoredPlan, call: string): Promise<readonly Attempt[]>;
  /** Claims an attempt; false where somebody else has. */
  claim(plan: StoredPlan, call: number | string, attempt: number, claim: Claim): Promise<boolean>;
  /** Records what became of an attempt, unless that is recorded already. */
  settle(plan: StoredPlan, call: number | string, attempt: number, outcome: Outcome): Promise<void>;
  /** The rounds after the first, oldest first. */
  rounds(plan: StoredPlan): Promise<readonly Round[]>;
  /** Begins a round, unless somebody else has. Numbers count from 1, and the first needs no beginning. */
  openRound(plan: StoredPlan, number: number, round: Round): Promise<void>;
  parts(plan: StoredPlan, names: readonly string[]): Promise<ReadonlyMap<string, PartDone>>;
  finishPart(plan: StoredPlan, name: string, done: PartDone): Promise<void>;
  /** Every time that somebody began to undo the plan, oldest first. */
  undoRuns(plan: StoredPlan): Promise<readonly UndoRun[]>;
  /** From here on nothing more is created, whoever else is at work. */
  beginUndo(plan: StoredPlan, number: number): Promise<void>;
  /** Settles what a run looks at, unless that is settled already. */
  fixUndo(plan: StoredPlan, number: number, nodes: readonly string[]): Promise<void>;
  settleUndo(plan: StoredPlan, number: number, place: number, part: UndoPart): Promise<void>;
  /** Takes the plan off its project, so that another can be made. */
  forget(plan: StoredPlan): Promise<void>;
  completion(plan: StoredPlan): Promise<Completion | undefined>;
  complete(plan: StoredPlan, completion: Completion): Promise<void>;
}
