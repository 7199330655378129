import { makePlan } from '../../../../src/domain/plan/makePlan';
import { planPreview } from '../../../../src/domain/plan/preview';
import type { NodeEdit, PlanInput } from '../../../../src/domain/plan/types';
import { parseTemplate } from '../../../../src/domain/template/parse';
import type { Template } from '../../../../src/domain/template/types';
import { PLAN_DEFAULTS } from '../../planDefaults';

const item = (key: string, more: string) => `
      - { key: ${key}, role: data-scientist, summary: ${key}, purpose: Why., acceptance: [Done], ${more} }`;
const epic = (key: string, items: string) => `
  - key: ${key}
    phase: data-understanding
    role: tech-lead
    summary: Epic ${key}
    purpose: Why.
    acceptance: [Done]
    items:${items}`;

/** ask 8 → get 2 (a time box) → use 5; talk 3 beside them; look back 28 days after use. */
const YAML = `
id: small
version: 1
name: Small
epics:${epic(
  'data',
  item('ask', 'kind: story, points: 8') + item('get', 'kind: spike, timeBox: 2, after: [data.ask]'),
)}${epic(
  'work',
  item('use', 'kind: story, points: 5, after: [data.get]') +
    item('talk', 'kind: checkpoint, points: 3') +
    item('look-back', 'kind: checkpoint, points: 1, wait: 28, after: [work.use]'),
)}
`;

const template = ((): Template => {
  const parsed = parseTemplate(YAML);
  if (!parsed.ok) throw new Error('the template of this test is broken');
  return parsed.template;
})();

const input: PlanInput = {
  name: 'Churn',
  businessQuestion: 'Who leaves?',
  sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: false }],
  environments: ['prod'],
  riskTier: 'low',
  start: '2026-03-02',
  sprintLengthDays: 14,
  capacity: 10,
  ...PLAN_DEFAULTS,
};
const preview = (...edits: readonly NodeEdit[]) => planPreview(template, { ...input, edits });

describe('planPreview', () => {
  test('shows each issue under its epic with its place in time', () => {
    const [data, work] = preview().epics;
    expect(
      data?.children.map(({ key, begins, ends, sprint, slack }) => [key, begins, ends, sprint, slack]),
    ).toEqual([
      ['data.ask', 0, 8, 1, 0],
      ['data.get', 8, 10, 1, 0],
    ]);
    // 28 calendar days are 20 working days; it comes after the end of the work, so it has no slack to speak of.
    expect(
      work?.children.map(({ key, begins, ends, sprint, slack }) => [key, begins, ends, sprint, slack]),
    ).toEqual([
      ['work.talk', 0, 3, 1, 12],
      ['work.use', 10, 15, 2, 0],
      ['work.look-back', 35, 36, 4, undefined],
    ]);
  });

  test('names the way that decides the end of the work, and when that may be', () => {
    const { criticalPath, finishRange, finish } = preview();
    expect(criticalPath).toEqual({ keys: ['data.ask', 'data.get', 'work.use'], days: 15 });
    // Nothing is left to chance: the 15th working day is Friday 20 March. The plan says the end of its sprint.
    expect(finishRange).toEqual({ p50: '2026-03-20', p85: '2026-03-20', trials: 2000 });
    expect(finish).toBe('2026-03-27');
  });

  test('gives each sprint its days and its load', () => {
    expect(
      preview().load.map(({ sprint, starts, ends, points, timeBoxDays, overBy }) => [
        sprint,
        starts,
        ends,
        points,
        timeBoxDays,
        overBy,
      ]),
    ).toEqual([
      [1, '2026-03-02', '2026-03-15', 11, 2, 1],
      [2, '2026-03-16', '2026-03-29', 5, 0, 0],
      [3, '2026-03-30', '2026-04-12', 0, 0, 0],
      [4, '2026-04-13', '2026-04-26', 1, 0, 0],
    ]);
  });

  test('names no labels, which only Jira needs', () => {
    expect(preview().epics[0]?.children[0]).not.toHaveProperty('labels');
  });

  test('says how changed issues were, and moves what comes after them', () => {
    const changed = preview({ node: 'data.ask', summary: 'Ask twice', sprint: 2 });
    expect(changed.edited).toEqual([
      {
        key: 'data.ask',
        epic: 'data',
        kind: 'story',
        summary: 'ask',
        role: 'data-scientist',
        estimate: { type: 'points', points: 8 },
        sprint: 1,
      },
    ]);
    expect(changed.epics[0]?.children.map(({ summary, sprint }) => [summary, sprint])).toEqual([
      ['Ask twice', 2],
      ['get', 2],
    ]);
    expect(changed.epics[1]?.children.find(({ key }) => key === 'work.use')?.sprint).toBe(3);
  });

  test('keeps what is left out, the epic before its issues, so that it can be put back', () => {
    const without = preview({ node: 'data', leaveOut: true }, { node: 'data.ask', summary: 'Ask twice' });
    expect(without.leftOut.map(({ key, summary }) => [key, summary])).toEqual([
      ['data', 'Epic data'],
      ['data.ask', 'ask'],
      ['data.get', 'get'],
    ]);
    expect(without.edited).toEqual([]);
    expect(without.counts).toMatchObject({ epics: 1, issues: 3, points: 9, timeBoxDays: 0, links: 1 });
  });

  test('of nothing has no end to guess', () => {
    const none = preview({ node: 'data', leaveOut: true }, { node: 'work', leaveOut: true });
    expect(none).toMatchObject({
      epics: [],
      load: [],
      criticalPath: { keys: [], days: 0 },
      finishRange: undefined,
    });
  });

  test('warns of changes that have no effect any more', () => {
    expect(preview({ node: 'gone', leaveOut: true }).warnings.at(-1)).toBe(
      'One of your changes is to an issue that this plan does not have any more; it has no effect.',
    );
  });
});

describe('makePlan', () => {
  test('makes what the preview shows', () => {
    const edits = [
      { node: 'data.get', leaveOut: true },
      { node: 'work.talk', summary: 'Talk to sales', kind: 'spike' },
      { node: 'gone', summary: 'x' },
    ] as const;
    const plan = makePlan(template, { ...input, edits });
    const shown = preview(...edits);
    expect(plan.nodes.find(({ key }) => key === 'work.use')?.after).toEqual(['data.ask']);
    expect(plan.nodes.find(({ key }) => key === 'work.talk')).toMatchObject({
      summary: 'Talk to sales',
      estimate: { type: 'time-box', days: 3 },
    });
    expect(plan.warnings).toEqual(shown.warnings);
    expect([plan.sprints, plan.finish]).toEqual([shown.sprints, shown.finish]);
    const summaries = shown.epics.flatMap((each) => [each, ...each.children]).map(({ summary }) => summary);
    expect(plan.nodes.map(({ summary }) => summary).sort()).toEqual(summaries.sort());
  });
});
