import fc from 'fast-check';
import {
  type Additions,
  type Growth,
  type GrowthRequest,
  grownInput,
  growthOf,
  renamedBy,
} from '../../../../src/domain/plan/growth';
import { makePlan } from '../../../../src/domain/plan/makePlan';
import type { NodeEdit, PlanInput, PlanNode } from '../../../../src/domain/plan/types';
import { parseTemplate } from '../../../../src/domain/template/parse';
import type { Template } from '../../../../src/domain/template/types';
import { PLAN_DEFAULTS } from '../../planDefaults';

/** Ask once; find and check every source; build on all of them, and for each environment roll out. */
const yamlOf = (version: number, more = '') => `
id: small
version: ${version}
name: Small
epics:
  - key: ask
    phase: business-understanding
    role: product-owner
    summary: Ask
    purpose: Why.
    acceptance: [Asked]
    items:
      - { key: goal, kind: story, role: product-owner, points: 3, summary: Goal, purpose: Why., acceptance: [A] }
  - key: data
    phase: data-understanding
    role: data-engineer
    summary: Data
    purpose: Why.
    acceptance: [There]
    items:
      - { key: find, for: source, kind: story, role: data-engineer, points: 2, summary: "Find {source}", purpose: Why., acceptance: [A], after: [ask.goal] }
      - { key: check, for: source, kind: story, role: data-engineer, points: 1, summary: "Check {source}", purpose: Why., acceptance: [A], after: [data.find of same source] }
  - key: use
    phase: deployment
    role: ml-engineer
    summary: Use
    purpose: Why.
    acceptance: [Used]
    items:
      - { key: build, kind: story, role: ml-engineer, points: 5, summary: Build, purpose: Why., acceptance: [A], after: [data.check of all sources] }
      - { key: roll-out, for: environment, kind: story, role: ml-engineer, points: 1, summary: "Roll out to {environment}", purpose: Why., acceptance: [A], after: [use.build] }
${more}`;

const templateOf = (yaml: string): Template => {
  const parsed = parseTemplate(yaml);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '));
  return parsed.template;
};
const small = templateOf(yamlOf(1));

const source = (name: string) => ({ name, ownerRole: 'Sales', sensitive: false });
const input: PlanInput = {
  ...PLAN_DEFAULTS,
  name: 'Churn',
  businessQuestion: 'Who leaves?',
  sources: [source('CRM')],
  environments: ['dev', 'prod'],
  riskTier: 'low',
  start: '2026-03-02',
  sprintLengthDays: 14,
};
// ask, data, use; ask.goal; data.crm.find, data.crm.check; use.build, use.dev.roll-out, use.prod.roll-out
const ALL = makePlan(small, input).nodes.map(({ key }) => key);

const NOTHING: Additions = { sources: [], environments: [], team: [] };
const grow = (
  wanted: Partial<Omit<GrowthRequest, 'existing' | 'recreate' | 'grown'>> & {
    readonly additions?: Partial<Additions>;
    readonly gone?: readonly string[];
    readonly recreate?: readonly string[];
  } = {},
): Growth => {
  const before = wanted.before ?? input;
  return growthOf({
    from: small,
    to: small,
    today: '2026-03-02',
    ...wanted,
    before,
    grown: grownInput(before, { ...NOTHING, ...wanted.additions }),
    existing: new Set(
      makePlan(small, before)
        .nodes.map(({ key }) => key)
        .filter((key) => !wanted.gone?.includes(key)),
    ),
    recreate: new Set(wanted.recreate),
  });
};
const keysOf = (nodes: readonly Pick<PlanNode, 'key'>[]) => nodes.map(({ key }) => key);
const linksOf = ({ links }: Growth) => links.map(({ blocker, blocked }) => `${blocker} > ${blocked}`);
const leaveOut = (...nodes: readonly string[]): readonly NodeEdit[] =>
  nodes.map((node) => ({ node, leaveOut: true }));

