import type { GenerationRecord } from '../../../src/application/ports/journal';
import type { StoredPlan } from '../../../src/application/ports/planStore';

/** A stored plan with what its generation found in Jira, as the journal keeps it. */
export const generationRecord = (plan: StoredPlan): GenerationRecord => ({
  ...plan,
  fit: {
    epicType: 'Epic',
    issueType: 'Story',
    estimateField: null,
    linksInCreate: true,
    issueTypes: [],
    linkType: 'Blocks',
    linkTypes: [],
    questions: [],
    sprints: false,
    leftOut: [],
    missing: [],
    notes: [],
    blockers: [],
  },
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
