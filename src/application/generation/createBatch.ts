import { CHARTER_NODE } from '../../domain/charter/types';
import type { Attempt, Claim, Outcome } from '../ports/journal';
import type { CreateAnswer, NewIssue } from '../ports/planning';
import type { PlanningDeps } from './deps';
import { newIssues, type People, withoutLinks } from './newIssues';
import type { NextCall } from './nextCall';
import type { Progress } from './progress';
import type { Work } from './work';

type Create = Extract<NextCall, { type: 'create' }>;

/** What a create call came to: the attempt as the journal has it now, and what the person should know. */
export type CallResult =
  | {
      readonly type: 'answered' | 'refused';
      readonly attempt: Attempt;
      readonly problems: readonly string[];
    }
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
  people: People,
): Promise<CallResult> => {
  const { record } = work;
  const charter = call.nodes.includes(CHARTER_NODE)
    ? (await deps.charters.read(record.projectId)).charter
    : undefined;
  const issues = newIssues(work, progress, call.nodes, people, call.leaveOut, charter);
  const claim: Claim = {
    at: deps.clock.now().toISOString(),
    newestIssue: progress.newestIssue,
    retry: call.retry,
  };
  if (!(await deps.plans.claim(record, call.batch, call.attempt, claim))) return { type: 'taken' };
  const answer = await deps.jira.createIssues(issues);
  if (answer.type === 'unknown')
    return { type: 'unknown', attempt: { number: call.attempt, claim, outcome: undefined } };
  const outcome = outcomeOf(deps, work, issues, answer);
  await deps.plans.settle(record, call.batch, call.attempt, outcome);
  const attempt: Attempt = { number: call.attempt, claim, outcome };
  switch (answer.type) {
    case 'limited':
      return { type: 'limited', attempt, retryAfterMs: answer.retryAfterMs };
    case 'refused':
      return { type: 'refused', attempt, problems: [answer.sentence] };
    case 'answered':
      return { type: 'answered', attempt, problems: problemsOf(issues, answer) };
  }
};

type Known = Exclude<CreateAnswer, { type: 'unknown' }>;

const outcomeOf = (deps: PlanningDeps, work: Work, issues: readonly NewIssue[], answer: Known): Outcome => {
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
      const created = keyed.flatMap(({ issue, key }) => (key === undefined ? [] : [[issue.node.key, key]]));
      const failed = answer.failed.flatMap(({ index, fields }) => {
        const issue = issues[index];
        return issue === undefined ? [] : [[issue.node.key, fields]];
      });
      return {
        type: 'created',
        created: Object.fromEntries(created),
        failed: Object.fromEntries(failed),
        unlinked: withoutLinks(
          work,
          keyed.filter(({ key }) => key !== undefined).map(({ issue }) => issue),
        ),
        complete: created.length === issues.length,
      };
    }
  }
};

/** Jira's sentence for each issue it did not create, under the issue's summary. */
const problemsOf = (
  issues: readonly NewIssue[],
  answer: Extract<CreateAnswer, { type: 'answered' }>,
): readonly string[] =>
  answer.failed.map(({ index, sentences }) => {
    const summary = issues[index]?.node.summary ?? '';
    const said = sentences.length === 0 ? 'no reason given.' : sentences.join(' ');
    return `Jira did not create “${summary}”: ${said}`;
  });