describe('a plan that grows', () => {
  test('by a source gets its issues, linked to what exists', () => {
    const growth = grow({ additions: { sources: [source('Billing')] } });
    expect(keysOf(growth.added)).toEqual(['data.billing.find', 'data.billing.check']);
    expect(linksOf(growth)).toEqual([
      'ask.goal > data.billing.find',
      'data.billing.find > data.billing.check',
      'data.billing.check > use.build',
    ]);
    expect(keysOf(growth.kept)).toEqual(expect.arrayContaining(ALL));
    expect(growth).toMatchObject({ out: [], dropped: [] });
  });

  test('by an environment gets it before production', () => {
    const growth = grow({ additions: { environments: ['staging'] } });
    expect(growth.input.environments).toEqual(['dev', 'staging', 'prod']);
    expect(keysOf(growth.added)).toEqual(['use.staging.roll-out']);
    expect(linksOf(growth)).toEqual(['use.build > use.staging.roll-out']);
  });

  test('by nothing has nothing new', () => {
    expect(grow()).toMatchObject({ input, added: [], links: [], out: [], dropped: [] });
  });

  test('begins what is new in the sprint of today, and leaves what exists where it was', () => {
    // The fifth sprint of two weeks from 2 March begins on 27 April.
    const growth = grow({ additions: { sources: [source('Billing')] }, today: '2026-04-28' });
    expect(growth.added.map(({ sprint }) => sprint)).toEqual([5, 5]);
    expect(growth.plan.nodes.find(({ key }) => key === 'data.crm.find')?.sprint).toBe(1);
  });

  test('keeps what was changed in it before', () => {
    const before = { ...input, edits: [{ node: 'use.build', summary: 'Build it' }] };
    const { plan } = grow({ before, additions: { sources: [source('Billing')] } });
    expect(plan.nodes.find(({ key }) => key === 'use.build')?.summary).toBe('Build it');
  });
});

describe('what people have deleted', () => {
  test('stays deleted, and what is new comes after what it came after', () => {
    const growth = grow({ gone: ['ask.goal'], additions: { sources: [source('Billing')] } });
    expect(keysOf(growth.out)).toEqual(['ask.goal']);
    expect(linksOf(growth)).toEqual([
      'data.billing.find > data.billing.check',
      'data.billing.check > use.build',
    ]);
    expect(growth.input.edits).toEqual(leaveOut('ask.goal'));
  });

  test('is created again where it is asked for, and linked again', () => {
    const growth = grow({ gone: ['data.crm.check'], recreate: ['data.crm.check'] });
    expect(keysOf(growth.added)).toEqual(['data.crm.check']);
    expect(linksOf(growth)).toEqual(['data.crm.find > data.crm.check', 'data.crm.check > use.build']);
    expect(growth.out).toEqual([]);
  });

  test('can still be asked for when the plan has grown without it', () => {
    const without = grow({ gone: ['data.crm.check'], additions: { sources: [source('Billing')] } }).input;
    const growth = grow({ before: without, recreate: ['data.crm.check'] });
    expect(keysOf(growth.added)).toEqual(['data.crm.check']);
    expect(growth.input.edits).toEqual([]);
  });

  test('as a whole epic takes with it what would be new in it, until one of them is asked for', () => {
    const gone = ['data', 'data.crm.find', 'data.crm.check'];
    const additions = { sources: [source('Billing')] };
    const growth = grow({ gone, additions });
    expect(growth.added).toEqual([]);
    expect(keysOf(growth.out)).toEqual(expect.arrayContaining([...gone, 'data.billing.find']));
    expect(growth.input.edits).toEqual(leaveOut('data'));
    const again = grow({ gone, additions, recreate: ['data.billing.find'] });
    expect(keysOf(again.added)).toEqual(['data', 'data.billing.find', 'data.billing.check']);
  });

  test('as an epic alone stays deleted, and what is new in it has no epic', () => {
    const growth = grow({ gone: ['data'], additions: { sources: [source('Billing')] } });
    expect(keysOf(growth.out)).toEqual(['data']);
    expect(keysOf(growth.added)).toEqual(['data.billing.find', 'data.billing.check']);
    expect(growth.input.edits).toEqual([]);
  });
});

