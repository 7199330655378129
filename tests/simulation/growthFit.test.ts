import { readFitNow } from '../../src/application/generation/readFitNow';
import { boardOf, nodesIn, sprintsOf } from './boardSprints';
import { readCreated } from './createdPlan';
import {
  createRig,
  type Growing,
  input,
  MANAGER,
  type Rig,
  runToEnd,
  SCIENTIST,
  undoToEnd,
} from './generationRig';

const SURVEY: Growing = {
  additions: { sources: [{ name: 'Survey', ownerRole: 'Marketing', sensitive: false }] },
};

const generate = async (rig: Rig, choices: Growing['choices'] = {}) => {
  const tab = rig.tab();
  await tab.start({ project: 'NEW', input, choices });
  return runToEnd(rig, tab);
};

const grow = async (rig: Rig, wanted: Growing) => {
  const tab = rig.tab();
  await tab.grow(wanted);
  return runToEnd(rig, tab);
};

const fitOf = (rig: Rig) => readFitNow(rig.tab().deps, { project: 'NEW' });

describe('how a growth fits', () => {
  test('is as it was decided for the plan, and says so', async () => {
    const rig = createRig({ project: { requiredTeamField: true } });
    const { fit, choices } = await fitOf(rig);
    expect(choices).toEqual({});
    const values = fit.questions.map(({ typeId, fieldId, allowed }) => [
      typeId,
      { [fieldId]: allowed[1]?.id ?? '' },
    ]);
    await generate(rig, { fieldValues: Object.fromEntries(values) });
    expect((await fitOf(rig)).choices).toEqual({
      linkType: 'Blocks',
      fieldValues: Object.fromEntries(values),
      sprints: false,
    });
    expect(await grow(rig, SURVEY)).toMatchObject({ state: 'done', created: 12, problems: [] });
  });

  test('can be decided otherwise', async () => {
    const rig = createRig();
    await generate(rig);
    expect(await grow(rig, { ...SURVEY, choices: { linkType: null } })).toMatchObject({
      state: 'done',
      created: 12,
      links: { made: 0, total: 0 },
    });
  });

  test('is asked for where Jira has come to require a field', async () => {
    const rig = createRig({ project: { requiredTeamField: true } });
    const { fit } = await fitOf(rig);
    const values = fit.questions.map(({ typeId, fieldId, allowed }) => [
      typeId,
      { [fieldId]: allowed[0]?.id ?? '' },
    ]);
    await generate(rig, { fieldValues: Object.fromEntries(values) });
    const unanswered = Object.fromEntries(
      fit.questions.map(({ typeId, fieldId }) => [typeId, { [fieldId]: '' }]),
    );
    await expect(rig.tab().grow({ ...SURVEY, choices: { fieldValues: unanswered } })).rejects.toMatchObject({
      error: {
        message: 'Jira requires a value for “Team” of “Epic”. Jira requires a value for “Team” of “Story”.',
      },
    });
  });
});

describe('people of a growth', () => {
  test('are asked for by the roles and seats of what is new, and take it', async () => {
    const rig = createRig();
    await generate(rig);
    const seats = ['Data scientist 1', 'Data scientist 2'];
    const wanted: Growing = {
      additions: { team: seats.map((name) => ({ name, role: 'data-scientist' as const })) },
    };
    expect(await rig.tab().previewGrowth(wanted)).toMatchObject({ roles: ['data-scientist'], seats });
    const tab = rig.tab();
    await tab.grow(wanted);
    await runToEnd(rig, tab, { 'data-scientist': MANAGER }, [{ seat: seats[1] ?? '', person: SCIENTIST }]);
    const issues = await readCreated(rig);
    expect(
      [1, 2].map(
        (number) =>
          issues.find(({ node }) => node === `modeling.data-scientist-${number}.experiment`)?.assignee,
      ),
    ).toEqual([MANAGER, SCIENTIST]);
  });
});

describe('sprints of a plan that grows', () => {
  test('take the new issues as well, and none is created twice', async () => {
    const rig = createRig();
    await generate(rig, { sprints: true });
    const before = await sprintsOf(rig);
    expect((await fitOf(rig)).choices.sprints).toBe(true);
    expect(await grow(rig, { ...SURVEY, choices: { sprints: true } })).toMatchObject({
      state: 'done',
      problems: [],
    });
    await rig.clock.advance(60_000);
    const after = await sprintsOf(rig);
    expect(new Set(after.map(({ name }) => name)).size).toBe(after.length);
    expect(after.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const placed = (await Promise.all(after.map(({ id }) => nodesIn(rig, id)))).flat();
    expect(placed).toHaveLength(106 - 11);
    expect(placed).toContain('data-access.survey.request');
  });

  test('are left alone where nobody wants the new issues there, and can be used the next time', async () => {
    const rig = createRig();
    await generate(rig, { sprints: true });
    await grow(rig, SURVEY);
    await rig.clock.advance(60_000);
    const sprints = await sprintsOf(rig);
    const placed = (await Promise.all(sprints.map(({ id }) => nodesIn(rig, id)))).flat();
    expect(placed).toHaveLength(94 - 11);
    expect((await fitOf(rig)).choices.sprints).toBe(true);
  });

  test('get nothing new once they have begun: it stays in the backlog, and that is said', async () => {
    const rig = createRig();
    await generate(rig, { sprints: true });
    const [first] = await sprintsOf(rig);
    await rig.rest('POST', `/rest/agile/1.0/sprint/${first?.id}`, {
      state: 'active',
      startDate: '2026-03-02T09:00:00.000Z',
      endDate: '2026-03-15T17:00:00.000Z',
    });
    const { state, problems } = await grow(rig, { ...SURVEY, choices: { sprints: true } });
    expect(state).toBe('done');
    expect(problems).toEqual(['“Churn 1” has begun or is gone, so what is new for it is in the backlog.']);
    await rig.clock.advance(60_000);
    expect(await nodesIn(rig, first?.id ?? 0)).not.toContain('data-access.survey.request');
    expect(await boardOf(rig)).toBeDefined();
  });

  test('do not count as touched by people when the grown plan is undone', async () => {
    const rig = createRig();
    await generate(rig, { sprints: true });
    const sprints = await sprintsOf(rig);
    await grow(rig, SURVEY);
    await rig.clock.advance(60_000);
    expect(await rig.tab().undoPreview()).toMatchObject({ deletes: 106, kept: [], sprints: sprints.length });
    expect(await undoToEnd(rig, rig.tab())).toMatchObject({ deleted: 106, kept: 0 });
  });
});
