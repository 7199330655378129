import { z } from 'zod';
import { readProjectOverview } from '../../src/application/readProjectOverview';
import { searchPeople } from '../../src/application/searchPeople';
import { readCreated } from './createdPlan';
import { createRig, MANAGER, type Rig, runToEnd } from './generationRig';

const overview = (rig: Rig) => readProjectOverview(rig.tab().deps, { project: 'NEW' });

describe('the overview of a project', () => {
  test('says how a plan would fit where there is none', async () => {
    const rig = createRig();
    expect(await overview(rig)).toEqual({
      project: { id: expect.any(String), key: 'NEW', name: 'New' },
      plan: null,
      fit: {
        epicType: 'Epic',
        issueType: 'Story',
        estimateField: 'Story Points',
        issueTypes: [
          { name: 'Epic', use: 'epics' },
          { name: 'Story', use: 'work' },
          { name: 'Task', use: 'unused' },
          { name: 'Bug', use: 'unused' },
          { name: 'Sub-task', use: 'unused' },
        ],
        linkType: 'Blocks',
        linkTypes: [],
        linksInCreate: true,
        questions: [],
        sprints: true,
        leftOut: [],
        missing: [],
        notes: [
          'Epics are created as “Epic”, all other work as “Story”.',
          'Story points go into the field “Story Points”.',
        ],
        blockers: [],
      },
      today: '2026-03-02',
    });
    expect(rig.calls.some(({ method }) => method === 'PUT')).toBe(false);
  });

  test('tells an unfinished generation, its epics so far and the roles that still need a person', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await tab.start();
    await tab.step();
    const { plan } = await overview(rig);
    expect(plan?.generation).toMatchObject({
      state: 'running',
      created: 11,
      total: 94,
      activity: 'Creating the issues of each epic.',
    });
    expect(plan?.epics).toHaveLength(11);
    expect(plan?.rolesInUse).toEqual([
      'product-owner',
      'scrum-master',
      'tech-lead',
      'data-scientist',
      'data-engineer',
      'ml-engineer',
      'data-owner',
      'business-owner',
    ]);
  });

  test('counts what is done in each epic once Jira’s index knows it', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await tab.start();
    await runToEnd(rig, tab);
    const issues = await readCreated(rig);
    const objectives = issues.find(({ node }) => node === 'charter.objectives')?.key;
    const { transitions } = z
      .object({ transitions: z.array(z.object({ id: z.string(), name: z.string() })) })
      .parse(await rig.rest('GET', `/rest/api/3/issue/${objectives}/transitions`));
    const done = transitions.find(({ name }) => name === 'Done');
    await rig.rest('POST', `/rest/api/3/issue/${objectives}/transitions`, { transition: { id: done?.id } });
    await rig.clock.advance(60_000);
    const { plan } = await overview(rig);
    expect(plan?.generation.state).toBe('done');
    expect(plan?.rolesInUse).toEqual([]);
    expect(plan?.epics.slice(0, 2)).toEqual([
      {
        key: issues.find(({ node }) => node === 'charter')?.key,
        summary: 'Charter and business understanding',
        phase: 'business-understanding',
        done: 1,
        total: 8,
        due: '2026-03-13',
      },
      {
        key: issues.find(({ node }) => node === 'data-access')?.key,
        summary: 'Data access',
        phase: 'data-understanding',
        done: 0,
        // Four a source, and one for each of nine pairs of source and environment.
        total: 3 * 4 + 9,
        due: '2026-03-27',
      },
    ]);
  });
});

describe('searching for people', () => {
  test('finds those who can be assigned issues of the project', async () => {
    const rig = createRig();
    const people = await searchPeople(rig.tab().deps, { project: 'NEW', query: ' account-m' });
    expect(people.map(({ accountId, displayName }) => [accountId, displayName])).toEqual([
      [MANAGER, MANAGER],
    ]);
  });
});