describe('what was left out of the plan', () => {
  const before = { ...input, edits: leaveOut('use.dev.roll-out') };

  test('stays out of it', () => {
    const growth = grow({ before, additions: { environments: ['staging'] } });
    expect(keysOf(growth.added)).toEqual(['use.staging.roll-out']);
    expect(keysOf(growth.out)).toEqual(['use.dev.roll-out']);
    expect(growth.input.edits).toEqual(before.edits);
  });

  test('comes in where it is asked for', () => {
    const growth = grow({ before, recreate: ['use.dev.roll-out'] });
    expect(keysOf(growth.added)).toEqual(['use.dev.roll-out']);
  });
});

describe('a newer version of the template', () => {
  const REVIEW =
    '      - { key: review, kind: story, role: ml-engineer, points: 1, summary: Review, purpose: Why., acceptance: [A], after: [use.build] }';

  test('adds what it has more', () => {
    const growth = grow({ to: templateOf(yamlOf(2, REVIEW)) });
    expect(growth.plan.template).toEqual({ id: 'small', version: 2 });
    expect(keysOf(growth.added)).toEqual(['use.review']);
    expect(linksOf(growth)).toEqual(['use.build > use.review']);
  });

  test('keeps the issues of what it has no more', () => {
    const growth = grow({ to: templateOf(yamlOf(2, REVIEW).replace(/^.*key: roll-out.*$/m, '')) });
    expect(keysOf(growth.dropped)).toEqual(['use.dev.roll-out', 'use.prod.roll-out']);
    expect(keysOf(growth.added)).toEqual(['use.review']);
  });
});

describe('new names', () => {
  const saidOf = (additions: Partial<Additions>, before = input) =>
    renamedBy(before, grownInput(before, { ...NOTHING, ...additions }));

  test('leave those that are there as they are', () => {
    expect(saidOf({ sources: [source('C.R.M.')], environments: ['staging'] })).toBeUndefined();
  });

  test('are refused where they would take the place of one that is there', () => {
    expect(saidOf({ environments: ['Prod!'] })).toBe(
      'A new name is too much like “prod”, which the plan has already. Choose another name.',
    );
  });

  test('are refused where names are told apart by their place only', () => {
    expect(saidOf({ environments: ['staging'] }, { ...input, environments: ['开发', '生产'] })).toBe(
      'The app recognises the issues of “生产” by its place in the list, because its name has no Latin letters. So nothing can be added before it.',
    );
  });
});

test('whatever exists and whatever is asked for, nothing is created that exists, and every link has two ends', () => {
  const nodes = fc.subarray(ALL);
  const additions = fc.record({
    sources: fc.subarray(['Billing', 'Web', 'CRM 2'].map(source)),
    environments: fc.subarray(['test', 'staging']),
    team: fc.constant([]),
  });
  fc.assert(
    fc.property(nodes, nodes, additions, fc.boolean(), (gone, recreate, wanted, later) => {
      const growth = grow({ gone, recreate, additions: wanted, today: later ? '2026-06-01' : '2026-03-02' });
      const [added, kept, out] = [growth.added, growth.kept, growth.out].map((each) => new Set(keysOf(each)));
      const existing = ALL.filter((key) => !gone.includes(key));
      expect(existing.filter((key) => added?.has(key) || out?.has(key))).toEqual([]);
      expect(gone.filter((key) => added?.has(key) && out?.has(key))).toEqual([]);
      expect(recreate.filter((key) => gone.includes(key) && key.includes('.') && !added?.has(key))).toEqual(
        [],
      );
      for (const { blocker, blocked } of growth.links)
        for (const end of [blocker, blocked]) expect(added?.has(end) || kept?.has(end)).toBe(true);
      // Having grown, it has nothing more to grow by.
      const again = growthOf({
        from: small,
        to: small,
        before: growth.input,
        grown: growth.input,
        existing: new Set([...existing, ...(added ?? [])]),
        recreate: new Set(),
        today: '2026-06-01',
      });
      expect(keysOf(again.added)).toEqual([]);
    }),
    { numRuns: 300, seed: 20261124 },
  );
});
