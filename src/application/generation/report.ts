import type { Generation, GenerationState } from '../../contract/plan';
import type { Completion, PartDone } from '../ports/journal';
import { failuresOf } from './failures';
import { linksMade } from './links';
import { isAtWork, partNames } from './loadStanding';
import { wasRefused } from './nextCall';
import { notesOf } from './notes';
import { isSettled, openNodes, type Progress } from './progress';
import { templateIsGone, type Work } from './work';

interface Standing {
  readonly work: Work;
  readonly progress: Progress;
  readonly parts: ReadonlyMap<string, PartDone>;
}

/** Where a generation stands, for people. `step` is what the current step adds to what the journal says. */
export const report = (
  standing: Standing,
  step: {
    readonly state?: GenerationState;
    readonly activity?: string;
    readonly problems?: readonly string[];
    readonly retryAfterMs?: number;
    readonly waitsFor?: Generation['waitsFor'];
    readonly isLive?: boolean;
    /** Issues seen that are not in the journal yet. */
    readonly seen?: number;
    /** Jira's own words about what it refused in this step, by node key. */
    readonly said?: ReadonlyMap<string, string>;
  } = {},
): Generation => {
  const { work, progress, parts } = standing;
  const state = step.state ?? stateOf(standing);
  return {
    planId: work.record.planId,
    state,
    created: progress.created.size - work.standing.size + (step.seen ?? 0),
    total: work.size,
    links: { made: linksMade(work, progress, parts), total: work.links.length },
    activity: step.activity ?? nextActivity(work, progress, state),
    ...(step.retryAfterMs === undefined ? {} : { retryAfterMs: step.retryAfterMs }),
    ...(step.waitsFor === undefined ? {} : { waitsFor: step.waitsFor }),
    isLive: step.isLive ?? false,
    problems: step.problems ?? problemsOf(standing, state),
    failures: failuresOf(work, progress, step.said),
  };
};

const stateOf = ({ work, progress, parts }: Standing): GenerationState => {
  if (isSettled(work, progress))
    return progress.refused.size > 0 &&
      partNames(work, progress, progress.round).every((name) => parts.has(name))
      ? 'incomplete'
      : 'running';
  const isRefused = progress.attempts.some(
    (attempts, batch) => openNodes(work, progress, batch).length > 0 && wasRefused(attempts),
  );
  return isRefused ? 'failed' : 'running';
};

const problemsOf = ({ work, progress, parts }: Standing, state: GenerationState): readonly string[] => {
  if (state === 'failed') return [REFUSED_BEFORE];
  return state === 'incomplete' ? notesOf(work, progress, parts) : [];
};

const REFUSED_BEFORE = 'Jira refused to go on with this plan. Resume to try again and to see why.';

/** What the next step does. How far it is stands beside it in numbers, so the sentence does not repeat them. */
const nextActivity = (work: Work, progress: Progress, state: GenerationState): string => {
  if (state === 'incomplete') return 'All is done that Jira accepts.';
  const open = work.batches.flatMap((_, batch) => openNodes(work, progress, batch));
  if (open.some((key) => work.nodes.get(key)?.kind === 'epic')) return 'Creating the epics.';
  return open.length > 0
    ? 'Creating the issues of each epic.'
    : 'Finishing links and the order of the backlog.';
};

/** Jira asked for a pause; nothing is wrong. */
export const paused = (standing: Standing, retryAfterMs: number): Generation =>
  report(standing, {
    state: 'waiting',
    retryAfterMs: Math.max(1, retryAfterMs),
    waitsFor: 'jira',
    activity: 'Jira is busy and asked for a pause. The plan goes on by itself.',
  });

/** What is remembered once everything is done. */
export const completionOf = ({ work, progress, parts }: Standing, now: Date): Completion => ({
  at: now.toISOString(),
  created: Object.fromEntries(progress.created),
  links: linksMade(work, progress, parts),
  notes: notesOf(work, progress, parts),
});

/** A finished generation, from what was remembered of it. */
export const finished = (work: Work, completion: Completion): Generation => {
  const created = Object.keys(completion.created).length - work.standing.size;
  return {
    planId: work.record.planId,
    state: 'done',
    created,
    total: created,
    links: { made: completion.links, total: work.standsIn ? completion.links : work.links.length },
    activity: 'The plan is complete.',
    isLive: false,
    problems: completion.notes,
    failures: [],
  };
};

/** A generation as anybody finds it who does not drive it. */
export const currentReport = (
  standing: Standing & { readonly completion: Completion | undefined },
  now: Date,
): Generation => {
  const { work, completion } = standing;
  if (completion !== undefined) return finished(work, completion);
  return work.standsIn
    ? report(standing, { state: 'failed', problems: [templateIsGone(work.record)] })
    : report(standing, { isLive: isAtWork(standing.progress, now) });
};
