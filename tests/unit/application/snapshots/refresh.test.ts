import { compactStore } from '../../../../src/adapters/storage/compactStore';
import { Failure } from '../../../../src/application/failure';
import type { LookAtProject } from '../../../../src/application/ports/snapshots';
import { refreshSnapshots } from '../../../../src/application/snapshots/refreshSnapshots';
import { ADA, asUser } from '../../sandbox/jira/support';
import { block, createPlannedSite, moveTo, planIssue, projectId, storedPlan } from '../plannedProject';
import { createSnapshotWorld } from './snapshotWorld';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** NEW has a plan of three issues and has been read; SIDE has a plan without issues. */
const arrange = async () => {
  const site = createPlannedSite();
  const [first, second] = [
    await planIssue(site, 'Objectives', {
      node: 'charter.a',
      phase: 'business-understanding',
      kind: 'story',
    }),
    await planIssue(site, 'Criteria', { node: 'charter.b', phase: 'business-understanding', kind: 'story' }),
  ];
  const third = await planIssue(site, 'Risks', {
    node: 'charter.c',
    phase: 'business-understanding',
    kind: 'story',
  });
  await block(site, first, second);
  const plans = [await storedPlan(site, 'NEW'), await storedPlan(site, 'SIDE')];
  const world = createSnapshotWorld(site, plans);
  site.clock.advance(HOUR);
  await world.refresh();
  const project = await projectId(site, 'NEW');
  const changed: LookAtProject = { project, look: { type: 'changed' } };
  const rowOf = async (id = project) =>
    (await world.background().rows.all()).find((row) => row.project.id === id);
  return { site, world, plans, project, changed, first, third, rowOf };
};

test('the first run reads every project with a plan', async () => {
  const { world, rowOf, project } = await arrange();
  expect(await rowOf()).toMatchObject({ planName: 'Plan of NEW', progress: { done: 0, total: 3 } });
  expect((await world.background().snapshots.read(project)).snapshot?.row).toEqual(await rowOf());
});

test('an hour without changes queues nothing', async () => {
  const { site, world } = await arrange();
  site.clock.advance(HOUR);
  await world.refresh();
  site.clock.advance(HOUR);
  expect(await world.run()).toMatchObject({ changed: 0, first: 0, day: 0, gone: 0, renamed: 0 });
});

test('a change is read by the next run, with four calls', async () => {
  const { site, world, first, changed, rowOf } = await arrange();
  site.clock.advance(HOUR);
  await world.refresh();
  site.clock.advance(HOUR);
  await moveTo(site, first, 'Done');
  expect(await world.run()).toMatchObject({ changed: 1 });
  const deps = world.background();
  expect(await world.look(changed, deps)).toBe('written');
  expect(deps.calls).toHaveLength(4);
  expect((await rowOf())?.progress).toEqual({ done: 1, total: 3 });
});

test('a look that is delivered twice changes nothing the second time', async () => {
  const { site, world, first, changed } = await arrange();
  site.clock.advance(HOUR);
  await moveTo(site, first, 'Done');
  expect(await world.look(changed)).toBe('written');
  const before = JSON.stringify(
    [...(world.store.values ?? [])].filter(([key]) => key.startsWith('snapshot:')),
  );
  expect(await world.look(changed)).toBe('unchanged');
  expect(JSON.stringify([...(world.store.values ?? [])].filter(([key]) => key.startsWith('snapshot:')))).toBe(
    before,
  );
});

test('a look that is lost is asked for again an hour later', async () => {
  const { site, world, first, rowOf } = await arrange();
  site.clock.advance(2 * HOUR);
  await world.refresh();
  await moveTo(site, first, 'Done');
  site.clock.advance(HOUR);
  expect((await world.run()).changed).toBe(1);
  world.waiting.length = 0;
  site.clock.advance(HOUR);
  await world.refresh();
  expect((await rowOf())?.progress.done).toBe(1);
});

test('on another day a project is looked at without asking Jira', async () => {
  const { site, world, project, rowOf } = await arrange();
  await moveTo(
    site,
    await planIssue(site, 'CRM', {
      node: 'data-access.crm.request',
      phase: 'data-understanding',
      kind: 'spike',
      source: 'crm',
    }),
    'In Progress',
  );
  await world.look({ project, look: { type: 'changed' } });
  site.clock.advance(3 * DAY);
  const deps = world.background();
  expect(await world.look({ project, look: { type: 'day' } }, deps)).toBe('written');
  expect(deps.calls).toEqual([]);
  expect((await rowOf())?.dataWaits).toMatchObject({ open: 1, oldestDays: 3 });
  expect((await deps.snapshots.read(project)).snapshot?.history.map(({ day }) => day)).toEqual([
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
  ]);
});

