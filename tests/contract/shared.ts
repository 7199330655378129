import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contractCheckAvailable } from '../../sandbox/jira/openapi';

const SHARED = join(__dirname, '../../../shared');

export const SPEC_DIR = join(SHARED, 'specs');
export const RECORDED = join(SHARED, 'data/real/cloud-changelogs.json');

/** `describe` where Atlassian's documents are at hand; elsewhere the reason for skipping is printed. */
export const describeContract: jest.Describe = (() => {
  if (contractCheckAvailable(SPEC_DIR)) return describe;
  console.info('Skipped: ../shared/specs is absent, so calls are not checked against Atlassian’s documents.');
  return describe.skip;
})();

/** The same for tests that also need recorded answers. */
export const describeRecorded: jest.Describe = (() => {
  if (existsSync(RECORDED)) return describeContract;
  console.info('Skipped: ../shared/data is absent, so there are no recorded answers of Jira Cloud to check.');
  return describe.skip;
})();
