import type { Attempt, FieldProblem, Outcome, Round } from '../ports/journal';
import type { FieldValue } from '../ports/planning';
import type { Work } from './work';

/** How far the create calls have come, as the journal tells it. */
export interface Progress {
  /** Number of the round under way, from 1. */
  readonly round: number;
  /** Attempts at each create call, oldest first. */
  readonly attempts: readonly (readonly Attempt[])[];
  /** Issue key by node key, in the order in which the issues were created; those that a plan grew from come first. */
  readonly created: ReadonlyMap<string, string>;
  /** The round in which each created node was; 0 for those that a plan grew from. */
  readonly createdIn: ReadonlyMap<string, number>;
  /** Created nodes whose links, to what existed when they were created, are not known to exist. */
  readonly unlinked: ReadonlySet<string>;
  /** What this round gave up, with the fields that Jira complained about. */
  readonly refused: ReadonlyMap<string, readonly FieldProblem[]>;
  /** What is sent for fields that Jira requires. */
  readonly values: { readonly epic: readonly FieldValue[]; readonly issue: readonly FieldValue[] };
  /** Names of fields by id, to speak of them. */
  readonly fieldNames: Readonly<Record<string, string>>;
  /** Number of the newest issue known. */
  readonly newestIssue: number;
}

type Created = Extract<Outcome, { type: 'created' }>;
interface Answered {
  readonly batch: number;
  readonly attempt: Attempt;
  readonly outcome: Created;
}

export const progressOf = (
  work: Work,
  attempts: readonly (readonly Attempt[])[],
  rounds: readonly Round[],
): Progress => {
  const round = rounds.length + 1;
  const { epicValues, issueValues, fieldNames } = rounds.at(-1) ?? work.record.wiring;
  const answered = attempts
    .flatMap((ofBatch, batch) => ofBatch.flatMap((attempt) => answeredBy(batch, attempt)))
    .toSorted((a, b) => a.attempt.claim.round - b.attempt.claim.round || a.batch - b.batch);
  const fresh = new Map(answered.flatMap(({ outcome }) => Object.entries(outcome.created)));
  return {
    round,
    attempts,
    created: new Map([...work.standing, ...fresh]),
    createdIn: new Map([
      ...[...work.standing.keys()].map((node) => [node, 0] as const),
      ...answered.flatMap(({ attempt, outcome }) =>
        Object.keys(outcome.created).map((node) => [node, attempt.claim.round] as const),
      ),
    ]),
    unlinked: new Set(answered.flatMap(({ outcome }) => outcome.unlinked)),
    refused: refusedIn(answered.filter(({ attempt }) => attempt.claim.round === round)),
    values: { epic: epicValues, issue: issueValues },
    fieldNames: { ...work.record.wiring.fieldNames, ...fieldNames },
    // What the plan grew from is older, or was moved to another project, whose numbers mean nothing here.
    newestIssue: Math.max(work.record.newestIssue, ...[...fresh.values()].map(issueNumber)),
  };
};

const answeredBy = (batch: number, attempt: Attempt): readonly Answered[] =>
  attempt.outcome?.type === 'created' ? [{ batch, attempt, outcome: attempt.outcome }] : [];

/**
 * Issues that were refused twice in a round, the second time without the fields that Jira had complained about. A
 * value that was not accepted and is then missed was not accepted: that is what a person can mend.
 */
const refusedIn = (answered: readonly Answered[]): ReadonlyMap<string, readonly FieldProblem[]> => {
  const before = new Map<string, readonly FieldProblem[]>();
  const refused = new Map<string, readonly FieldProblem[]>();
  for (const { attempt, outcome } of answered)
    for (const [node, problems] of Object.entries(outcome.failed)) {
      const earlier = before.get(node) ?? [];
      before.set(node, problems);
      if (!attempt.claim.retry) continue;
      const known = (field: string) => earlier.find((problem) => problem.field === field);
      refused.set(
        node,
        problems.map((problem) => known(problem.field) ?? problem),
      );
    }
  return refused;
};

/** Nodes of a create call that are still to be created in this round: neither refused nor under an epic that was. */
export const openNodes = (work: Work, progress: Progress, batch: number): readonly string[] =>
  (work.batches[batch] ?? []).filter(
    (key) => !progress.created.has(key) && !progress.refused.has(key) && !waitsForEpic(work, progress, key),
  );

/** Whether a create call leaves nothing of its batch to be created, now that these nodes were. */
export const isComplete = (
  work: Work,
  { created }: Progress,
  batch: number,
  now: readonly string[],
): boolean => (work.batches[batch] ?? []).every((key) => created.has(key) || now.includes(key));

/** Whether a node's epic was refused, so that the node is not sent at all. */
export const waitsForEpic = ({ nodes }: Work, { refused }: Progress, key: string): boolean =>
  refused.has(nodes.get(key)?.epic ?? '');

/** Whether this round has no create call left. */
export const isSettled = (work: Work, progress: Progress): boolean =>
  work.batches.every((_, batch) => openNodes(work, progress, batch).length === 0);

/** Number at the end of an issue key; 0 where there is none. */
export const issueNumber = (key: string): number => Number(/-(\d+)$/.exec(key)?.[1] ?? 0);
