import type { Deflated } from '../../contract/deflated';
import { type PackedFlow, packFlow } from '../../contract/packedFlow';
import type { ParsedRequests } from '../../contract/requests';
import { dayOf } from '../../domain/history/days';
import type { Instant } from '../../domain/history/types';
import type { AnswerName, KeptAnswer, KeptAnswers } from '../ports/keptAnswers';
import { beginWork, finishWork } from '../projectWork';
import { factsOf } from './factsOf';
import type { MetricsDeps } from './measureProject';
import { flowOf } from './readFlowMetrics';

export interface FlowDeps extends MetricsDeps {
  readonly answers: KeptAnswers;
}

/** The age of work that goes on grows meanwhile: by less than an hour, and only within a day. */
const KEPT_FOR = 60 * 60_000;

/**
 * How work flows through a project, in the form in which it travels.
 *
 * Reading the stored histories and measuring them takes most of the time of a look at a large project, and most looks
 * find that nothing has changed. So the unfiltered answer is kept with everything that it was made of. Jira is asked the
 * same questions as ever, as the viewer; only where all its answers are what they were is the kept answer given, with
 * the instant at which it was made.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const answerFlow = async (
  deps: FlowDeps,
  { project: asked, filter }: ParsedRequests['metrics.flow'],
): Promise<Deflated<PackedFlow>> => {
  const name: AnswerName = { projectKey: asked, section: 'flow' };
  const isKeepable = Object.keys(filter).length === 0;
  const now = deps.clock.now();
  const finding = isKeepable ? recent(deps.answers.find(name), now.getTime()) : Promise.resolve(undefined);
  const begun = beginWork(
    deps,
    asked,
    finding.then((kept) => kept === undefined),
  );
  const kept = await finding;
  if (kept !== undefined) {
    const seen = await factsOf(begun);
    const isToday = seen !== undefined && dayOf(kept.at, seen.zone) === dayOf(now.getTime(), seen.zone);
    const deflated = isToday && kept.isOf(seen.facts) ? await kept.text() : undefined;
    if (deflated !== undefined) return { deflated, unchangedUntil: now.toISOString() };
  }
  const read = await finishWork(deps, begun);
  const deflated = deps.answers.deflate(packFlow(flowOf(read, filter, now)));
  const facts = isKeepable && read.isAsStored ? (await factsOf(begun))?.facts : undefined;
  if (facts !== undefined) await deps.answers.keep(name, { at: now.getTime(), facts, text: deflated });
  return { deflated };
};

const recent = async (
  finding: Promise<KeptAnswer | undefined>,
  now: Instant,
): Promise<KeptAnswer | undefined> => {
  const kept = await finding;
  return kept !== undefined && now - kept.at < KEPT_FOR ? kept : undefined;
};
