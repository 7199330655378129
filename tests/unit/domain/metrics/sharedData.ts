import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { changesSchema } from '../../../../src/adapters/jira/recordedChanges';
import { issueSchema, type ReplayedFieldIds } from '../../../../src/adapters/jira/recordedIssue';
import { replay } from '../../../../src/domain/history/replay';
import type { IssueHistory } from '../../../../src/domain/history/types';
import { describeWithShared as describeWith, sharedPath } from '../../../withShared';

/** Tests of data recorded outside this repository. */
export const describeWithShared = (path: string, name: string, tests: () => void): void =>
  describeWith(join('data', path), name, tests);

export const readShared = (path: string): unknown => {
  const bytes = readFileSync(sharedPath(join('data', path)));
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
