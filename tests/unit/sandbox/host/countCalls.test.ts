import { countCalls } from '../../../../sandbox/host/pages/sandbox/countCalls';

const call = (id: number, method: string, path: string) => ({
  id,
  type: 'jira-call',
  at: 0,
  caller: 'host-page',
  method,
  path,
  status: 200,
});

it('counts calls of the same operation together, whatever issue or query they are about', () => {
  const lines = [
    call(0, 'GET', '/rest/api/3/issue/CHURN-1?expand=changelog'),
    call(1, 'GET', '/rest/api/3/myself'),
    call(2, 'GET', '/rest/api/3/issue/CHURN-22'),
    { id: 3, type: 'problem', at: 0, caller: 'x', kind: 'not-modelled', message: 'x' },
    call(4, 'GET', '/rest/agile/1.0/board/7/sprint'),
  ];
  expect(countCalls(lines)).toEqual([
    ['GET /rest/api/3/issue/…', 2],
    ['GET /rest/api/3/myself', 1],
    ['GET /rest/agile/1.0/board/…/sprint', 1],
  ]);
});
