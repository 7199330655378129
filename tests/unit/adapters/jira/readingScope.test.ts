import { createJiraClient } from '../../../../src/adapters/jira/client';
import { createReadingJira } from '../../../../src/adapters/jira/reading';

const PROJECT = { id: '10001', key: 'CHURN', name: 'Churn' };

/** A Jira that answers every request alike; `asked` fills with paths and bodies. */
const answering = (answers: readonly unknown[]) => {
  const asked: (readonly [string, unknown])[] = [];
  const jira = createReadingJira(
    createJiraClient({
      transport: async ({ value }, { body }) => {
        const answer = answers[asked.length];
        asked.push([value, body === undefined ? undefined : JSON.parse(body)]);
        return { status: 200, headers: { get: () => null }, text: async () => JSON.stringify(answer) };
      },
      clock: { now: () => new Date(0) },
      sleep: async () => undefined,
      random: () => 0.5,
      budgetMs: 20_000,
    }),
  );
  return { jira, asked };
};

test('releases are told with their dates, whether they are out or put away', async () => {
  const { jira, asked } = answering([
    [
      { id: '1', name: 'Pilot', released: true, archived: false, releaseDate: '2026-05-01' },
      { id: '2', name: 'First release', released: false, archived: false },
    ],
  ]);
  expect(await jira.versions(PROJECT)).toEqual([
    { id: '1', name: 'Pilot', released: true, archived: false, releaseDate: '2026-05-01' },
    { id: '2', name: 'First release', released: false, archived: false, releaseDate: null },
  ]);
  expect(asked).toEqual([['/rest/api/3/project/10001/versions', undefined]]);
});

test.each([
  ['fixVersion = 2', 'fixVersion = 2'],
  ['labels = data ORDER BY created DESC, key', 'labels = data'],
  ['labels = data order by cf[10016]', 'labels = data'],
  // Words in quotes are no order.
  ['summary ~ "order by phone"', 'summary ~ "order by phone"'],
])('a search stays within the project, whatever it asks for: %s', async (jql, kept) => {
  const { jira, asked } = answering([
    { issues: [{ id: '7' }], nextPageToken: 'more' },
    { issues: [{ id: '8' }] },
  ]);
  expect(await jira.matching(PROJECT, jql)).toEqual(new Set(['7', '8']));
  expect(asked).toEqual([
    ['/rest/api/3/search/jql', { jql: `project = 10001 AND (${kept})`, fields: ['id'], maxResults: 5000 }],
    [
      '/rest/api/3/search/jql',
      { jql: `project = 10001 AND (${kept})`, fields: ['id'], maxResults: 5000, nextPageToken: 'more' },
    ],
  ]);
});