test('each project is looked at once a day', async () => {
  const { site, world } = await arrange();
  site.clock.advance(DAY);
  expect((await world.refresh()).day).toBe(2);
  site.clock.advance(HOUR);
  expect((await world.refresh()).day).toBe(0);
});

test('an issue that was deleted is seen to be gone though nothing else changes, once a day', async () => {
  const { site, world, third, rowOf } = await arrange();
  const fourth = await planIssue(site, 'Costs', {
    node: 'charter.d',
    phase: 'business-understanding',
    kind: 'story',
  });
  const remove = (key: string) => site.delete(`/rest/api/3/issue/${key}`, asUser(ADA));
  const total = async () => (await rowOf())?.progress.total;
  site.clock.advance(DAY + HOUR);
  await world.refresh();
  expect(await total()).toBe(4);
  await remove(third);
  site.clock.advance(HOUR);
  expect(await world.refresh()).toMatchObject({ changed: 0, recount: 1 });
  expect(await total()).toBe(3);
  await remove(fourth);
  site.clock.advance(HOUR);
  await world.refresh();
  // All issues of a project are listed once a day, whatever Jira counts.
  expect(await total()).toBe(3);
  site.clock.advance(DAY);
  await world.refresh();
  expect(await total()).toBe(2);
  site.clock.advance(HOUR);
  expect(await world.refresh()).toMatchObject({ changed: 0, recount: 0 });
});

test('work outside the plan is seen by its number, without listing all issues', async () => {
  const { site, world, project } = await arrange();
  site.clock.advance(2 * DAY);
  await world.refresh();
  await site.post(
    '/rest/api/3/issue',
    { fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'Outside' } },
    asUser(ADA),
  );
  site.clock.advance(HOUR);
  expect(await world.run()).toMatchObject({ changed: 0, recount: 1 });
  const deps = world.background();
  expect(await world.look({ project, look: { type: 'recount' } }, deps)).toBe('written');
  expect(deps.calls.filter((call) => call.includes('/search/jql'))).toHaveLength(1);
  expect((await deps.snapshots.read(project)).snapshot?.row.issueCount).toBe(4);
});

test('a project whose plan is taken back is forgotten', async () => {
  const { site, world, plans, project, rowOf } = await arrange();
  world.setPlans(plans.slice(1));
  site.clock.advance(HOUR);
  expect(await world.refresh()).toMatchObject({ gone: 1 });
  expect(await rowOf()).toBeUndefined();
  expect((await world.background().snapshots.read(project)).snapshot).toBeUndefined();
});

test('a project that Jira knows no longer is forgotten, and asked about once a day', async () => {
  const { site, world, plans } = await arrange();
  const [plan] = plans;
  if (plan === undefined) throw new Error('there is a plan');
  world.setPlans([...plans, { ...plan, projectId: '99999', planId: 'elsewhere' }]);
  site.clock.advance(HOUR);
  expect(await world.refresh()).toMatchObject({ first: 0, pending: 0 });
  expect((await world.background().state.read())?.unreachable).toHaveProperty('99999');
});

test('a second run in the same hour reads nothing for the first time', async () => {
  const site = createPlannedSite();
  const world = createSnapshotWorld(site, [await storedPlan(site, 'NEW'), await storedPlan(site, 'SIDE')]);
  expect(await world.run()).toMatchObject({ first: 2, pending: 2 });
  expect(await world.run()).toMatchObject({ first: 0, pending: 2 });
});

/** NEW with 43 issues, on a world of its own that has read nothing. */
const arrangeLarge = async () => {
  const { site, world, project, rowOf } = await arrange();
  for (let made = 0; made < 40; made += 1)
    await planIssue(site, `Step ${made}`, { node: `x.${made}`, phase: 'modeling', kind: 'story' });
  const other = createSnapshotWorld(site, [await storedPlan(site, 'NEW')]);
  site.clock.advance(DAY);
  const wanted = async () => {
    await world.look({ project, look: { type: 'changed' } });
    return (await rowOf())?.progress;
  };
  return { site, project, world: other, wanted };
};

test('a project larger than its share of the points is read in parts, each within its share', async () => {
  const { site, project, world, wanted } = await arrangeLarge();
  // 43 issues, 12 in each part.
  const look: LookAtProject = { project, look: { type: 'first', points: 65 } };
  for (const part of [1, 2, 3]) {
    const deps = world.background();
    await expect(world.look(look, deps)).rejects.toMatchObject({
      error: {
        code: 'still-reading',
        message: `New project is being read in parts: ${12 * part} issues so far.`,
      },
    });
    expect(deps.jira.spent().points).toBeLessThanOrEqual(65);
    expect(await deps.rows.all()).toEqual([]);
    site.clock.advance(HOUR);
  }
  expect(await world.look(look)).toBe('written');
  expect((await world.background().rows.all())[0]?.progress).toEqual(await wanted());
});

