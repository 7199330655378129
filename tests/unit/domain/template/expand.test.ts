import type { PlanInput, PlanNode } from '../../../../src/domain/plan/types';
import { expandTemplate } from '../../../../src/domain/template/expand';
import { parseTemplate } from '../../../../src/domain/template/parse';
import type { Template } from '../../../../src/domain/template/types';
import { PLAN_DEFAULTS } from '../../planDefaults';

const YAML = `
id: small
version: 4
name: Small
epics:
  - key: ask
    phase: business-understanding
    role: product-owner
    summary: Ask
    purpose: "Answer: {businessQuestion}"
    acceptance: [Asked]
    items:
      - key: goal
        kind: story
        role: product-owner
        points: 3
        summary: Agree on {name}
        purpose: Why.
        acceptance: [A, { text: Signed by legal, when: limited or high risk }]
  - key: data
    phase: data-understanding
    role: data-engineer
    summary: Data
    purpose: Data.
    acceptance: [There]
    items:
      - key: access
        for: source
        kind: spike
        role: data-engineer
        timeBox: 5
        summary: Ask {owner} for {source}
        purpose: Why.
        acceptance: [A, { text: Masked, when: sensitive source }]
        after: [ask.goal]
      - key: link
        for: source+environment
        kind: story
        role: data-engineer
        points: 2
        summary: Connect {source} in {environment}
        purpose: Why.
        acceptance: [A]
        after: [data.access of same source]
  - key: use
    phase: deployment
    role: ml-engineer
    summary: Use
    purpose: Use.
    acceptance: [Used]
    items:
      - key: first
        kind: slice
        role: ml-engineer
        points: 5
        summary: Start with {firstSource}
        purpose: Why.
        acceptance: [A]
        after: [data.link of first source in first environment]
      - key: roll-out
        for: environment
        kind: story
        role: ml-engineer
        points: 1
        summary: Go to {environment}
        purpose: Why.
        acceptance: [A]
        after: [data.link of all sources in same environment, use.paperwork]
      - key: paperwork
        when: high risk
        kind: story
        role: legal
        points: 3
        summary: File it
        purpose: Why.
        acceptance: [A]
        after: [ask.goal]
      - key: look-back
        kind: checkpoint
        role: business-owner
        points: 1
        wait: 28
        summary: Look back
        purpose: Why.
        acceptance: [A]
        after: [use.roll-out in last environment]
`;

const template = ((): Template => {
  const parsed = parseTemplate(YAML);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
})();

const input: PlanInput = {
  name: 'Churn',
  businessQuestion: 'Who leaves?',
  sources: [
    { name: 'CRM', ownerRole: 'Sales', sensitive: true },
    { name: 'Web logs', ownerRole: 'IT', sensitive: false },
  ],
  environments: ['dev', 'prod'],
  riskTier: 'limited',
  start: '2026-03-02',
  sprintLengthDays: 14,
  ...PLAN_DEFAULTS,
};

const expand = (change: Partial<PlanInput> = {}) => expandTemplate(template, { ...input, ...change });
const nodeOf = (nodes: readonly PlanNode[], key: string): PlanNode => {
  const node = nodes.find((each) => each.key === key);
  if (node === undefined) throw new Error(`there is no ${key}`);
  return node;
};

