import fc from 'fast-check';
import { planInputSchema } from '../../../../src/contract/planInput';
import { type CheckAnswers, readPlanFile, writePlanFile } from '../../../../src/domain/plan/planFile';
import type { PlanInput } from '../../../../src/domain/plan/types';
import { PLAN_DEFAULTS } from '../../planDefaults';

const churn: PlanInput = {
  ...PLAN_DEFAULTS,
  name: 'Churn',
  businessQuestion: 'Which customers will leave?\nAnd why?',
  sources: [
    { name: 'CRM', ownerRole: 'Head of sales', sensitive: true, accessWeeks: 3 },
    { name: 'Web logs', ownerRole: 'Platform team', sensitive: false },
  ],
  environments: ['dev', 'prod'],
  team: [{ name: 'Data scientist 1', role: 'data-scientist' }],
  riskTier: 'limited',
  start: '2026-03-02',
  sprintLengthDays: 14,
  edits: [{ node: 'charter.objectives', estimate: { type: 'points', points: 2 }, sprint: 2 }],
};

const CHURN_FILE = `kind: ml-plan
format: 1
template:
  id: crisp-dm
  version: 3
answers:
  name: Churn
  businessQuestion: |-
    Which customers will leave?
    And why?
  riskTier: limited
  sources:
    - name: CRM
      ownerRole: Head of sales
      sensitive: true
      accessWeeks: 3
    - name: Web logs
      ownerRole: Platform team
      sensitive: false
  environments:
    - dev
    - prod
  team:
    - name: Data scientist 1
      role: data-scientist
  method: scrum
  start: 2026-03-02
  sprintLengthDays: 14
  edits:
    - node: charter.objectives
      estimate:
        type: points
        points: 2
      sprint: 2
`;

const check: CheckAnswers<PlanInput> = (raw) => {
  const checked = planInputSchema.safeParse(raw);
  return checked.success
    ? { ok: true, answers: checked.data }
    : { ok: false, issues: checked.error.issues.map(({ path, message }) => ({ path, message })) };
};
const problemsIn = (text: string): readonly string[] => {
  const read = readPlanFile(text, check);
  return read.ok ? [] : read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe('a plan file', () => {
  test('reads as the wizard asks, and leaves out what was not answered', () => {
    expect(writePlanFile({ template: { id: 'crisp-dm', version: 3 }, answers: churn })).toBe(CHURN_FILE);
  });

  test('does not depend on the order in which answers are held', () => {
    const turned = Object.fromEntries(Object.entries(churn).toReversed());
    const answers = planInputSchema.parse(turned);
    expect(writePlanFile({ template: { version: 3, id: 'crisp-dm' }, answers })).toBe(CHURN_FILE);
  });

  test('carries the text of a site’s own template', () => {
    const template = { id: 'ours', version: 2, text: 'id: ours\nversion: 2\n' };
    const read = readPlanFile(writePlanFile({ template, answers: churn }), check);
    expect(read).toMatchObject({ ok: true, file: { template } });
  });

  test('gives back the answers it was written from, whatever they say', () => {
    const words = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
    const someInput = fc
      .record({
        name: words(40),
        businessQuestion: fc
          .array(words(30), { minLength: 1, maxLength: 4 })
          .map((lines) => lines.join('\n')),
        measures: fc.record({ business: words(20), model: words(20) }, { requiredKeys: [] }),
        sources: fc.uniqueArray(
          fc.record(
            {
              name: words(20),
              ownerRole: words(20),
              sensitive: fc.boolean(),
              needs: words(20),
              accessWeeks: fc.nat(104),
            },
            { requiredKeys: ['name', 'ownerRole', 'sensitive'] },
          ),
          { minLength: 1, maxLength: 4 },
        ),
        environments: fc.array(words(10), { minLength: 1, maxLength: 4 }),
        riskTier: fc.constantFrom('low', 'limited', 'high'),
        method: fc.constantFrom('scrum', 'kanban'),
        start: fc.constant('2026-03-02'),
        sprintLengthDays: fc.constantFrom(7, 14, 21, 28),
        holidays: fc.array(fc.constantFrom('2026-04-03', '2026-04-06'), { maxLength: 2 }),
        edits: fc.uniqueArray(
          fc.record(
            {
              node: words(20),
              leaveOut: fc.boolean(),
              summary: words(40),
              sprint: fc.integer({ min: 1, max: 9 }),
            },
            { requiredKeys: ['node'] },
          ),
          { maxLength: 3 },
        ),
      })
      .map((raw) => planInputSchema.safeParse(raw))
      .filter(({ success }) => success)
      .map((parsed) => planInputSchema.parse(parsed.data));
    fc.assert(
      fc.property(someInput, (answers) => {
        const file = { template: { id: 'crisp-dm', version: 1 }, answers };
        const read = readPlanFile(writePlanFile(file), check);
        expect(read).toEqual({ ok: true, file });
      }),
      { numRuns: 200, seed: 20261124 },
    );
  });
});

describe('a file that is no plan', () => {
  test.each([
    ['', '1:1 a plan file begins with “kind: ml-plan”'],
    ['just words', '1:1 a plan file begins with “kind: ml-plan”'],
    [
      CHURN_FILE.replace('format: 1', 'format: 2'),
      '2:9 this version of the app reads plan files with “format: 1” only',
    ],
    [CHURN_FILE.replace('kind: ml-plan', 'kind: recipe'), '1:7 a plan file begins with “kind: ml-plan”'],
    [CHURN_FILE.replace('  id: crisp-dm\n', ''), '4:3 the id of the template is missing, such as “crisp-dm”'],
    [CHURN_FILE.replace('version: 3', 'version: new'), '5:12 the version of the template is a whole number'],
    ['kind: ml-plan\nformat: 1\ntemplate: {id: crisp-dm, version: 1}\n', '1:1 the answers are missing'],
    [
      CHURN_FILE.replace('sprintLengthDays: 14', 'sprintLengthDays: 15'),
      '28:21 A sprint takes 1, 2, 3 or 4 weeks.',
    ],
    [
      CHURN_FILE.replace('name: Web logs', 'name: crm'),
      '13:5 Two data sources have the same name; each needs its own.',
    ],
    [CHURN_FILE.replace('format: 1', 'format: 1\nformat: 1'), '3:1 the key “format” is given twice here'],
    ['a: &a 1\nb: *a\n', '1:4 a plan has no anchors and aliases (& and *): write the text out'],
  ])('is refused with the place of what is wrong: %#', (text, problem) => {
    expect(problemsIn(text)).toContain(problem);
  });

  test('is answered, whatever it holds', () => {
    const pieces = fc.constantFrom(...CHURN_FILE.split('\n'), '&a', '*a', '{', '[', '- ', '\t', '"', ': ');
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 40 }).map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(text, (garbage) => {
        const read = readPlanFile(garbage, check);
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });
});
