import { find, issue } from './issues';

const TODO = { id: '11', name: 'To Do' };
const DOING = { id: '12', name: 'In Progress' };
const DONE = { id: '13', name: 'Done' };
const at = (day: string): number => Date.parse(`${day}T10:00:00Z`);

/** Created on 1 March in To Do; In Progress from the 3rd by Ada, Done on the 5th by Ben, reopened on the 8th by Ada. */
const reopened = issue({
  key: 'A-1',
  reporter: 'ada',
  status: { ...DOING, categoryKey: 'indeterminate' },
  changes: {
    status: [
      { at: at('2026-03-03'), author: 'ada', from: TODO, to: DOING },
      { at: at('2026-03-05'), author: 'ben', from: DOING, to: DONE },
      { at: at('2026-03-08'), author: 'ada', from: DONE, to: DOING },
    ],
  },
});
const untouched = issue({ key: 'A-2', status: { ...TODO, categoryKey: 'new' } });
const issues = [reopened, untouched];

describe('JQL over the history of a field', () => {
  test.each([
    ['status was Done', ['A-1']],
    ['status was "To Do" ORDER BY key', ['A-1', 'A-2']],
    ['status was not Done', ['A-2']],
    ['status was in (Done, Cancelled)', ['A-1']],
    ['status was not in (Done, "In Progress")', ['A-2']],
    ['status was Done on 2026-03-06', ['A-1']],
    ['status was Done on 2026-03-09', []],
    ['status was Done before 2026-03-05', []],
    ['status was Done during (2026-03-07, 2026-03-09)', ['A-1']],
    ['status was Done after 2026-03-08', ['A-1']],
    ['status was Done after 2026-03-09', []],
    ['status was Done by ben', ['A-1']],
    ['status was Done by currentUser()', []],
    ['status was "To Do" by ada', ['A-1']],
    ['status changed', ['A-1']],
    ['status changed from Done', ['A-1']],
    ['status changed from Done to "To Do"', []],
    ['status changed to 13 on 2026-03-05', ['A-1']],
    ['status changed to Done after 2026-03-06', []],
    ['status changed to Done before 2026-03-06', ['A-1']],
    ['status changed during (2026-03-08, now()) by ada', ['A-1']],
    ['status changed to Done by ada', []],
    ['status changed after -1d', []],
    ['NOT status changed', ['A-2']],
  ])('%s finds %j', (jql, keys) => {
    expect(find(jql, issues)).toEqual(keys);
  });

  it('knows who an issue was assigned to, and when it was nobody', () => {
    const handedOver = issue({
      key: 'A-1',
      assignee: 'ben',
      changes: {
        assignee: [
          { at: at('2026-03-02'), author: 'ada', from: null, to: { id: 'ada', name: 'Ada' } },
          {
            at: at('2026-03-04'),
            author: 'ada',
            from: { id: 'ada', name: 'Ada' },
            to: { id: 'ben', name: 'Ben' },
          },
        ],
      },
    });
    expect(find('assignee was currentUser()', [handedOver])).toEqual(['A-1']);
    expect(find('assignee was EMPTY', [handedOver])).toEqual(['A-1']);
    expect(find('assignee was carl', [handedOver])).toEqual([]);
    expect(find('assignee changed from EMPTY', [handedOver])).toEqual(['A-1']);
  });

  it('takes the present value for the whole life of an issue that never changed', () => {
    const assigned = issue({ key: 'A-1', assignee: 'ada' });
    expect(find('assignee was ada', [assigned])).toEqual(['A-1']);
    expect(find('assignee changed', [assigned])).toEqual([]);
  });
});
