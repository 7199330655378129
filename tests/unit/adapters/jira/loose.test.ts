import { instantOf } from '../../../../src/adapters/jira/loose';

test.each([
  [1_767_952_800_000, 'milliseconds'],
  [1_767_952_800, 'seconds'],
  ['2026-01-09T10:00:00.000+0000', 'a date'],
  ['2026-01-09T10:00:00Z', 'a date in another form'],
])('%s is the instant that Jira wrote as %s', (written, _form) => {
  expect(instantOf(written)).toBe(Date.UTC(2026, 0, 9, 10));
});

test('an instant is read with the offset of its zone, whatever the day', () => {
  expect(instantOf('1970-01-01T00:00:00.000+0000')).toBe(0);
  expect(instantOf('2026-01-09T10:00:00.000+0100')).toBe(Date.UTC(2026, 0, 9, 9));
  expect(instantOf('2026-01-09T10:15:30.123-0330')).toBe(Date.UTC(2026, 0, 9, 13, 45, 30, 123));
  expect(instantOf('2024-02-29T23:30:00.000-0100')).toBe(Date.UTC(2024, 2, 1, 0, 30));
});

test('an instant is whole milliseconds, also where a number says it more precisely', () => {
  expect(instantOf(1_767_952_800_000.75)).toBe(Date.UTC(2026, 0, 9, 10));
  expect(instantOf(1_767_952_800.0625)).toBe(Date.UTC(2026, 0, 9, 10) + 62);
});

test.each([undefined, null, '', 'yesterday', {}])('%s is no instant', (written) => {
  expect(instantOf(written)).toBeNaN();
});