test('what changes while a project is read in parts is in what was read', async () => {
  const { site, project, world, wanted } = await arrangeLarge();
  const look: LookAtProject = { project, look: { type: 'first', points: 65 } };
  const isRead = () =>
    world.look(look).then(
      () => true,
      () => false,
    );
  await isRead();
  await moveTo(site, 'NEW-2', 'Done');
  await moveTo(site, 'NEW-40', 'Done');
  await site.delete('/rest/api/3/issue/NEW-41', asUser(ADA));
  await planIssue(site, 'Made meanwhile', { node: 'y', phase: 'modeling', kind: 'story' });
  for (let hours = 0; hours < 6 && !(await isRead()); hours += 1) site.clock.advance(HOUR);
  const { done, total } = (await world.background().rows.all())[0]?.progress ?? {};
  expect({ done, total }).toEqual(await wanted());
  expect({ done, total }).toEqual({ done: 2, total: 43 });
});

test('while most projects need more than their share, half as many share the points', async () => {
  const { site } = await arrange();
  const other = createSnapshotWorld(site, [await storedPlan(site, 'NEW'), await storedPlan(site, 'SIDE')]);
  expect((await other.run()).first).toBe(2);
  site.clock.advance(HOUR);
  other.waiting.length = 0;
  expect((await other.run()).first).toBe(1);
  expect(other.waiting[0]?.look).toEqual({ type: 'first', points: 16_250 });
});

test('a project with another key is read again among the first reads, and looked at in no other way until then', async () => {
  const { site, world, project, first, rowOf } = await arrange();
  const underAnotherKey = () => {
    const deps = world.background();
    const { visibleProjects } = deps.jira;
    const jira: typeof deps.jira = {
      ...deps.jira,
      visibleProjects: async (asked) =>
        (await visibleProjects(asked)).map((each) =>
          each.id === project ? { ...each, key: 'FRESH' } : each,
        ),
    };
    return { ...deps, jira };
  };
  site.clock.advance(2 * HOUR);
  await moveTo(site, first, 'Done');
  expect(await refreshSnapshots(underAnotherKey())).toMatchObject({
    first: 1,
    changed: 0,
    renamed: 0,
    pending: 1,
  });
  const [look] = world.waiting.splice(0);
  expect(look).toEqual({ project, look: { type: 'first', points: 16_250 } });
  // The look is lost, and asked for again.
  site.clock.advance(HOUR);
  await refreshSnapshots(underAnotherKey());
  const [again] = world.waiting.splice(0);
  if (again === undefined) throw new Error('it is asked for again');
  expect(again).toEqual(look);
  await world.look(again, underAnotherKey());
  expect(await rowOf()).toMatchObject({ project: { key: 'FRESH' }, progress: { done: 1, total: 3 } });
  site.clock.advance(HOUR);
  expect(await refreshSnapshots(underAnotherKey())).toMatchObject({ first: 0, pending: 0 });
  expect((await world.background().state.read())?.moved).toEqual({});
});

test('one project’s failure leaves the others as they are', async () => {
  const { site, world, first, changed, rowOf } = await arrange();
  await moveTo(site, first, 'Done');
  const deps = world.background();
  const failing = {
    ...deps,
    jira: {
      ...deps.jira,
      updatedIds: async () => {
        throw new Failure({ code: 'jira-unavailable', message: 'Jira is away.' });
      },
    },
  };
  const before = await deps.rows.all();
  await expect(world.look(changed, failing)).rejects.toThrow('Jira is away.');
  expect(await world.background().rows.all()).toEqual(before);
  await world.look(changed);
  expect((await rowOf())?.progress.done).toBe(1);
});

test('of two looks at the same time one is told to try again', async () => {
  const { site, world, first, changed, rowOf } = await arrange();
  site.clock.advance(HOUR);
  await moveTo(site, first, 'Done');
  const outcomes = await Promise.allSettled([world.look(changed), world.look(changed)]);
  expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ error: { code: 'conflict' } });
  await world.look(changed);
  expect((await rowOf())?.progress.done).toBe(1);
});

test('what the app read as itself lies apart from what people have read', async () => {
  const { world } = await arrange();
  const keys = [...(world.store.values?.keys() ?? [])];
  expect(keys.filter((key) => key.startsWith('history:'))).toEqual([]);
  expect(keys.filter((key) => key.startsWith('app:history:')).length).toBeGreaterThan(0);
});

test('rows and snapshots name no issue and no person', async () => {
  const { world } = await arrange();
  const store = compactStore(world.store);
  const keys = [...(world.store.values?.keys() ?? [])].filter((key) =>
    /^(snapshot|portfolio:rows):/.test(key),
  );
  const kept = await Promise.all(keys.map((key) => store.get(key)));
  expect(JSON.stringify(kept)).toContain('Plan of NEW');
  expect(JSON.stringify(kept)).not.toMatch(/NEW-\d|Objectives|Criteria|mia|ada/i);
});
