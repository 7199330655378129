import type { PlanInput, PlanNode } from '../../../../src/domain/plan/types';
import { expandTemplate } from '../../../../src/domain/template/expand';
import { parseTemplate } from '../../../../src/domain/template/parse';
import { PLAN_DEFAULTS } from '../../planDefaults';

/** What the language adds to sources and environments: seats, conditions, phases of its own, hints and reading. */
const YAML = `
id: full
version: 1
name: Full
phases:
  - { key: look, name: Look around, standsFor: data-understanding }
  - { key: try, name: Try out, standsFor: modeling }
epics:
  - key: data
    phase: look
    role: data-engineer
    summary: Data for {businessMeasure}
    purpose: Why.
    acceptance: [There]
    labels: [ml-data]
    links: [{ title: Guide, url: "https://example.com/guide" }]
    items:
      - key: access
        for: source
        kind: spike
        role: data-engineer
        timeBox: 5
        summary: Ask for {source}
        purpose: Access needs {needs}.
        acceptance: [A, { text: Trained, when: regulated source }, { text: Both, when: [sensitive source, high risk] }]
      - key: training
        for: source
        when: regulated source
        kind: story
        role: data-owner
        points: 1
        summary: Train for {source}
        purpose: Why.
        acceptance: [A]
      - key: live
        for: source+environment
        when: production
        kind: story
        role: data-engineer
        points: 1
        summary: Connect {source} in {environment}
        purpose: Why.
        acceptance: [A]
        after: [data.access of same source, data.training of same source]
      - key: rehearse
        for: environment
        when: not production
        kind: story
        role: data-engineer
        points: 1
        summary: Rehearse in {environment}
        purpose: Why.
        acceptance: [A]
        after: [data.live of first source in last environment]
  - key: model
    phase: try
    role: data-scientist
    summary: Model
    purpose: Why.
    acceptance: [There]
    items:
      - key: experiment
        for: source+person
        kind: experiment
        role: data-scientist
        timeBox: 3
        summary: "{person} tries {source}"
        purpose: Until {modelMeasure} is reached.
        acceptance: [A]
        checklist: ["{person} writes the hypothesis"]
        labels: [gpu, kind-experiment]
        links: [{ title: Rules, url: "https://example.com/rules" }]
        after: [data.access of same source]
      - key: review
        for: person
        phase: look
        kind: story
        role: tech-lead
        points: 1
        sprint: 5
        summary: Review the work of {person}
        purpose: Why.
        acceptance: [A]
        after: [model.experiment of all sources by same person]
      - key: best
        kind: story
        role: tech-lead
        points: 1
        summary: Choose
        purpose: Why.
        acceptance: [A]
        after: [model.experiment of first source by last person]
  - key: sprints
    phase: try
    role: scrum-master
    when: scrum
    summary: Sprints
    purpose: Why.
    acceptance: [There]
    items:
      - { key: plan, kind: story, role: scrum-master, points: 1, summary: S, purpose: P., acceptance: [A] }
  - key: flow
    phase: try
    role: scrum-master
    when: kanban
    summary: Flow
    purpose: Why.
    acceptance: [There]
    items:
      - { key: limit, kind: story, role: scrum-master, points: 1, summary: S, purpose: P., acceptance: [A] }
`;

const template = (() => {
  const parsed = parseTemplate(YAML);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
})();

const input: PlanInput = {
  ...PLAN_DEFAULTS,
  name: 'Churn',
  businessQuestion: 'Who leaves?',
  sources: [
    { name: 'CRM', ownerRole: 'Sales', sensitive: true, needs: 'GDPR training' },
    { name: 'Web', ownerRole: 'IT', sensitive: true },
  ],
  environments: ['dev', 'prod'],
  team: [
    { name: 'Data scientist 1', role: 'data-scientist' },
    { name: 'ML engineer', role: 'ml-engineer' },
  ],
  riskTier: 'high',
  start: '2026-03-02',
  sprintLengthDays: 14,
};

const planOf = (change: Partial<PlanInput> = {}) => expandTemplate(template, { ...input, ...change });
const keysOf = (nodes: readonly PlanNode[]) => nodes.map(({ key }) => key);
const nodeOf = (nodes: readonly PlanNode[], key: string): PlanNode => {
  const node = nodes.find((each) => each.key === key);
  if (node === undefined) throw new Error(`there is no ${key} among ${keysOf(nodes).join(', ')}`);
  return node;
};

describe('an item for each seat of the team', () => {
  test('has the seat in its key, its role, its label and its words', () => {
    expect(nodeOf(planOf().nodes, 'model.crm.ml-engineer.experiment')).toMatchObject({
      role: 'ml-engineer',
      person: { slug: 'ml-engineer', name: 'ML engineer' },
      source: { slug: 'crm', name: 'CRM' },
      summary: 'ML engineer tries CRM',
      checklist: ['ML engineer writes the hypothesis'],
      labels: ['crispdm-modeling', 'src-crm', 'seat-ml-engineer', 'kind-experiment', 'gpu'],
    });
  });

  test('is followed by seat as by any other axis', () => {
    const { nodes } = planOf();
    expect(nodeOf(nodes, 'model.ml-engineer.review').after).toEqual([
      'model.crm.ml-engineer.experiment',
      'model.web.ml-engineer.experiment',
    ]);
    expect(nodeOf(nodes, 'model.best').after).toEqual(['model.crm.ml-engineer.experiment']);
  });

  test('is made once for the team where nobody has said who is in it', () => {
    const { nodes } = planOf({ team: [] });
    const experiment = nodeOf(nodes, 'model.crm.experiment');
    expect(experiment).toMatchObject({ role: 'data-scientist', summary: 'the team tries CRM' });
    expect(experiment.person).toBeUndefined();
    expect(experiment.labels).toEqual(['crispdm-modeling', 'src-crm', 'kind-experiment', 'gpu']);
    expect(nodeOf(nodes, 'model.review').after).toEqual(['model.crm.experiment', 'model.web.experiment']);
    expect(nodeOf(nodes, 'model.best').after).toEqual(['model.crm.experiment']);
  });
});

