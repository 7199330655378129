import fc from 'fast-check';
import { expectWholePlan, readCreated } from './createdPlan';
import {
  type Call,
  createRig,
  type Interruption,
  input,
  MANAGER,
  type Rig,
  runToEnd,
  SCIENTIST,
  VIEWER,
} from './generationRig';

const isWrite = ({ method, path }: Call) =>
  method === 'PUT' || path === '/rest/api/3/issue/bulk' || path === '/rest/api/3/issueLink';

/** Runs the app until it is cut off at the given call, or to the end; says whether it was cut off. */
const runUntilInterrupted = async (rig: Rig, at: number, interruption: Interruption): Promise<boolean> => {
  let reached = false;
  const tab = rig.tab({
    interrupt: (call) => {
      if (call !== at) return undefined;
      reached = true;
      return interruption;
    },
  });
  await tab
    .start()
    .then(() => runToEnd(rig, tab))
    .catch(() => undefined);
  return reached;
};

const resume = async (rig: Rig) => {
  const tab = rig.tab();
  await tab.start();
  return runToEnd(rig, tab);
};

describe('an undisturbed generation', () => {
  test('creates 94 issues with 99 links, in at most 8 write calls, in plan order', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await tab.start();
    const generation = await runToEnd(rig, tab);
    expect(generation).toMatchObject({
      state: 'done',
      created: 94,
      total: 94,
      links: { made: 99, total: 99 },
      problems: [],
    });
    expect(rig.calls.filter(isWrite).length).toBeLessThanOrEqual(8);
    const issues = await readCreated(rig);
    expectWholePlan(issues);
    const backlog = issues.filter(({ epic }) => epic !== null);
    expect(backlog.slice(0, 3).map(({ node }) => node)).toEqual([
      'charter.objectives',
      'charter.success-criteria',
      'charter.situation',
    ]);
    expect(backlog.at(-1)?.node).toBe('monitoring.value-checkpoint');
    for (const [place, { blockedBy }] of backlog.entries())
      for (const blocker of blockedBy)
        expect(backlog.findIndex(({ node }) => node === blocker)).toBeLessThan(place);
    expect(rig.log.entries().filter(({ type }) => type === 'problem')).toEqual([]);
  });

  test('gives each issue its epic, label, due date, property and person', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await tab.start();
    await runToEnd(rig, tab, { 'data-engineer': MANAGER });
    const issues = await readCreated(rig);
    expect(issues.find(({ node }) => node === 'data-access.web-logs.prod.connection')).toMatchObject({
      plan: 'plan-1',
      summary: 'Connect Web logs in prod',
      epic: 'data-access',
      assignee: MANAGER,
      due: '2026-03-27',
      labels: ['crispdm-data-understanding', 'src-web-logs', 'env-prod', 'kind-story'],
    });
    expect(issues.find(({ node }) => node === 'charter.objectives')?.assignee).toBeNull();
  });

  test('is not repeated by generating again, even where issues were deleted by hand', async () => {
    const rig = createRig();
    await resume(rig);
    const [first] = await readCreated(rig);
    await rig.rest('DELETE', `/rest/api/3/issue/${first?.key}`);
    expect((await resume(rig)).state).toBe('done');
    expect(await readCreated(rig)).toHaveLength(93);
  });

  test('links one by one where the field is not on the create screen', async () => {
    const rig = createRig({ project: { linksOnCreateScreen: false } });
    expect((await resume(rig)).links).toEqual({ made: 99, total: 99 });
    expectWholePlan(await readCreated(rig));
  });

  test('works in a team-managed project in German without a Scrum board', async () => {
    const rig = createRig({ project: { style: 'team-managed', board: 'kanban', language: 'de' } });
    expect((await resume(rig)).state).toBe('done');
    expectWholePlan(await readCreated(rig));
  });
});

