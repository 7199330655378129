import { instantOf } from '../../../../src/adapters/jira/loose';

test.each([
  [1_767_952_800_000, 'milliseconds'],
  [1_767_952_800, 'seconds'],
  ['2026-01-09T10:00:00.000+0000', 'a date'],
  ['2026-01-09T10:00:00Z', 'a date in another form'],
])('%s is the instant that Jira wrote as %s', (written, _form) => {
  expect(instantOf(written)).toBe(Date.UTC(2026, 0, 9, 10));
});

test('an instant is whole milliseconds, also where a number says it more precisely', () => {
  expect(instantOf(1_767_952_800_000.75)).toBe(Date.UTC(2026, 0, 9, 10));
  expect(instantOf(1_767_952_800.0625)).toBe(Date.UTC(2026, 0, 9, 10) + 62);
});

test.each([undefined, null, '', 'yesterday', {}])('%s is no instant', (written) => {
  expect(instantOf(written)).toBeNaN();
});