describe('a condition', () => {
  test('on the environment keeps production and the others apart; the last one is production', () => {
    const keys = keysOf(planOf().nodes).filter((key) => /live|rehearse/.test(key));
    expect(keys.toSorted()).toEqual(['data.crm.prod.live', 'data.dev.rehearse', 'data.web.prod.live']);
    expect(keysOf(planOf({ environments: ['prod'] }).nodes).filter((key) => /rehearse/.test(key))).toEqual(
      [],
    );
  });

  test('on the source looks at what access needs; what is not in the plan is not waited for', () => {
    const { nodes } = planOf();
    expect(keysOf(nodes).filter((key) => /training/.test(key))).toEqual(['data.crm.training']);
    expect(nodeOf(nodes, 'data.crm.prod.live').after).toEqual(['data.crm.access', 'data.crm.training']);
    expect(nodeOf(nodes, 'data.web.prod.live').after).toEqual(['data.web.access']);
  });

  test('holds only with all the others of its list', () => {
    expect(nodeOf(planOf().nodes, 'data.crm.access').acceptance).toEqual(['A', 'Trained', 'Both']);
    expect(nodeOf(planOf().nodes, 'data.web.access').acceptance).toEqual(['A', 'Both']);
    expect(nodeOf(planOf({ riskTier: 'limited' }).nodes, 'data.web.access').acceptance).toEqual(['A']);
  });

  test('on the method takes an epic with everything under it', () => {
    const partOf = (method: PlanInput['method']) =>
      keysOf(planOf({ method }).nodes).filter((key) => /^(sprints|flow)/.test(key));
    expect(partOf('scrum')).toEqual(['sprints', 'sprints.plan']);
    expect(partOf('kanban')).toEqual(['flow', 'flow.limit']);
  });
});

describe('a node', () => {
  test('keeps the phase of CRISP-DM and names the template’s own', () => {
    const { nodes } = planOf();
    expect(nodeOf(nodes, 'model')).toMatchObject({
      phase: 'modeling',
      stage: { key: 'try', name: 'Try out' },
    });
    expect(nodeOf(nodes, 'model.ml-engineer.review')).toMatchObject({
      phase: 'data-understanding',
      stage: { key: 'look', name: 'Look around' },
    });
  });

  test('carries reading and labels of its own, epics too, and no empty lists', () => {
    const { nodes } = planOf();
    const epic = nodeOf(nodes, 'data');
    expect(epic.labels).toEqual(['crispdm-data-understanding', 'kind-epic', 'ml-data']);
    expect(epic.links).toEqual([{ title: 'Guide', url: 'https://example.com/guide' }]);
    expect(nodeOf(nodes, 'model.crm.ml-engineer.experiment').links).toEqual([
      { title: 'Rules', url: 'https://example.com/rules' },
    ]);
    expect(Object.keys(nodeOf(nodes, 'model.best'))).not.toEqual(
      expect.arrayContaining(['links', 'checklist', 'person', 'source', 'environment']),
    );
  });

  test('says the measures and needs of the charter, or that they are not there yet', () => {
    const given = planOf({ measures: { business: 'churn of 3 %', model: 'recall of 0.7' } }).nodes;
    expect(nodeOf(given, 'data').summary).toBe('Data for churn of 3 %');
    expect(nodeOf(given, 'model.crm.ml-engineer.experiment').purpose).toBe('Until recall of 0.7 is reached.');
    expect(nodeOf(given, 'data.crm.access').purpose).toBe('Access needs GDPR training.');
    const missing = planOf().nodes;
    expect(nodeOf(missing, 'data').summary).toBe('Data for the business measure of the charter');
    expect(nodeOf(missing, 'model.crm.ml-engineer.experiment').purpose).toBe(
      'Until the measure of the model in the charter is reached.',
    );
    expect(nodeOf(missing, 'data.web.access').purpose).toBe(
      'Access needs nothing beyond the agreement of its owner.',
    );
  });

  test('does not begin before the sprint it is meant for, and is due on a day that is no holiday', () => {
    // Sprint 5 begins on 27 April 2026 and ends on Friday 8 May.
    const review = nodeOf(
      planOf({ holidays: ['2026-05-08', '2026-05-07'] }).nodes,
      'model.ml-engineer.review',
    );
    expect([review.sprint, review.due]).toEqual([5, '2026-05-06']);
  });

  test('never has a description that Jira refuses, however long the answers are', () => {
    const question = 'Why? '.repeat(400);
    const parsed = parseTemplate(
      YAML.replace('purpose: Why.', `purpose: "${'{businessQuestion} '.repeat(100)}"`),
    );
    const plan = parsed.ok
      ? expandTemplate(parsed.template, { ...input, businessQuestion: question })
      : undefined;
    expect(plan?.nodes[0]?.purpose).toHaveLength(8000);
  });
});