describe('a generation interrupted at each single call, and resumed', () => {
  test.each<Interruption>(['killed-before', 'killed-after', 'lost', 'late'])(
    'ends with the same 94 issues: %s',
    async (interruption) => {
      for (let call = 0; ; call += 1) {
        const rig = createRig();
        if (!(await runUntilInterrupted(rig, call, interruption))) {
          // 9 reads to fit the plan in, 2 in each of 6 steps, 6 writes to Jira, and the journal's writes.
          expect(call).toBeGreaterThan(9 + 12 + 6);
          return;
        }
        const generation = await resume(rig);
        expect({ call, ...generation }).toMatchObject({ call, state: 'done', created: 94 });
        expectWholePlan(await readCreated(rig));
      }
    },
    120_000,
  );

  test('adds no link twice where links are added one by one', async () => {
    // Every seventh call, so that each kind of call and each part of the links is hit.
    for (let call = 30; ; call += 7) {
      const rig = createRig({ project: { linksOnCreateScreen: false } });
      if (!(await runUntilInterrupted(rig, call, 'killed-after'))) return expect(call).toBeGreaterThan(120);
      expect((await resume(rig)).links).toEqual({ made: 99, total: 99 });
      expectWholePlan(await readCreated(rig));
    }
  }, 120_000);
});

describe('a generation among others', () => {
  test('is shared by two tabs that start and step at the same time', async () => {
    const rig = createRig();
    const [one, two] = [rig.tab(), rig.tab()];
    await Promise.all([one.start(), two.start()]);
    const ends = await Promise.all([runToEnd(rig, one), runToEnd(rig, two)]);
    expect(ends.map(({ state, created }) => [state, created])).toEqual([
      ['done', 94],
      ['done', 94],
    ]);
    expectWholePlan(await readCreated(rig));
  });

  test('is looked on at by a second page while the first is at work, and taken over when that one is gone', async () => {
    const rig = createRig();
    const [one, two] = [rig.tab(), rig.tab()];
    await one.start();
    await one.step();
    rig.calls.length = 0;
    expect(await two.step()).toMatchObject({
      state: 'waiting',
      waitsFor: 'other-page',
      created: 11,
      isLive: true,
    });
    expect(await two.watch()).toMatchObject({ state: 'running', created: 11, isLive: true });
    expect(rig.calls.filter(isWrite)).toEqual([]);
    await rig.clock.advance(10_000);
    expect(await two.watch()).toMatchObject({ isLive: false });
    expect((await runToEnd(rig, two)).state).toBe('done');
    expectWholePlan(await readCreated(rig));
  });

  test('is not confused by issues that others create meanwhile', async () => {
    const rig = createRig();
    const other = () =>
      rig.rest('POST', '/rest/api/3/issue', {
        fields: { project: { key: 'NEW' }, summary: 'Somebody else', issuetype: { name: 'Task' } },
      });
    await other();
    await runUntilInterrupted(rig, 23, 'late');
    await other();
    await resume(rig);
    const issues = await readCreated(rig);
    expect(issues.filter(({ summary }) => summary === 'Somebody else')).toHaveLength(2);
    expectWholePlan(issues.filter(({ summary }) => summary !== 'Somebody else'));
  });

  test('is not gone on with by somebody who may not create issues, and leaves no trace of the attempt', async () => {
    const rig = createRig();
    await rig.tab().start();
    await expect(rig.tab({ accountId: VIEWER }).step()).rejects.toMatchObject({
      error: {
        code: 'forbidden',
        message:
          'You may not create issues in New. Ask a project administrator for the permission “Create issues”.',
      },
    });
    expect(rig.calls.filter(isWrite)).toEqual([]);
    expect(await rig.tab().step()).toMatchObject({ state: 'running', created: 11 });
  });

  test('refuses other answers once a plan was begun, and creates nothing', async () => {
    const rig = createRig();
    await rig.tab().start();
    await expect(
      rig.tab().start({ project: 'NEW', input: { ...input, environments: ['dev'] } }),
    ).rejects.toMatchObject({
      error: {
        code: 'conflict',
        message:
          'New already has the plan “Churn”, made from other answers. A project has one plan; open it to see it or to finish generating it.',
      },
    });
    expect(rig.calls.filter(isWrite)).toEqual([]);
  });
});