describe('expandTemplate', () => {
  test('makes epics first, then issues in the order in which work on them begins', () => {
    expect(expand().nodes.map(({ key }) => key)).toEqual([
      'ask',
      'data',
      'use',
      // day 0
      'ask.goal',
      // day 3
      'data.crm.access',
      'data.web-logs.access',
      // day 8
      'data.crm.dev.link',
      'data.crm.prod.link',
      'data.web-logs.dev.link',
      'data.web-logs.prod.link',
      // day 10
      'use.first',
      'use.dev.roll-out',
      'use.prod.roll-out',
      // day 11, and 28 days of waiting
      'use.look-back',
    ]);
  });

  test.each([
    ['data.web-logs.access', ['ask.goal']],
    ['data.web-logs.prod.link', ['data.web-logs.access']],
    ['use.first', ['data.crm.dev.link']],
    ['use.prod.roll-out', ['data.crm.prod.link', 'data.web-logs.prod.link']],
    ['use.look-back', ['use.prod.roll-out']],
  ])('follows the references of %s along both axes', (key, after) => {
    expect(nodeOf(expand().nodes, key).after).toEqual(after);
  });

  test('puts the person’s words into summary and purpose', () => {
    const { nodes } = expand();
    expect(nodeOf(nodes, 'ask').purpose).toBe('Answer: Who leaves?');
    expect(nodeOf(nodes, 'ask.goal').summary).toBe('Agree on Churn');
    expect(nodeOf(nodes, 'data.web-logs.access').summary).toBe('Ask IT for Web logs');
    expect(nodeOf(nodes, 'data.crm.prod.link').summary).toBe('Connect CRM in prod');
    expect(nodeOf(nodes, 'use.first').summary).toBe('Start with CRM');
  });

  test('takes braces and line breaks in a name as they are, on one line', () => {
    const { nodes } = expand({
      sources: [{ name: '{environment}\n<script>', ownerRole: 'X', sensitive: false }],
    });
    expect(nodeOf(nodes, 'data.environment-script.dev.link').summary).toBe(
      'Connect {environment} <script> in dev',
    );
  });

  test('cuts a summary to the 255 characters that Jira takes', () => {
    const { nodes } = expand({ name: 'N'.repeat(300) });
    expect(nodeOf(nodes, 'ask.goal').summary).toBe(`Agree on ${'N'.repeat(245)}…`);
  });

  test('labels by phase, source, environment and kind', () => {
    const { nodes } = expand();
    expect(nodeOf(nodes, 'data.web-logs.prod.link').labels).toEqual([
      'crispdm-data-understanding',
      'src-web-logs',
      'env-prod',
      'kind-story',
    ]);
    expect(nodeOf(nodes, 'data').labels).toEqual(['crispdm-data-understanding', 'kind-epic']);
  });

  test('adds acceptance criteria for sensitive sources and for risk only there', () => {
    const { nodes } = expand();
    expect(nodeOf(nodes, 'data.crm.access').acceptance).toEqual(['A', 'Masked']);
    expect(nodeOf(nodes, 'data.web-logs.access').acceptance).toEqual(['A']);
    expect(nodeOf(nodes, 'ask.goal').acceptance).toEqual(['A', 'Signed by legal']);
    expect(nodeOf(expand({ riskTier: 'low' }).nodes, 'ask.goal').acceptance).toEqual(['A']);
  });

  test('adds items for high risk, and lets others wait for them only then', () => {
    const { nodes } = expand({ riskTier: 'high' });
    expect(nodeOf(nodes, 'use.paperwork').after).toEqual(['ask.goal']);
    expect(nodeOf(nodes, 'use.dev.roll-out').after).toContain('use.paperwork');
    expect(expand().nodes.some(({ key }) => key === 'use.paperwork')).toBe(false);
  });

  test('places work in sprints by its blockers and its days, with the sprint’s last working day as due date', () => {
    const placed = expand().nodes.map(({ key, sprint, due }) => [key, sprint, due]);
    // Sprints of ten working days from Monday 2 March: they end on Friday 13 and 27 March, 10 April and 24 April.
    expect(placed).toEqual([
      ['ask', 1, '2026-03-13'],
      ['data', 1, '2026-03-13'],
      ['use', 4, '2026-04-24'],
      ['ask.goal', 1, '2026-03-13'], // days 0 to 3
      ['data.crm.access', 1, '2026-03-13'], // days 3 to 8
      ['data.web-logs.access', 1, '2026-03-13'],
      ['data.crm.dev.link', 1, '2026-03-13'], // days 8 to 10
      ['data.crm.prod.link', 1, '2026-03-13'],
      ['data.web-logs.dev.link', 1, '2026-03-13'],
      ['data.web-logs.prod.link', 1, '2026-03-13'],
      ['use.first', 2, '2026-03-27'], // days 10 to 15
      ['use.dev.roll-out', 2, '2026-03-27'], // days 10 to 11
      ['use.prod.roll-out', 2, '2026-03-27'],
      ['use.look-back', 4, '2026-04-24'], // day 11, 28 days are 20 working days: 31 to 32
    ]);
  });

  test('ends with the work, and says what has to wait longer', () => {
    const plan = expand();
    expect([plan.sprints, plan.finish]).toEqual([2, '2026-03-27']);
    expect(plan.warnings).toEqual([
      'All other work is planned to end on 27 March 2026; “Look back” has to wait until 24 April 2026.',
    ]);
  });

  test('warns when the work ends after the target date, and not when it ends on it', () => {
    expect(expand({ target: '2026-03-26' }).warnings[0]).toBe(
      'The work ends on 27 March 2026, 1 day after the target date of 26 March 2026. Move the date, or take fewer data sources or environments.',
    );
    expect(expand({ target: '2026-03-27' }).warnings).toHaveLength(1);
  });
});
