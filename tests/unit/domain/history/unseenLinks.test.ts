import type { IssuePointer, RecordedChange } from '../../../../src/domain/history/types';
import { hasUnseenLink } from '../../../../src/domain/history/unseenLinks';

const linked = (minute: number, key: string, words = 'is blocked by'): RecordedChange => ({
  historyId: String(minute),
  at: minute,
  field: 'link',
  from: null,
  fromText: null,
  to: key,
  toText: `This issue ${words} ${key}`,
});
const unlinked = (minute: number, key: string): RecordedChange => {
  const { to, toText, ...change } = linked(minute, key);
  return { ...change, from: to, fromText: toText, to: null, toText: null };
};
const blocker = (key: string): IssuePointer => ({ id: `id of ${key}`, key });

test.each<[string, readonly RecordedChange[], readonly IssuePointer[], boolean]>([
  ['no change of a link', [], [blocker('ML-1')], false],
  ['a link that Jira shows', [linked(1, 'ML-1')], [blocker('ML-1')], false],
  ['a link that Jira does not show', [linked(1, 'ML-1')], [], true],
  ['one link of two', [linked(1, 'ML-1'), linked(2, 'ML-2')], [blocker('ML-2')], true],
  ['a link that was removed', [linked(1, 'ML-1'), unlinked(2, 'ML-1')], [], false],
  ['the same, told newest first', [unlinked(2, 'ML-1'), linked(1, 'ML-1')], [], false],
  ['a blocker that was moved to another project since', [linked(1, 'ML-1')], [blocker('DATA-9')], false],
  ['an issue that this one blocks', [linked(1, 'ML-1', 'blocks')], [], false],
])('%s', (_what, changes, blockers, expected) => {
  expect(hasUnseenLink({ changes, blockers })).toBe(expected);
});
