import type { Generation, GenerationState } from '../../contract/plan';
import type { Completion, PartDone } from '../ports/journal';
import { hasFailed } from './nextCall';
import { notesOf } from './notes';
import type { Progress } from './progress';
import type { Work } from './work';

interface Standing {
  readonly work: Work;
  readonly progress: Progress;
  readonly parts: ReadonlyMap<string, PartDone>;
}

/** Where a generation stands, for people. `step` is what the current step adds to what the journal says. */
export const report = (
  { work, progress, parts }: Standing,
  step: {
    readonly state?: GenerationState;
    readonly activity?: string;
    readonly problems?: readonly string[];
    readonly retryAfterMs?: number;
    /** Issues seen that are not in the journal yet. */
    readonly seen?: number;
  } = {},
): Generation => {
  const failed = progress.attempts.some(
    (attempts, batch) => isOpen(work, progress, batch) && hasFailed(attempts),
  );
  const created = progress.created.size + (step.seen ?? 0);
  return {
    planId: work.record.planId,
    state: step.state ?? (failed ? 'failed' : 'running'),
    created,
    total: work.plan.nodes.length,
    links: { made: linksMade(work, progress, parts), total: work.links.length },
    activity: step.activity ?? nextActivity(work, progress),
    ...(step.retryAfterMs === undefined ? {} : { retryAfterMs: step.retryAfterMs }),
    problems: step.problems ?? (failed ? [FAILED_BEFORE] : []),
  };
};

/** What the next step does. How far it is stands beside it in numbers, so the sentence does not repeat them. */
const nextActivity = ({ plan }: Work, { created }: Progress): string => {
  const open = plan.nodes.filter(({ key }) => !created.has(key));
  if (open.some(({ kind }) => kind === 'epic')) return 'Creating the epics.';
  return open.length > 0
    ? 'Creating the issues of each epic.'
    : 'Finishing links and the order of the backlog.';
};

/** Jira asked for a pause; nothing is wrong. */
export const paused = (standing: Standing, retryAfterMs: number): Generation =>
  report(standing, {
    state: 'waiting',
    retryAfterMs: Math.max(1, retryAfterMs),
    activity: 'Jira is busy and asked for a pause. The plan goes on by itself.',
  });

const FAILED_BEFORE = 'Jira refused some issues of this plan. Resume to try again and to see why.';

const isOpen = (work: Work, progress: Progress, batch: number): boolean =>
  (work.batches[batch] ?? []).some((key) => !progress.created.has(key));

const linksMade = (work: Work, progress: Progress, parts: ReadonlyMap<string, PartDone>): number => {
  const carried = [...progress.created.keys()].filter((key) => !progress.unlinked.has(key));
  const added = [...parts].filter(([name]) => name.startsWith('links-')).map(([, { made }]) => made);
  return [...carried.map((key) => work.carriedBy.get(key)?.length ?? 0), ...added].reduce((a, b) => a + b, 0);
};

/** What is remembered once everything is done. */
export const completionOf = ({ work, progress, parts }: Standing, now: Date): Completion => ({
  at: now.toISOString(),
  created: Object.fromEntries(progress.created),
  links: linksMade(work, progress, parts),
  notes: notesOf(work, progress, parts),
});

/** A finished generation, from what was remembered of it. */
export const finished = (work: Work, completion: Completion): Generation => ({
  planId: work.record.planId,
  state: 'done',
  created: Object.keys(completion.created).length,
  total: work.plan.nodes.length,
  links: { made: completion.links, total: work.links.length },
  activity: 'The plan is complete.',
  problems: completion.notes,
});
