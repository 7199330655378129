import { CHARTER_NODE } from '../../domain/charter/types';
import type { Attempt, Claim, FieldProblem, Outcome } from '../ports/journal';
import type { CreateAnswer, NewIssue } from '../ports/planning';
import type { PlanningDeps } from './deps';
import { type Assignees, newIssues, sentFields, withoutLinks } from './newIssues';
import type { NextCall } from './nextCall';
import { isComplete, type Progress } from './progress';
import type { Work } from './work';

type Create = Extract<NextCall, { type: 'create' }>;

/** What a create call came to: the attempt as the journal has it now, and what the person should know. */
export type CallResult =
  | {
      readonly type: 'answered';
      readonly attempt: Attempt;
      /** Jira's words about each issue it did not create, by node key. */
      readonly said: ReadonlyMap<string, string>;
    }
  | { readonly type: 'refused'; readonly attempt: Attempt; readonly sentence: string }
  | { readonly type: 'limited'; readonly attempt: Attempt; readonly retryAfterMs: number }
  /** Nobody knows; the attempt has to be reconciled. */
  | { readonly type: 'unknown'; readonly attempt: Attempt }
  /** Another tab is sending this very call. */
  | { readonly type: 'taken' };

/**
 * Claims one create call, sends it once and records what became of it. When the answer is lost, nothing is recorded:
 * the claim without an outcome is what tells the next step to look before it creates anything again.
 */
export const createBatch = async (
  deps: PlanningDeps,
  work: Work,
  progress: Progress,
  call: Create,
  from: Assignees & { readonly driver: string },
): Promise<CallResult> => {
  const { record } = work;
  const charter = call.nodes.includes(CHARTER_NODE)
    ? (await deps.charters.read(record.projectId)).charter
    : undefined;
  const issues = newIssues(work, progress, call.nodes, from, call.leaveOut, charter);
  const claim: Claim = {
    at: deps.clock.now().toISOString(),
    newestIssue: progress.newestIssue,
    retry: call.retry,
    round: progress.round,
    by: from.driver,
  };
  if (!(await deps.plans.claim(record, call.batch, call.attempt, claim))) return { type: 'taken' };
  // Whoever undoes the plan begins by saying so and then looks for claims: one of the two sees the other.
  if ((await deps.plans.undoRuns(record)).length > 0) {
    await deps.plans.settle(record, call.batch, call.attempt, NOTHING_SENT);
    return { type: 'taken' };
  }
  const answer = await deps.jira.createIssues(issues);
  if (answer.type === 'unknown')
    return { type: 'unknown', attempt: { number: call.attempt, claim, outcome: undefined } };
  const outcome = outcomeOf(deps, { work, progress, batch: call.batch, issues }, answer);
  await deps.plans.settle(record, call.batch, call.attempt, outcome);
  const attempt: Attempt = { number: call.attempt, claim, outcome };
  switch (answer.type) {
    case 'limited':
      return { type: 'limited', attempt, retryAfterMs: answer.retryAfterMs };
    case 'refused':
      return { type: 'refused', attempt, sentence: answer.sentence };
    case 'answered':
      return { type: 'answered', attempt, said: wordsOf(issues, answer) };
  }
};

const NOTHING_SENT: Outcome = { type: 'created', created: {}, failed: {}, unlinked: [], complete: false };

type Known = Exclude<CreateAnswer, { type: 'unknown' }>;

interface Sent {
  readonly work: Work;
  readonly progress: Progress;
  readonly batch: number;
  readonly issues: readonly NewIssue[];
}

const outcomeOf = (deps: PlanningDeps, { work, progress, batch, issues }: Sent, answer: Known): Outcome => {
  switch (answer.type) {
    case 'refused':
      return { type: 'refused' };
    case 'limited':
      return {
        type: 'limited',
        until: new Date(deps.clock.now().getTime() + answer.retryAfterMs).toISOString(),
      };
    case 'answered': {
      const keyed = issues.map((issue, index) => ({ issue, key: answer.created.get(index) }));
      const created = Object.fromEntries(
        keyed.flatMap(({ issue, key }) => (key === undefined ? [] : [[issue.node.key, key] as const])),
      );
      const failed = answer.failed.flatMap(({ index, fields }) => {
        const issue = issues[index];
        return issue === undefined ? [] : [[issue.node.key, problemsAt(issue, fields)] as const];
      });
      return {
        type: 'created',
        created,
        failed: Object.fromEntries(failed),
        unlinked: withoutLinks(
          work,
          progress,
          keyed.filter(({ key }) => key !== undefined).map(({ issue }) => issue),
        ),
        complete: isComplete(work, progress, batch, Object.keys(created)),
      };
    }
  }
};

const problemsAt = (issue: NewIssue, fields: readonly string[]): readonly FieldProblem[] => {
  const sent = sentFields(issue);
  return fields.map((field) => ({ field, problem: sent.has(field) ? 'not-accepted' : 'missing' }));
};

const wordsOf = (
  issues: readonly NewIssue[],
  answer: Extract<CreateAnswer, { type: 'answered' }>,
): ReadonlyMap<string, string> =>
  new Map(
    answer.failed.flatMap(({ index, sentences }) => {
      const node = issues[index]?.node.key;
      return node === undefined || sentences.length === 0 ? [] : [[node, sentences.join(' ')] as const];
    }),
  );
