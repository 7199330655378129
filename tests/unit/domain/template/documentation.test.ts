import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandTemplate } from '../../../../src/domain/template/expand';
import { parseTemplate } from '../../../../src/domain/template/parse';
import { describeProblem } from '../../../../src/domain/template/problems';
import { PLAN_DEFAULTS } from '../../planDefaults';

const page = readFileSync(join(__dirname, '../../../../docs/template-language.md'), 'utf8');
const [, smallest = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
const [, errors = ''] = /```text\n(.*?)```/s.exec(page) ?? [];

const printed = (text: string): readonly string[] => {
  const parsed = parseTemplate(text, 'small.yaml');
  return parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem, parsed.file));
};

describe('the page about the language', () => {
  test('begins with a template that makes what the page says', () => {
    const parsed = parseTemplate(smallest);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { nodes } = expandTemplate(parsed.template, {
      ...PLAN_DEFAULTS,
      name: 'Churn',
      businessQuestion: 'Who leaves?',
      sources: ['CRM', 'Web logs'].map((name) => ({ name, ownerRole: 'IT', sensitive: false })),
      environments: ['prod'],
      riskTier: 'low',
      start: '2026-03-02',
      sprintLengthDays: 14,
    });
    expect(nodes.map(({ key, after }) => [key, after])).toEqual([
      ['data', []],
      ['data.crm.request', []],
      ['data.web-logs.request', []],
      ['data.crm.exploration', ['data.crm.request']],
      ['data.web-logs.exploration', ['data.web-logs.request']],
    ]);
  });

  test('shows errors as they are printed', () => {
    expect([
      ...printed(smallest.replace('data.request of', 'data.reqest of')),
      ...printed(smallest.replace('kind: spike', 'kind: spyke')),
      ...printed(smallest.replace('        timeBox: 5\n', '')),
      ...printed(
        smallest.replace('timeBox: 5', 'timeBox: 5\n        after: [data.exploration of same source]'),
      ),
    ]).toEqual(errors.trim().split('\n'));
  });
});
