import type { Deflated } from '../../contract/deflated';
import { dayOf } from '../../domain/history/days';
import type { Instant } from '../../domain/history/types';
import type { AnswerName, KeptAnswer, KeptAnswers, SeenFacts } from '../ports/keptAnswers';
import { type BegunWork, beginWork, finishWork } from '../projectWork';
import { unawaited } from '../unawaited';
import { factsOf, type Seen } from './factsOf';
import type { MetricsDeps } from './measureProject';
import type { Section, SectionRequest } from './section';

export interface AnswerDeps extends MetricsDeps {
  readonly answers: KeptAnswers;
}

/** The age of work that goes on grows meanwhile: by less than an hour, and only within a day. */
const KEPT_FOR = 60 * 60_000;

/**
 * A section of a project's metrics, deflated as it travels.
 *
 * Reading the stored histories and measuring them takes most of the time of a look at a large project, and most looks
 * find that nothing has changed. So the answer about the whole project is kept with everything that it was made of. Jira
 * is asked the same questions as ever, as the viewer; only where all its answers, and what the app itself keeps, are what
 * they were is the kept answer given, with the instant at which it was made.
 *
 * @throws Failure where the project is unknown to the viewer
 * @example
 * answerSection(deps, mlSection, { project: 'CHURN', filter: {} });
 */
export const answerSection = async <Deps, Request extends SectionRequest, Beside, Answer>(
  deps: AnswerDeps & Deps,
  section: Section<Deps, Request, Beside, Answer>,
  request: Request,
): Promise<Deflated<Answer>> => {
  const { answers } = deps;
  if (!isOfAll(request)) return { deflated: answers.deflate(await readSection(deps, section, request)) };
  const name: AnswerName = { projectKey: request.project, section: section.name };
  const now = deps.clock.now();
  const finding = recent(answers.find(name), now.getTime());
  const isNeeded = finding.then((kept) => kept === undefined);
  const begun = begin(deps, section, request, isNeeded);
  const kept = await finding;
  if (kept !== undefined) {
    const seen = await seenIn(begun);
    const isToday = seen !== undefined && dayOf(kept.at, seen.zone) === dayOf(now.getTime(), seen.zone);
    const deflated = isToday && kept.isOf(seen.facts) ? await kept.text() : undefined;
    if (deflated !== undefined) return { deflated, unchangedUntil: now.toISOString() };
  }
  const read = await finishWork(deps, begun.work);
  const deflated = answers.deflate(section.answerOf(read, await begun.beside, request, now));
  const facts = read.isAsStored ? (await seenIn(begun))?.facts : undefined;
  if (facts !== undefined) await answers.keep(name, { at: now.getTime(), facts, text: deflated });
  return { deflated };
};

/**
 * The same, read and measured whatever is kept, and not deflated.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const readSection = async <Deps, Request extends SectionRequest, Beside, Answer>(
  deps: MetricsDeps & Deps,
  section: Section<Deps, Request, Beside, Answer>,
  request: Request,
): Promise<Answer> => {
  const { work, beside } = begin(deps, section, request);
  return section.answerOf(await finishWork(deps, work), await beside, request, deps.clock.now());
};

/** What is on its way of everything that an answer is made of. */
interface Begun<Beside> {
  readonly work: BegunWork;
  readonly beside: Promise<Beside>;
}

const begin = <Deps, Request extends SectionRequest, Beside, Answer>(
  deps: MetricsDeps & Deps,
  section: Section<Deps, Request, Beside, Answer>,
  { project: asked }: Request,
  needsHistories?: Promise<boolean>,
): Begun<Beside> => {
  const work = beginWork(deps, asked, needsHistories);
  // Not before Jira has said that the viewer may see the project.
  return { work, beside: unawaited(work.project.then(({ id }) => section.beside(deps, id))) };
};

const seenIn = async ({ work, beside }: Begun<unknown>): Promise<Seen | undefined> => {
  const seen = await factsOf(work);
  if (seen === undefined) return undefined;
  const facts: SeenFacts = [...seen.facts, await beside];
  return { ...seen, facts };
};

/** Whether nothing narrows the answer down. */
const isOfAll = ({ project: _, filter, ...choices }: SectionRequest): boolean =>
  Object.values({ ...filter, ...choices }).every((choice) => choice === undefined);

const recent = async (
  finding: Promise<KeptAnswer | undefined>,
  now: Instant,
): Promise<KeptAnswer | undefined> => {
  const kept = await finding;
  return kept !== undefined && now - kept.at < KEPT_FOR ? kept : undefined;
};
