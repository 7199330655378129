import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import {
  changesSchema,
  issueSchema,
  type ReplayedFieldIds,
} from '../../../../src/adapters/jira/recordedIssue';
import { replay } from '../../../../src/domain/history/replay';
import type { IssueHistory } from '../../../../src/domain/history/types';

const SHARED = join(__dirname, '../../../../../shared/data');

/** Tests of data recorded outside this repository run where that data lies beside it, and say so where not. */
export const describeWithShared = (path: string, name: string, tests: () => void): void => {
  const found = existsSync(join(SHARED, path));
  if (!found) console.log(`Skipped "${name}": ../shared/data/${path} is not there.`);
  (found ? describe : describe.skip)(name, tests);
};

export const readShared = (path: string): unknown => {
  const bytes = readFileSync(join(SHARED, path));
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
};

/** Issues in REST shape with their changelog inside, replayed the way the app reads them. */
export const historiesFrom = (issues: unknown, fieldIds: ReplayedFieldIds): readonly IssueHistory[] => {
  const withChangelog = z.array(
    z.looseObject({ changelog: z.object({ histories: changesSchema(fieldIds) }).optional() }),
  );
  // Files leave out the id where nothing depends on it.
  const withId = z
    .array(z.looseObject({ key: z.string() }))
    .parse(issues)
    .map((issue) => ({ id: issue.key, ...issue }));
  const changes = withChangelog.parse(issues).map(({ changelog }) => changelog?.histories ?? []);
  return z
    .array(issueSchema(fieldIds))
    .parse(withId)
    .map((issue, index) => replay({ ...issue, changes: changes[index] ?? [] }));
};
