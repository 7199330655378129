import { groupLinks } from '../../../../sandbox/host/pages/issue/LinkedIssues';

const issue = (key: string) => ({
  key,
  fields: {
    summary: key,
    status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
    issuetype: { id: '1', name: 'Task' },
  },
});
const blocks = { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };

it('groups linked issues under the words that lead to them', () => {
  const groups = groupLinks([
    { id: '1', type: blocks, inwardIssue: issue('A-1') },
    { id: '2', type: blocks, outwardIssue: issue('A-2') },
    { id: '3', type: blocks, inwardIssue: issue('A-3') },
  ]);
  expect([...groups].map(([phrase, issues]) => [phrase, issues.map(({ key }) => key)])).toEqual([
    ['is blocked by', ['A-1', 'A-3']],
    ['blocks', ['A-2']],
  ]);
});
