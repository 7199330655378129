import { z } from 'zod';
import { boardOf, nodesIn, sprintsOf } from './boardSprints';
import { expectWholePlan, readCreated } from './createdPlan';
import { createRig, type Interruption, input, type Rig, runToEnd, undoToEnd } from './generationRig';

const withSprints = { project: 'NEW', input, choices: { sprints: true } };

const generate = async (rig: Rig) => {
  const tab = rig.tab();
  await tab.start(withSprints);
  return runToEnd(rig, tab);
};

describe('sprints of a plan', () => {
  test('are created as future sprints with dates, and hold each issue once', async () => {
    const rig = createRig();
    expect(await generate(rig)).toMatchObject({ state: 'done', problems: [] });
    expectWholePlan(await readCreated(rig));
    const sprints = await sprintsOf(rig);
    expect(sprints[0]).toMatchObject({
      name: 'Churn 1',
      state: 'future',
      startDate: '2026-03-02T09:00:00.000Z',
      endDate: '2026-03-15T17:00:00.000Z',
    });
    expect(new Set(sprints.map(({ name }) => name)).size).toBe(sprints.length);
    const placed = (await Promise.all(sprints.map(({ id }) => nodesIn(rig, id)))).flat();
    expect(placed).toHaveLength(94 - 11);
    expect(new Set(placed).size).toBe(94 - 11);
    expect(await nodesIn(rig, sprints[0]?.id ?? 0)).toContain('charter.objectives');
    expect(rig.log.entries().filter(({ type }) => type === 'problem')).toEqual([]);
  });

  test('are left out on a Kanban board', async () => {
    const rig = createRig({ project: { board: 'kanban' } });
    expect((await generate(rig)).state).toBe('done');
    expect(rig.calls.filter(({ path }) => path.includes('/sprint'))).toEqual([]);
  });

  test('say so on a team-managed board that has none, and stop nothing else', async () => {
    const rig = createRig({ project: { style: 'team-managed', board: 'kanban' } });
    const { state, problems } = await generate(rig);
    expect(state).toBe('done');
    expect(problems).toEqual([
      'Not all sprints could be created. Jira refused to create a sprint. Jira says: The board does not support sprints',
    ]);
  });

  test('do not take issues from sprints into which people have put them', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await tab.start(withSprints);
    for (let steps = 0; steps < 4; steps += 1) await tab.step();
    const own = z
      .object({ id: z.number() })
      .parse(
        await rig.rest('POST', '/rest/agile/1.0/sprint', { name: 'Ours', originBoardId: await boardOf(rig) }),
      );
    const key = (await readCreated(rig)).find(({ node }) => node === 'charter.objectives')?.key;
    await rig.rest('POST', `/rest/agile/1.0/sprint/${own.id}/issue`, { issues: [key] });
    await runToEnd(rig, tab);
    await rig.clock.advance(60_000);
    expect(await nodesIn(rig, own.id)).toEqual(['charter.objectives']);
  });

  test('do not count as touched by people when the plan is undone', async () => {
    const rig = createRig();
    await generate(rig);
    expect(await undoToEnd(rig, rig.tab())).toMatchObject({ deleted: 94, kept: 0 });
  });

  test.each<Interruption>(['killed-before', 'killed-after', 'lost', 'late'])(
    'are created once, whatever call was cut off: %s',
    async (interruption) => {
      // From the first call after the backlog is in order.
      for (let at = 42; ; at += 3) {
        const rig = createRig();
        let reached = false;
        const doomed = rig.tab({
          interrupt: (call) => {
            reached ||= call === at;
            return call === at ? interruption : undefined;
          },
        });
        await doomed
          .start(withSprints)
          .then(() => runToEnd(rig, doomed))
          .catch(() => undefined);
        await generate(rig);
        await rig.clock.advance(120_000);
        const sprints = await sprintsOf(rig);
        expect({ at, names: new Set(sprints.map(({ name }) => name)).size }).toEqual({
          at,
          names: sprints.length,
        });
        const placed = (await Promise.all(sprints.map(({ id }) => nodesIn(rig, id)))).flat();
        expect(placed).toHaveLength(94 - 11);
        if (!reached) return expect(at).toBeGreaterThan(60);
      }
    },
    120_000,
  );
});
