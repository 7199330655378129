import type { Work } from './backlog';
import type { OwnStory } from './ownIssue';

/** What a team finds out about the data that it has while it waits for the rest. */
const FINDINGS: readonly Omit<OwnStory, 'labels' | 'kind'>[] = [
  { summary: 'Merge the customers that are in CRM twice', points: 2, phase: 'data-understanding' },
  { summary: 'Date cancellations by the letter, not by its entry', points: 3, phase: 'data-understanding' },
  { summary: 'Tell moving house from leaving', points: 1, phase: 'data-understanding' },
  { summary: 'Take test accounts out of the counts', points: 2, phase: 'data-understanding' },
  { summary: 'Convert invoices in two currencies', points: 1, phase: 'data-preparation' },
  { summary: 'Fill the gap in the invoices of last summer', points: 3, phase: 'data-preparation' },
  { summary: 'Agree with sales on what an active customer is', points: 2, phase: 'data-preparation' },
  { summary: 'Keep the history that CRM overwrites', points: 1, phase: 'data-preparation' },
  { summary: 'Map the old tariffs to the new ones', points: 3, phase: 'data-preparation' },
  { summary: 'Find out why one region has no cancellations', points: 2, phase: 'data-preparation' },
];

const KIND = 'finding';

/** The next finding, once access to data has been asked for; undefined when the team has found everything. */
export const nextFinding = (work: readonly Work[]): OwnStory | undefined => {
  if (!work.some(({ givesAccess, stage }) => givesAccess && stage !== 'to-do')) return undefined;
  const finding = FINDINGS[work.filter(({ kind }) => kind === KIND).length];
  return finding && { ...finding, labels: ['cause-finding'], kind: KIND };
};
