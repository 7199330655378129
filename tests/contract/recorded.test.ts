import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createContractCheck, ERRATA } from '../../sandbox/jira/openapi';
import { SOFTWARE_RESPONSES } from '../../sandbox/jira/openapi/softwareSchemas';
import { objectAt } from '../../sandbox/jira/openapi/tree';
import { describeContract, describeRecorded, RECORDED, SPEC_DIR } from './shared';

const recordedSchema = z.object({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string(),
      changelog: z.object({ histories: z.array(z.unknown()) }),
    }),
  ),
  changelogEntries: z.array(z.unknown()),
  sprints: z.array(z.unknown()),
});

const readRecorded = () => recordedSchema.parse(JSON.parse(readFileSync(RECORDED, 'utf8')));

describeRecorded('answers recorded from real Jira Cloud sites', () => {
  const violations = (method: string, path: string, body: unknown): readonly string[] =>
    createContractCheck({ specDir: SPEC_DIR }).checkResponse(method, path, 200, JSON.stringify(body));
  const page = (values: readonly unknown[]) => ({
    values,
    startAt: 0,
    maxResults: values.length,
    total: values.length,
    isLast: true,
  });

  it('pass as issues with their changelogs', () => {
    const check = createContractCheck({ specDir: SPEC_DIR });
    const { issues } = readRecorded();
    expect(issues).toHaveLength(33);
    for (const issue of issues) {
      const path = `/rest/api/3/issue/${issue.key}?expand=changelog`;
      expect(check.checkResponse('GET', path, 200, JSON.stringify(issue))).toEqual([]);
    }
  });

  it('pass as pages of changelogs, one by one and in bulk', () => {
    const { issues, changelogEntries } = readRecorded();
    expect(violations('GET', '/rest/api/3/issue/EE-1/changelog', page(changelogEntries))).toEqual([]);
    const issueChangeLogs = issues.map(({ id, changelog }) => ({
      issueId: id,
      changeHistories: changelog.histories,
    }));
    expect(violations('POST', '/rest/api/3/changelog/bulkfetch', { issueChangeLogs })).toEqual([]);
  });

  it('pass as sprints, for which Atlassian gives no schema', () => {
    const { sprints } = readRecorded();
    expect(sprints).toHaveLength(30);
    expect(violations('GET', '/rest/agile/1.0/board/8/sprint', page(sprints))).toEqual([]);
  });

  it('fail when something is wrong with them', () => {
    const [first] = readRecorded().sprints;
    const broken = { ...z.looseObject({}).parse(first), state: 7 };
    expect(violations('GET', '/rest/agile/1.0/board/8/sprint', page([broken]))).toEqual([
      'GET /rest/agile/1.0/board/{boardId}/sprint response: /values/0/state must be string',
    ]);
  });
});

/** The examples of the Software document are JSON written as a string, often of a string. */
const unquote = (example: unknown): unknown =>
  typeof example === 'string' && /^["{[]/.test(example) ? unquote(JSON.parse(example)) : example;

describeContract('the schemas written for Software answers that have none', () => {
  it('are needed for each of their operations, and accept the example Atlassian gives', () => {
    const document: unknown = JSON.parse(readFileSync(join(SPEC_DIR, 'jira-software.json'), 'utf8'));
    const check = createContractCheck({ specDir: SPEC_DIR });
    for (const id of Object.keys(SOFTWARE_RESPONSES)) {
      const [method = '', template = '', status = ''] = id.split(' ');
      const answer = objectAt(document, [
        ...['paths', template, method.toLowerCase()],
        ...['responses', status, 'content', 'application/json'],
      ]);
      expect([id, answer.schema]).toEqual([id, undefined]);
      const example = unquote(answer.example);
      // The example of a sprint's issues is a single issue.
      if (example === undefined || template === '/rest/agile/1.0/sprint/{sprintId}/issue') continue;
      const path = template.replace(/\{[^}]*\}/g, '1');
      expect([id, check.checkResponse(method, path, Number(status), JSON.stringify(example))]).toEqual([
        id,
        [],
      ]);
    }
    expect(Object.keys(SOFTWARE_RESPONSES)).toHaveLength(25);
  });
});

describeContract('the errata', () => {
  it.each([
    ['jira-platform-v3.json', ERRATA.platform],
    ['jira-software.json', ERRATA.software],
  ])('of %s each correct something that the document says', (file, errata) => {
    const document: unknown = JSON.parse(readFileSync(join(SPEC_DIR, file), 'utf8'));
    for (const { path, change } of errata) {
      const said = objectAt(document, path);
      expect([path, Object.keys(said)]).not.toEqual([path, []]);
      expect(change(said)).not.toEqual(said);
    }
  });
});