describe('a generation that Jira slows down or refuses in part', () => {
  test('waits as long as Jira asks, and goes on', async () => {
    const rig = createRig();
    const refused = new Set<string>();
    const tab = rig.tab({
      fault: (call) => {
        const id = `${call.path} ${call.body?.length}`;
        if (!isWrite(call) || refused.has(id)) return undefined;
        refused.add(id);
        return { status: 429, headers: { 'Retry-After': '3' } };
      },
    });
    await tab.start();
    const first = await tab.step();
    expect(first).toMatchObject({ state: 'waiting', created: 0, retryAfterMs: 3000 });
    // Asked again at once, it still waits and sends nothing.
    expect(await tab.step()).toMatchObject({ state: 'waiting', retryAfterMs: 3000 });
    expect((await runToEnd(rig, tab)).state).toBe('done');
    expect(refused.size).toBe(6);
    expectWholePlan(await readCreated(rig));
  });

  test('gives the issues of a seat to whoever sits there, unless their role was changed', async () => {
    const rig = createRig();
    const tab = rig.tab();
    const role = 'data-scientist' as const;
    await tab.start({
      project: 'NEW',
      input: {
        ...input,
        team: [1, 2, 3].map((number) => ({ name: `Data scientist ${number}`, role })),
        edits: [{ node: 'modeling.data-scientist-3.experiment', role: 'tech-lead' }],
      },
    });
    const people = { 'data-scientist': MANAGER, 'tech-lead': MANAGER };
    const seats = [2, 3].map((number) => ({ seat: `Data scientist ${number}`, person: SCIENTIST }));
    expect((await runToEnd(rig, tab, people, seats)).state).toBe('done');
    const issues = await readCreated(rig);
    expect(
      [1, 2, 3].map(
        (number) =>
          issues.find(({ node }) => node === `modeling.data-scientist-${number}.experiment`)?.assignee,
      ),
    ).toEqual([MANAGER, SCIENTIST, MANAGER]);
    expect(issues.filter(({ assignee }) => assignee === SCIENTIST)).toHaveLength(1);
  });

  test('creates issues unassigned where the chosen person cannot be assigned, and says so', async () => {
    const rig = createRig();
    const tab = rig.tab();
    await tab.start();
    const generation = await runToEnd(rig, tab, { legal: 'nobody-here', 'data-owner': 'nobody-here' });
    expect(generation.state).toBe('done');
    // The data owner signs off each of the three sources; without high risk nothing is left to legal.
    expect(generation.problems).toEqual([
      '3 issues have no assignee, because Jira does not let the chosen person be assigned.',
    ]);
    expectWholePlan(await readCreated(rig));
  });

  test('stops with Jira’s sentence when a call is refused as a whole, and completes after the cause is gone', async () => {
    const rig = createRig();
    let broken = true;
    const tab = rig.tab({
      fault: ({ path }) =>
        broken && path === '/rest/api/3/issue/bulk'
          ? { status: 400, body: JSON.stringify({ errorMessages: ['The site is read-only.'], errors: {} }) }
          : undefined,
    });
    await tab.start();
    const failed = await runToEnd(rig, tab);
    expect(failed.state).toBe('failed');
    expect(failed.problems).toEqual(['Jira refused to create issues. The site is read-only.']);
    broken = false;
    expect((await runToEnd(rig, tab)).state).toBe('done');
    expectWholePlan(await readCreated(rig));
  });

  test('survives any mixture of faults', async () => {
    const fault = fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Interruption>('killed-before', 'killed-after', 'lost', 'late'),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 60, maxLength: 90 }), async (faults) => {
        const rig = createRig();
        let call = 0;
        for (let lives = 0; lives <= faults.length; lives += 1) {
          const tab = rig.tab({
            interrupt: () => {
              call += 1;
              return faults[call];
            },
          });
          const end = await tab
            .start()
            .then(() => runToEnd(rig, tab))
            .catch(() => undefined);
          if (end?.state === 'done') break;
        }
        expectWholePlan(await readCreated(rig));
      }),
      { numRuns: 20, seed: 20261124, endOnFailure: true },
    );
  }, 120_000);
});
