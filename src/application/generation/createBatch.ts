import type { Outcome } from '../ports/journal';
import type { CreateAnswer, NewIssue } from '../ports/planning';
import type { PlanningDeps } from './deps';
import { newIssues, type People, withoutLinks } from './newIssues';
import type { NextCall } from './nextCall';
import type { Progress } from './progress';
import type { Work } from './work';

type Create = Extract<NextCall, { type: 'create' }>;

/** What a create call came to, as far as the person is concerned. */
export type CallResult =
  | { readonly type: 'answered'; readonly problems: readonly string[] }
  | { readonly type: 'refused'; readonly problems: readonly string[] }
  | { readonly type: 'limited'; readonly retryAfterMs: number }
  /** Nobody knows; the attempt has to be reconciled. */
  | { readonly type: 'unknown' }
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
  const issues = newIssues(work, progress, call.nodes, people, call.leaveOut);
  const claimed = await deps.plans.claim(record, call.batch, call.attempt, {
    at: deps.clock.now().toISOString(),
    newestIssue: progress.newestIssue,
    retry: call.retry,
  });
  if (!claimed) return { type: 'taken' };
  const answer = await deps.jira.createIssues(issues);
  if (answer.type === 'unknown') return answer;
  await deps.plans.settle(record, call.batch, call.attempt, outcomeOf(deps, work, issues, answer));
  switch (answer.type) {
    case 'limited':
      return answer;
    case 'refused':
      return { type: 'refused', problems: [answer.sentence] };
    case 'answered':
      return { type: 'answered', problems: problemsOf(issues, answer) };
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
