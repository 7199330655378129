import { wantedProjects } from '../../../../src/application/portfolio/wantedProjects';
import { trainId } from '../../../../src/domain/portfolio/trains';
import { row } from '../../static/fixtures/portfolio';

const ROWS = [
  row('Churn', 'on-track', { releaseTrain: 'Customer train' }),
  row('Fraud', 'off-track', { releaseTrain: 'Risk train' }),
  row('Lite', 'unknown'),
];

const filters = { projectsOfFilter: async () => ({ keys: ['FRAUD', 'ELSEWHERE'], isWhole: false }) };

const wanted = (asked: Parameters<typeof wantedProjects>[3]) => wantedProjects(filters, ROWS, ['7'], asked);

test('everything is every project with a row and those that are being read', async () => {
  expect((await wanted('all')).ids).toEqual(['id of Churn', 'id of Fraud', 'id of Lite', '7']);
});

test('a release train is wanted by its id', async () => {
  expect(await wanted({ train: trainId('Customer train') })).toMatchObject({
    ids: ['id of Churn'],
    named: [],
  });
  expect((await wanted({ train: trainId('Another') })).ids).toEqual([]);
});

test('a filter leads to the projects with a row among those it finds, and says where there may be more', async () => {
  expect(await wanted({ savedFilter: '10012' })).toEqual({
    ids: ['id of Fraud'],
    keys: [],
    named: [],
    isWhole: false,
  });
});

test('named projects are wanted by id or key, each once, whether they have a row or not', async () => {
  expect(await wanted(['GONE', '7', '7'])).toEqual({
    ids: ['7'],
    keys: ['GONE'],
    named: [
      { name: 'GONE', id: 'GONE' },
      { name: '7', id: '7' },
    ],
    isWhole: true,
  });
});
