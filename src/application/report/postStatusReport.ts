import type { ReportPosted } from '../../contract/report';
import type { ParsedRequests } from '../../contract/requests';
import { type CharterPlace, charterPlace } from '../charter/charterEpic';
import { Failure } from '../failure';
import type { ReportDeps } from './deps';
import { readStatusReport } from './readStatusReport';

/**
 * Posts the status report of a period as a comment on the charter's epic, as the person who asks. The report is made
 * here, not taken from the browser. A person posts a period once: where an answer was lost and they ask again, what they
 * posted is found.
 *
 * @throws Failure where there is no charter epic that the person may see, they may not comment on it, or the comment
 *   cannot be written
 */
export const postStatusReport = async (
  deps: ReportDeps,
  request: ParsedRequests['report.post'],
): Promise<ReportPosted> => {
  const { jira, reporting, locks } = deps;
  const issue = epicOf(await charterPlace(deps.charter, await jira.project(request.project)));
  if (!(await reporting.mayComment(issue))) throw new Failure(NOT_ALLOWED);
  const { report } = await readStatusReport(deps, request);
  const isThere = () => reporting.hasReport(issue, report.period);
  if (!(await locks.take(issue))) throw new Failure(BUSY);
  try {
    if (await isThere()) return { issue, wasThere: true };
    await reporting.comment(issue, report).catch(unlessThere(isThere));
    return { issue, wasThere: false };
  } finally {
    await locks.release(issue);
  }
};

/** A comment whose answer was lost may have been written all the same; then it is no failure. */
const unlessThere = (isThere: () => Promise<boolean>) => async (error: unknown) => {
  const isLost = error instanceof Failure && error.error.code === 'jira-unavailable';
  if (!isLost || !(await isThere())) throw error;
};

const NOT_ALLOWED = {
  code: 'forbidden',
  message:
    'You may not comment on the charter issue. Copy the report as text, or ask a project administrator for the permission “Add comments”.',
} as const;

const BUSY = {
  code: 'conflict',
  message:
    'Something is being written on the charter issue at this moment. Look at its comments in a minute.',
  retryAfterSeconds: 60,
} as const;

const epicOf = (place: CharterPlace): string => {
  switch (place.type) {
    case 'epic':
      return place.epic.key;
    case 'no-plan':
      throw new Failure({
        code: 'conflict',
        message: 'This project has no plan, and so no charter issue to post on. Copy the report as text.',
      });
    case 'unfinished':
      throw new Failure({
        code: 'conflict',
        message: 'The charter issue is not created yet. Finish generating the plan first.',
      });
    case 'gone':
      throw new Failure({
        code: 'not-found',
        message: 'The charter issue was deleted, or you may not see it. Copy the report as text.',
      });
  }
};
