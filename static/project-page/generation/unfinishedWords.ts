import type { Generation } from '../../shared/contract';
import { counted } from '../../shared/words';

type Standing = Pick<Generation, 'created' | 'total'> & Partial<Pick<Generation, 'state' | 'failures'>>;

/** How far an unfinished generation came; nothing is known of one whose first answer never arrived. */
export function howFar(latest: Standing | undefined): string {
  if (latest === undefined || latest.created === 0) return 'Nothing has been created yet';
  return latest.state === 'incomplete'
    ? createdAndRefused(latest)
    : `${latest.created} of ${counted(latest.total, 'issue')} created`;
}

function createdAndRefused({ created, total, failures = [] }: Standing): string {
  const refused = failures.filter(({ type }) => type === 'refused').length;
  return `${created} of ${counted(total, 'issue')} created, ${refused} refused`;
}

/** The same as a title where nothing else says that it stopped. */
export function stoppedAt(latest: Standing): string {
  const { created, total } = latest;
  if (latest.state === 'incomplete') return createdAndRefused(latest);
  return created === 0
    ? 'Generation stopped before anything was created'
    : `Generation stopped at ${created} of ${counted(total, 'issue')}`;
}

/**
 * What Resume will do. From the first answer on the plan is settled, even before an issue exists, so nothing is said
 * of changing it.
 *
 * @example
 * whatResumingDoes({ created: 50, total: 94 }); // 'Nothing is lost. Resume creates the remaining 44 issues and doubles nothing.'
 */
export function whatResumingDoes(latest: Standing | undefined): string {
  if (latest === undefined) return 'Your answers are kept. Resume creates the plan from them.';
  const { created, total } = latest;
  if (latest.state === 'incomplete')
    return 'Everything else is done. Retry tries only these again, and adds their links and their place in the backlog.';
  if (created === 0)
    return `Your answers are kept. Resume creates the ${counted(total, 'issue')} they lead to.`;
  if (created === total)
    return 'Every issue is there. Resume finishes the links and the order of the backlog.';
  return `Nothing is lost. Resume creates the remaining ${counted(total - created, 'issue')} and doubles nothing.`;
}
