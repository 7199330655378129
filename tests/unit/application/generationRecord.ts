import type { GenerationRecord } from '../../../src/application/ports/journal';
import type { StoredPlan } from '../../../src/application/ports/planStore';
import { PLAIN_FIT } from '../plainFit';

/** A stored plan with what its generation found in Jira, as the journal keeps it. */
export const generationRecord = (plan: StoredPlan): GenerationRecord => ({
  ...plan,
  fit: PLAIN_FIT,
  wiring: {
    epicType: '1',
    issueType: '2',
    epicFields: ['labels'],
    issueFields: [],
    estimateField: null,
    linkType: 'Blocks',
    linksInCreate: true,
    rank: false,
    epicValues: [],
    issueValues: [],
    sprintBoard: null,
    fieldNames: {},
  },
  newestIssue: 7,
});
