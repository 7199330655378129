import type { PlanLink } from '../../domain/plan/links';
import { inParallel } from '../inParallel';
import type { PlannedIssue } from '../ports/planning';
import type { PlanningDeps } from './deps';
import { uncarriedLinks } from './links';
import type { PartResult } from './partResult';
import type { Progress } from './progress';
import type { Work } from './work';

/**
 * Links of one part. Jira allows 20 writes on one issue in 2 s, and all links of a part may meet in one issue.
 */
const LINKS_A_PART = 20;
const IN_FLIGHT = 4;

export interface LinkPart {
  readonly name: string;
  readonly links: readonly PlanLink[];
}

/** Links that no create call of a round carried, in parts small enough for one step. */
export const linkParts = (work: Work, progress: Progress, round: number): readonly LinkPart[] => {
  const links = uncarriedLinks(work, progress, round);
  return Array.from({ length: Math.ceil(links.length / LINKS_A_PART) }, (_, index) => ({
    name: `links-${round}-${index}`,
    links: links.slice(index * LINKS_A_PART, (index + 1) * LINKS_A_PART),
  }));
};

/**
 * Adds the links of one part that do not exist yet. Existing ones are read first, so a part that was interrupted is
 * simply done again. A link that Jira refuses is left out with a note; it stops nothing else.
 */
export const addLinks = async (
  deps: PlanningDeps,
  work: Work,
  progress: Progress,
  part: LinkPart,
): Promise<PartResult> => {
  const linkType = work.record.wiring.linkType ?? '';
  const keyed = part.links.flatMap(({ blocker, blocked }) => {
    const [from, to] = [progress.created.get(blocker), progress.created.get(blocked)];
    return from === undefined || to === undefined ? [] : [{ from, to, blocker, blocked }];
  });
  const ends = [...new Set(keyed.map(({ to }) => to))];
  const existing = new Map(
    (await deps.jira.issues(ends, linkType)).map((issue): [string, PlannedIssue] => [issue.key, issue]),
  );
  const missing = keyed.filter(({ from, to }) => existing.get(to)?.blockedBy.includes(from) !== true);
  let pause: number | undefined;
  const answers = await inParallel(missing, IN_FLIGHT, async ({ from, to, blocker, blocked }) => {
    if (pause !== undefined) return undefined;
    const answer = await deps.jira.link(linkType, from, to);
    if (answer.type === 'limited') pause = answer.retryAfterMs;
    return answer.type === 'refused'
      ? `“${summaryOf(work, blocked)}” could not be linked to “${summaryOf(work, blocker)}”. ${answer.sentence}`
      : undefined;
  });
  if (pause !== undefined) return { type: 'limited', retryAfterMs: pause };
  const refusals = answers.filter((note) => note !== undefined);
  const done = { at: deps.clock.now().toISOString(), made: keyed.length - refusals.length, notes: refusals };
  await deps.plans.finishPart(work.record, part.name, done);
  return { type: 'done', part: done };
};

const summaryOf = (work: Work, node: string): string => work.nodes.get(node)?.summary ?? '';
