import { compileJql } from '../../../../sandbox/jira/jql';
import { context, find, issue } from './issues';

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const second = issue({ key: 'A-2', id: '2', created: at('2026-03-02'), duedate: '2026-05-01', rank: 'c' });
const tenth = issue({
  key: 'A-10',
  id: '10',
  created: at('2026-03-03'),
  rank: 'a',
  priority: { id: '1', name: 'Highest' },
});
const other = issue({
  key: 'B-1',
  id: '11',
  project: { id: '20', key: 'B', name: 'Banana' },
  created: at('2026-03-01'),
  duedate: '2026-04-01',
  rank: 'b',
  priority: { id: '4', name: 'Low' },
});
const all = [second, tenth, other];

describe('the order of a JQL search', () => {
  test.each([
    ['', ['A-10', 'A-2', 'B-1']],
    ['ORDER BY created ASC', ['B-1', 'A-2', 'A-10']],
    ['ORDER BY created', ['A-10', 'A-2', 'B-1']],
    ['order by key', ['A-2', 'A-10', 'B-1']],
    ['ORDER BY key DESC', ['B-1', 'A-10', 'A-2']],
    ['ORDER BY project DESC, created ASC', ['B-1', 'A-2', 'A-10']],
    ['ORDER BY rank', ['A-10', 'B-1', 'A-2']],
    ['ORDER BY due', ['B-1', 'A-2', 'A-10']],
    ['ORDER BY due DESC', ['A-10', 'A-2', 'B-1']],
    ['ORDER BY priority DESC', ['A-2', 'A-10', 'B-1']],
    ['ORDER BY priority ASC', ['B-1', 'A-10', 'A-2']],
  ])('"%s" gives %j', (jql, keys) => {
    expect(find(jql, all)).toEqual(keys);
  });

  it('tells whether the query names an order, not fooled by words in quotes', () => {
    const ordered = (jql: string): boolean => {
      const compiled = compileJql(jql, context);
      return compiled.ok && compiled.ordered;
    };
    expect(ordered('project = A order by key')).toBe(true);
    expect(ordered('summary ~ "order by key"')).toBe(false);
  });

  it('sorts by a custom number, empty ones last', () => {
    const sized = (key: string, points: number | null) =>
      issue({ key, fields: { customfield_10016: points } });
    const issues = [sized('A-1', null), sized('A-2', 13), sized('A-3', 5)];
    expect(find('ORDER BY "Story Points" ASC', issues)).toEqual(['A-3', 'A-2', 'A-1']);
  });
});
