import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRISP_DM_TASKS } from '../../../src/domain/template/crispDmTasks';
import { TEMPLATE_FILES } from '../../../src/templates/templates.generated';
import { blockersOf, issuesOf, planOf, templateOf } from './plans';

const FOLDER = join(__dirname, '../../../src/templates');
const SHIPPED = ['ai-life-cycle', 'crisp-dm', 'crisp-dm-lite', 'llm-application'] as const;

/** Everything that conditions can add, over several copies along each axis. */
const EVERYTHING = {
  sources: 2,
  environments: 3,
  riskTier: 'high',
  sensitive: true,
  needs: 'a data protection training',
  team: [
    { name: 'Data scientist 1', role: 'data-scientist' },
    { name: 'Data scientist 2', role: 'data-scientist' },
  ],
} as const;

test('four templates ship, bundled as they are written', () => {
  const written = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.replace('.yaml', ''), readFileSync(join(FOLDER, name), 'utf8')]);
  expect(written.map(([id]) => id).toSorted()).toEqual([...SHIPPED]);
  expect(TEMPLATE_FILES).toEqual(Object.fromEntries(written));
});

describe.each(SHIPPED)('the template %s', (id) => {
  const everything = () => planOf(id, EVERYTHING);

  test('tells whoever chooses it what it is for', () => {
    const { description } = templateOf(id);
    expect(description?.length).toBeGreaterThan(80);
    expect(description?.length).toBeLessThan(320);
  });

  test('covers all 24 tasks of CRISP-DM in its plainest plan', () => {
    const covered = new Set(issuesOf(planOf(id, { environments: 1 })).flatMap(({ covers }) => covers ?? []));
    expect(CRISP_DM_TASKS.filter((task) => !covered.has(task))).toEqual([]);
  });

  test('has no epic without work, and no work without an epic', () => {
    const { nodes } = planOf(id, { environments: 1 });
    const epics = nodes.filter(({ kind }) => kind === 'epic').map(({ key }) => key);
    const filled = new Set(issuesOf(planOf(id, { environments: 1 })).map(({ epic }) => epic));
    expect([...filled].toSorted()).toEqual(epics.toSorted());
  });

  test('has nothing larger than a sprint of two weeks', () => {
    const sizes = issuesOf(everything()).map(({ key, estimate }) => ({
      key,
      size: estimate?.type === 'points' ? estimate.points : (estimate?.days ?? Number.NaN),
    }));
    expect(sizes.filter(({ size }) => !(size <= 10))).toEqual([]);
  });

  test('lets decisions take a point, sign-offs none, and all other work some', () => {
    const pointsOf = (wanted: string) =>
      new Set(
        issuesOf(everything())
          .filter(({ kind }) => kind === wanted)
          .map(({ estimate }) => (estimate?.type === 'points' ? estimate.points : 'time box')),
      );
    expect(pointsOf('checkpoint')).toEqual(new Set([1]));
    expect(pointsOf('sign-off')).toEqual(new Set([0]));
    expect(pointsOf('experiment')).toEqual(new Set(['time box']));
    expect(pointsOf('story')).not.toContain(0);
    expect(pointsOf('slice')).not.toContain(0);
  });

  test.each([
    ['with everything', EVERYTHING],
    ['with production alone', { environments: 1 }],
  ] as const)('begins with one issue, on which everything else depends, %s', (_, wanted) => {
    const plan = planOf(id, wanted);
    const [first, ...others] = issuesOf(plan);
    expect(others.filter(({ after }) => after.length === 0)).toEqual([]);
    expect(others.filter(({ key }) => !blockersOf(plan, key).has(first?.key ?? ''))).toEqual([]);
  });

  test('says nothing twice: neither summaries nor purposes nor lines within an issue', () => {
    const { nodes } = everything();
    const twice = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);
    expect(twice(nodes.map(({ summary }) => summary))).toEqual([]);
    for (const { key, acceptance } of nodes)
      expect({ key, twice: twice(acceptance) }).toEqual({ key, twice: [] });
    const items = templateOf(id).epics.flatMap((epic) => [epic, ...epic.items]);
    expect(twice(items.map(({ purpose }) => purpose))).toEqual([]);
  });

  test('leaves no name in braces unfilled, and no blank where nothing was answered', () => {
    const texts = [everything(), planOf(id)].flatMap(({ nodes }) =>
      nodes.flatMap(({ summary, purpose, acceptance, checklist = [] }) => [
        summary,
        purpose,
        ...acceptance,
        ...checklist,
      ]),
    );
    expect(texts.filter((text) => /[{}]|undefined|\s,|,,/.test(text))).toEqual([]);
  });

  test('gives every issue at least two criteria, each a line and no paragraph', () => {
    const { nodes } = everything();
    expect(nodes.filter(({ acceptance }) => acceptance.length < 2).map(({ key }) => key)).toEqual([]);
    expect(nodes.flatMap(({ acceptance }) => acceptance).filter((line) => line.length > 160)).toEqual([]);
  });

  test('splits experiments between the seats of the team', () => {
    const experiments = (team: typeof EVERYTHING.team | readonly []) =>
      issuesOf(planOf(id, { team })).filter(
        ({ summary }) => summary.startsWith('Experiment of') || summary.startsWith('Prompt experiment of'),
      );
    expect(experiments([])).toHaveLength(1);
    expect(experiments(EVERYTHING.team)).toHaveLength(2);
  });

  test('asks what a regulated source asks for only where there is one', () => {
    const asking = (needs: Partial<{ needs: string }>) =>
      issuesOf(planOf(id, needs)).some(({ acceptance }) =>
        acceptance.some((line) => line.includes('a data protection training')),
      );
    expect(asking({ needs: EVERYTHING.needs })).toBe(true);
    expect(asking({})).toBe(false);
  });
});
