import { writtenInstant } from '../../../../src/adapters/jira/writtenInstant';

test('an instant is read as Jira Cloud writes it, with the offset of its zone', () => {
  expect(writtenInstant('1970-01-01T00:00:00.000+0000')).toBe(0);
  expect(writtenInstant('2026-01-09T10:00:00.000+0100')).toBe(Date.UTC(2026, 0, 9, 9));
  expect(writtenInstant('2026-01-09T10:15:30.123-0330')).toBe(Date.UTC(2026, 0, 9, 13, 45, 30, 123));
});

test('each day of four centuries is the one that the calendar has, but for the 29th of February', () => {
  for (let at = Date.UTC(1800, 0, 1, 12); at < Date.UTC(2200, 0, 1); at += 86_400_000) {
    const text = new Date(at).toISOString().replace('Z', '+0000');
    const isLeapDay = text.slice(5, 10) === '02-29';
    if (!isLeapDay && writtenInstant(text) !== at) throw new Error(text);
  }
  expect(writtenInstant('2024-02-29T10:00:00.000+0000')).toBeNaN();
});

test.each([
  '2026-01-09T10:00:00.000Z',
  '2026-01-09T10:00:00+0000',
  '2026-01-09 10:00:00.000+0000',
  '2026-02-30T10:00:00.000+0000',
  '2026-13-09T10:00:00.000+0000',
  '2026-00-09T10:00:00.000+0000',
  '2026-01-00T10:00:00.000+0000',
  '2026-01-09T24:00:00.000+0000',
  '2026-01-09T10:60:00.000+0000',
  '2026-01-09T10:00:00.000+2460',
  '2026-01-0xT10:00:00.000+0000',
  '20x6-01-09T10:00:00.000+0000',
  '2026-01-09T10:00:00.00x+0000',
  '',
])('“%s” is left to Date.parse', (text) => {
  expect(writtenInstant(text)).toBeNaN();
});
