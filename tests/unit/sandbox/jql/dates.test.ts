import { find, issue } from './issues';

const at = (instant: string): number => Date.parse(instant);

/** The query's moment is Tuesday 2026-03-10T12:00Z. */
const monday = issue({ key: 'A-1', created: at('2026-03-09T23:30:00Z') });
const thisMorning = issue({ key: 'A-2', created: at('2026-03-10T08:00:00Z') });
const february = issue({ key: 'A-3', created: at('2026-02-27T10:00:00Z') });
const all = [february, monday, thisMorning];

describe('JQL over instants', () => {
  test.each([
    ['created >= startOfDay() ORDER BY key', ['A-2']],
    ['created < startOfDay() ORDER BY key', ['A-1', 'A-3']],
    ['created >= startOfDay(-1) ORDER BY key', ['A-1', 'A-2']],
    ['created >= startOfDay("-1d") ORDER BY key', ['A-1', 'A-2']],
    ['created >= startOfWeek() ORDER BY key', ['A-1', 'A-2']],
    ['created < startOfMonth()', ['A-3']],
    ['created <= endOfMonth(-1)', ['A-3']],
    ['created >= -4h', ['A-2']],
    ['created >= "-1d" ORDER BY key', ['A-1', 'A-2']],
    ['created < "-1w 2d"', ['A-3']],
    ['created > 2026-03-10', ['A-2']],
    ['created < "2026/03/10 08:00" ORDER BY key', ['A-1', 'A-3']],
    ['created <= "2026-03-10 08:00" AND created > "2026/03/01" ORDER BY key', ['A-1', 'A-2']],
    ['created < now() AND created >= endOfDay(-1)', ['A-2']],
    [`created > ${at('2026-03-10T00:00:00Z')}`, ['A-2']],
    ['created = "2026-03-10 08:00"', ['A-2']],
  ])('%s finds %j', (jql, keys) => {
    expect(find(jql, all)).toEqual(keys);
  });

  it('reads dates in the zone of the user', () => {
    // Monday 23:30 UTC is Tuesday 00:30 in Berlin (UTC+1 in early March).
    expect(find('created >= startOfDay() ORDER BY key', all, { zone: 'Europe/Berlin' })).toEqual([
      'A-1',
      'A-2',
    ]);
    expect(find('created < 2026-03-10', all, { zone: 'America/New_York' })).toEqual(['A-3', 'A-1'].reverse());
  });

  it('leaves unresolved issues out of both sides of a comparison', () => {
    const open = issue({ key: 'A-1' });
    const done = issue({ key: 'A-2', resolutiondate: at('2026-03-05T00:00:00Z') });
    expect(find('resolved > 2026-01-01', [open, done])).toEqual(['A-2']);
    expect(find('resolutiondate < 2026-01-01', [open, done])).toEqual([]);
    expect(find('resolved is EMPTY', [open, done])).toEqual(['A-1']);
  });
});

describe('JQL over due dates', () => {
  const yesterday = issue({ key: 'A-1', duedate: '2026-03-09' });
  const today = issue({ key: 'A-2', duedate: '2026-03-10' });
  const undated = issue({ key: 'A-3' });
  const issues = [yesterday, today, undated];

  test.each([
    ['due < now()', ['A-1']],
    ['due <= now() ORDER BY key', ['A-1', 'A-2']],
    ['duedate = 2026-03-10', ['A-2']],
    ['due >= "-1d" ORDER BY key', ['A-1', 'A-2']],
    ['due is EMPTY', ['A-3']],
    ['due != 2026-03-10', ['A-1']],
  ])('%s finds %j', (jql, keys) => {
    expect(find(jql, issues)).toEqual(keys);
  });
});
