import { readFitNow } from '../../src/application/generation/readFitNow';
import { expectWholePlan, readCreated } from './createdPlan';
import { createRig, input, type Rig, runToEnd } from './generationRig';
import type { Refuse } from './refusing';

const TEAM = 'customfield_99';
const needsTeam = { [TEAM]: 'Team is required.' };

/** A tab of a Jira that refuses what `refuse` says, until it is mended. */
const refusingTab = async (rig: Rig, refuse: Refuse) => {
  let isMended = false;
  const tab = rig.tab({ refuse: (issue) => (isMended ? undefined : refuse(issue)) });
  await tab.start();
  return {
    tab,
    mend: () => {
      isMended = true;
    },
  };
};

const sentNodes = (rig: Rig): readonly string[] =>
  rig.calls
    .filter(({ path }) => path === '/rest/api/3/issue/bulk')
    .flatMap(({ body }) => [...(body ?? '').matchAll(/"node":"([^"]+)"/g)].map(([, node = '']) => node));

const backlogOf = async (rig: Rig): Promise<readonly string[]> =>
  (await readCreated(rig)).filter(({ epic }) => epic !== null).map(({ node }) => node);

describe('a generation of which Jira refuses some issues', () => {
  test('creates the rest, says what is missing and why, and completes when only those are tried again', async () => {
    const rig = createRig();
    const { tab, mend } = await refusingTab(rig, ({ node }) =>
      node === 'charter.situation' || node === 'charter.charter' ? needsTeam : undefined,
    );
    const end = await runToEnd(rig, tab);
    expect(end).toMatchObject({ state: 'incomplete', created: 92, total: 94 });
    expect(end.failures).toEqual(
      ['charter.situation', 'charter.charter'].map((node) => ({
        node,
        summary: expect.any(String),
        type: 'refused',
        reason: 'The field that was added since is required.',
        mend: 'Fill it in under “How the plan fits this project”, or ask an administrator to make it optional or to give it a default.',
      })),
    );
    expect(await readCreated(rig)).toHaveLength(92);
    // Asked again, it only says the same.
    expect(await tab.step()).toEqual(end);

    mend();
    rig.calls.length = 0;
    expect((await tab.retry()).state).toBe('running');
    expect(await runToEnd(rig, tab)).toMatchObject({
      state: 'done',
      created: 94,
      links: { made: 99, total: 99 },
      failures: [],
    });
    expect(sentNodes(rig).toSorted()).toEqual(['charter.charter', 'charter.situation']);
    expectWholePlan(await readCreated(rig));
    expect((await backlogOf(rig)).slice(0, 3)).toEqual([
      'charter.objectives',
      'charter.success-criteria',
      'charter.situation',
    ]);
  });

  test('tells Jira’s own words in the step that heard them', async () => {
    const rig = createRig();
    const { tab } = await refusingTab(rig, ({ node }) =>
      node === 'charter' ? { '': 'The workflow is broken.' } : undefined,
    );
    await tab.step();
    const second = await tab.step();
    expect(second.state).toBe('running');
    expect(second.failures[0]).toEqual({
      node: 'charter',
      summary: 'Charter and business understanding',
      type: 'refused',
      reason: 'Jira refused it and named no field.',
      mend: 'Retry. If Jira refuses it again, ask an administrator whether a workflow rule stops new issues.',
      said: 'The workflow is broken.',
    });
    expect((await tab.step()).failures[0]).not.toHaveProperty('said');
  });

  test('sends no issue under an epic that was refused, and puts the first of the backlog first afterwards', async () => {
    const rig = createRig();
    const { tab, mend } = await refusingTab(rig, ({ node }) => (node === 'charter' ? needsTeam : undefined));
    const end = await runToEnd(rig, tab);
    // The epic has eight issues.
    expect(end).toMatchObject({ state: 'incomplete', created: 94 - 1 - 8 });
    expect(end.failures.map(({ type }) => type)).toEqual(['refused', ...Array(8).fill('waiting')]);
    expect(end.failures[1]?.reason).toBe(
      'Its epic “Charter and business understanding” could not be created.',
    );
    expect(sentNodes(rig).filter((node) => node.startsWith('charter.'))).toEqual([]);
    mend();
    await tab.retry();
    expect((await runToEnd(rig, tab)).state).toBe('done');
    expectWholePlan(await readCreated(rig));
    const undisturbed = createRig();
    const other = undisturbed.tab();
    await other.start();
    await runToEnd(undisturbed, other);
    expect(await backlogOf(rig)).toEqual(await backlogOf(undisturbed));
  });

  test('is refused again where nothing was mended, and can be tried as often as one likes', async () => {
    const rig = createRig();
    const { tab, mend } = await refusingTab(rig, ({ node }) =>
      node === 'monitoring.value-checkpoint' ? needsTeam : undefined,
    );
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await runToEnd(rig, tab)).toMatchObject({ state: 'incomplete', created: 93 });
      await tab.retry();
    }
    mend();
    expect((await runToEnd(rig, tab)).state).toBe('done');
    expectWholePlan(await readCreated(rig));
  });

  test('asks for a required field before anything is created, and gives each issue the value', async () => {
    const rig = createRig({ project: { requiredTeamField: true } });
    const tab = rig.tab();
    await expect(tab.start()).rejects.toMatchObject({
      error: {
        code: 'invalid-request',
        message: 'Jira requires a value for “Team” of “Epic”. Jira requires a value for “Team” of “Story”.',
      },
    });
    const {
      fit: { questions },
    } = await readFitNow(tab.deps, { project: 'NEW' });
    const fieldValues = Object.fromEntries(
      questions.map(({ typeId, fieldId, allowed }) => [typeId, { [fieldId]: allowed[0]?.id ?? '' }]),
    );
    await tab.start({ project: 'NEW', input, choices: { fieldValues } });
    expect((await runToEnd(rig, tab)).state).toBe('done');
    expectWholePlan(await readCreated(rig));
  });

  test('is tried again once when two tabs ask for it at the same time', async () => {
    const rig = createRig();
    const { tab, mend } = await refusingTab(rig, ({ node }) =>
      node === 'data-access' ? needsTeam : undefined,
    );
    await runToEnd(rig, tab);
    mend();
    const other = rig.tab();
    await Promise.all([tab.retry(), other.retry()]);
    await Promise.all([runToEnd(rig, tab), runToEnd(rig, other)]);
    expectWholePlan(await readCreated(rig));
  });

  test('survives the end of the function at each call of the second try', async () => {
    for (let at = 0; ; at += 1) {
      const rig = createRig();
      const { tab, mend } = await refusingTab(rig, ({ node }) =>
        node === 'charter' || node === 'modeling' ? needsTeam : undefined,
      );
      await runToEnd(rig, tab);
      mend();
      let reached = false;
      const doomed = rig.tab({
        interrupt: (call) => {
          reached ||= call === at;
          return call === at ? 'killed-after' : undefined;
        },
      });
      await doomed
        .retry()
        .then(() => runToEnd(rig, doomed))
        .catch(() => undefined);
      await tab.retry();
      expect({ at, state: (await runToEnd(rig, tab)).state }).toEqual({ at, state: 'done' });
      expectWholePlan(await readCreated(rig));
      if (!reached) return expect(at).toBeGreaterThan(10);
    }
  }, 120_000);
});
