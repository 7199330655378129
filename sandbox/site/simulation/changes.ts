import type { Work } from './backlog';
import { comment, label } from './moves';
import type { OwnStory } from './ownIssue';
import type { Person } from './person';

interface Request {
  readonly summary: string;
  readonly points: number;
  /** Whether it takes back the change before it, which has turned out wrong. */
  readonly takesBack?: boolean;
}

/** What a business asks for once it works with a model. */
const REQUESTS: readonly Request[] = [
  { summary: 'Score on Sunday night, so that the list is there on Monday morning', points: 1 },
  { summary: 'Leave out customers who have already given notice', points: 2 },
  { summary: 'Lower the threshold for customers of more than five years', points: 2 },
  { summary: 'Put the threshold back: the list had become too long to call', points: 1, takesBack: true },
  { summary: 'Show the three strongest reasons beside each customer', points: 3 },
  { summary: 'Retrain on the quarter that has just been closed', points: 3 },
  { summary: 'Leave telephone numbers out of the list that is sent by mail', points: 1 },
  { summary: 'Score customers of the new tariff, too', points: 2 },
  { summary: 'Mark customers who were called in the last month', points: 1 },
  { summary: 'Split the list by branch', points: 2 },
  { summary: 'Warn when fewer customers than usual are scored', points: 3 },
  { summary: 'Retrain without the customers of the closed shops', points: 3 },
  { summary: 'Say how old the data behind each score is', points: 2 },
  { summary: 'Score new customers from their second month on', points: 3 },
];

const FAILED = 'change-failed';

const KIND = 'change';

/** From the first slice in production on there is a model that people work with. */
const isLive = (work: readonly Work[]): boolean =>
  work.some(({ kind, environment, stage }) => kind === 'slice' && environment === 'prod' && stage === 'done');

/** Changes to the live model as they are asked for, one after another. */
export interface Changes {
  /** Working days from one request to the next. */
  readonly every: number;
  /** Working days since the model went live. */
  daysLive: number;
}

/**
 * Lets a working day go by; now and then the business asks for a change to the live model.
 *
 * @returns undefined when nothing is asked for
 */
export const nextChange = async (
  who: Person,
  changes: Changes,
  work: readonly Work[],
): Promise<OwnStory | undefined> => {
  if (!isLive(work)) return undefined;
  changes.daysLive += 1;
  if (changes.daysLive % changes.every !== 0) return undefined;
  const request = REQUESTS[changes.daysLive / changes.every - 1];
  if (request === undefined) return undefined;
  const before = work.find(({ kind }) => kind === KIND);
  if (request.takesBack && before !== undefined) await recordFailure(who, before);
  const { summary, points } = request;
  return { summary, points, labels: ['change-request', 'cause-request'], kind: KIND, phase: 'deployment' };
};

const recordFailure = async (who: Person, { key }: Work): Promise<void> => {
  await comment(who, key, 'The change is taken back: it did harm that nobody had foreseen.');
  await label(who, key, FAILED);
};
