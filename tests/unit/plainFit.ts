import type { Fit } from '../../src/contract/plan';

/** How a plan fits a project of a plain site, on which nothing has to be said, left out or asked. */
export const PLAIN_FIT: Fit = {
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
};
