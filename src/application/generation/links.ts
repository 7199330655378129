import type { PlanLink } from '../../domain/plan/links';
import type { PartDone } from '../ports/journal';
import type { Progress } from './progress';
import type { Work } from './work';

/** Links of a node that its create call can carry, because the issue at the other end exists already. */
export const carriedLinks = (work: Work, progress: Progress, node: string): readonly PlanLink[] =>
  (work.linksAt.get(node) ?? []).filter(({ blocker, blocked }) =>
    progress.created.has(blocker === node ? blocked : blocker),
  );

/** Links between two issues that exist, with the end that was created later and so was to carry them. */
const possibleLinks = (
  work: Work,
  { created }: Progress,
): readonly { readonly link: PlanLink; readonly carrier: string }[] => {
  const place = new Map([...created.keys()].map((node, index) => [node, index]));
  return work.links.flatMap((link) => {
    const [blocker, blocked] = [place.get(link.blocker), place.get(link.blocked)];
    if (blocker === undefined || blocked === undefined) return [];
    return [{ link, carrier: blocker > blocked ? link.blocker : link.blocked }];
  });
};

/** Links that became possible in a round and that no create call carried. */
export const uncarriedLinks = (work: Work, progress: Progress, round: number): readonly PlanLink[] => {
  // Nearly always: Jira took the links with the issues.
  if (progress.unlinked.size === 0) return [];
  return possibleLinks(work, progress)
    .filter(({ carrier }) => progress.unlinked.has(carrier) && progress.createdIn.get(carrier) === round)
    .map(({ link }) => link);
};

/** How many links exist: those that rode in create calls, and those that were added afterwards. */
export const linksMade = (work: Work, progress: Progress, parts: ReadonlyMap<string, PartDone>): number => {
  const carried = possibleLinks(work, progress).filter(({ carrier }) => !progress.unlinked.has(carrier));
  const added = [...parts].filter(([name]) => name.startsWith('links-')).map(([, { made }]) => made);
  return added.reduce((total, made) => total + made, carried.length);
};
