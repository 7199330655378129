import './fakeBridge';
import { act, renderHook, waitFor } from '@testing-library/react';
import { useGeneration } from '../../../static/project-page/generation/useGeneration';
import type { Generation, PlanAnswers, Result } from '../../../static/shared/contract';
import { host, later } from './fakeBridge';
import { generation } from './fixtures/plan';

const INPUT: PlanAnswers = {
  name: 'Churn',
  businessQuestion: 'Who will leave?',
  sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: false }],
  environments: ['dev'],
  riskTier: 'low',
  start: '2026-11-30',
  sprintLengthDays: 14,
};

const ok = (value: Generation): Result<Generation> => ({ ok: true, value });
const refusal: Result<Generation> = {
  ok: false,
  error: { code: 'forbidden', message: 'You may not create issues.' },
};

const use = () => renderHook(() => useGeneration('NEW')).result;

beforeEach(() => host.reset());

const WANTED = { template: 'crisp-dm', input: INPUT, choices: {} };

test('starts once, then steps with the chosen people until done', async () => {
  const created = [11, 61, 94];
  host.resolvers({
    'generation.start': () => ok(generation({})),
    'generation.step': () => {
      const now = created.shift() ?? 94;
      return ok(generation({ created: now, state: now === 94 ? 'done' : 'running' }));
    },
  });
  const result = use();
  act(() =>
    result.current.start(WANTED, {
      people: { 'data-scientist': 'account-7' },
      seats: [{ seat: 'Data scientist 2', person: 'account-8' }],
    }),
  );
  await waitFor(() => expect(result.current.run.state).toBe('done'));

  expect(host.requestsTo('generation.start')).toEqual([
    { project: 'NEW', template: 'crisp-dm', input: INPUT, choices: {} },
  ]);
  expect(host.requestsTo('generation.step')).toEqual(
    [1, 2, 3].map(() => ({
      project: 'NEW',
      people: { 'data-scientist': 'account-7' },
      seats: [{ seat: 'Data scientist 2', person: 'account-8' }],
      driver: expect.any(String),
    })),
  );
});

test('a failure keeps how far it got, and resuming goes on with steps, not with a second start', async () => {
  const answers = [ok(generation({ created: 50 })), refusal, ok(generation({ created: 94, state: 'done' }))];
  host.resolvers({
    'generation.start': () => ok(generation({})),
    'generation.step': () => answers.shift(),
  });
  const result = use();
  act(() => result.current.start(WANTED, { people: { legal: 'account-9' } }));
  await waitFor(() => expect(result.current.run.state).toBe('interrupted'));
  expect(result.current.run).toMatchObject({
    generation: { created: 50 },
    error: { message: 'You may not create issues.' },
  });

  act(() => result.current.resume());
  await waitFor(() => expect(result.current.run.state).toBe('done'));
  expect(host.requestsTo('generation.start')).toHaveLength(1);
  expect(host.requestsTo('generation.step').at(-1)).toEqual({
    project: 'NEW',
    people: { legal: 'account-9' },
    driver: expect.any(String),
  });
});

test('a start that failed is started again on resume', async () => {
  const answers = [refusal, ok(generation({ state: 'done' }))];
  host.resolvers({ 'generation.start': () => answers.shift() });
  const result = use();
  act(() => result.current.start(WANTED, { people: {} }));
  await waitFor(() => expect(result.current.run.state).toBe('interrupted'));
  act(() => result.current.resume());
  await waitFor(() => expect(result.current.run.state).toBe('done'));
  expect(host.requestsTo('generation.start')).toHaveLength(2);
});

test('where someone else has started the plan, resuming goes on with theirs', async () => {
  const conflict: Result<Generation> = {
    ok: false,
    error: { code: 'conflict', message: 'This project has a plan already.' },
  };
  host.resolvers({
    'generation.start': () => conflict,
    'generation.step': () => ok(generation({ created: 94, state: 'done' })),
  });
  const result = use();
  act(() => result.current.start(WANTED, { people: {} }));
  await waitFor(() => expect(result.current.run.state).toBe('interrupted'));
  act(() => result.current.resume());
  await waitFor(() => expect(result.current.run.state).toBe('done'));
  expect(host.requestsTo('generation.start')).toHaveLength(1);
});

test('a paused generation sends nothing until the person goes on', async () => {
  const underWay = later<Result<Generation>>();
  host.resolvers({ 'generation.step': () => underWay.promise });
  const result = use();
  act(() => result.current.resume());
  act(() => result.current.pause());
  await act(async () => underWay.settle(ok(generation({ created: 61 }))));
  expect(result.current.run).toMatchObject({ state: 'working', isPaused: true, generation: { created: 61 } });
  expect(host.requestsTo('generation.step')).toHaveLength(1);

  host.resolvers({ 'generation.step': () => ok(generation({ created: 94, state: 'done' })) });
  act(() => result.current.goOn());
  await waitFor(() => expect(result.current.run.state).toBe('done'));
});

test('trying again what Jira refused begins with the values that were filled in', async () => {
  host.resolvers({
    'generation.retry': () => ok(generation({ created: 90 })),
    'generation.step': () => ok(generation({ created: 94, state: 'done' })),
  });
  const result = use();
  act(() => result.current.retry({ '10': { customfield_9: '3' } }));
  await waitFor(() => expect(result.current.run.state).toBe('done'));
  expect(host.requestsTo('generation.retry')).toEqual([
    { project: 'NEW', fieldValues: { '10': { customfield_9: '3' } } },
  ]);
  expect(host.requestsTo('generation.step')).toHaveLength(1);
});

test('an unfinished plan from another day resumes without people', async () => {
  host.resolvers({ 'generation.step': () => ok(generation({ created: 94, state: 'done' })) });
  const result = use();
  expect(result.current.remembersPeople).toBe(false);
  act(() => result.current.resume());
  await waitFor(() => expect(result.current.run.state).toBe('done'));
  expect(host.requestsTo('generation.step')).toEqual([
    { project: 'NEW', people: {}, driver: expect.any(String) },
  ]);
});

test('stop lets the call under way finish and makes no other', async () => {
  const underWay = later<Result<Generation>>();
  host.resolvers({ 'generation.step': () => underWay.promise });
  const result = use();
  act(() => result.current.resume());
  act(() => result.current.stop());
  expect(result.current.run).toMatchObject({ state: 'working', isStopping: true });

  underWay.settle(ok(generation({ created: 61 })));
  await waitFor(() => expect(result.current.run.state).toBe('stopped'));
  expect(result.current.run).toMatchObject({ generation: { created: 61 } });
  expect(host.requestsTo('generation.step')).toHaveLength(1);
});

test('a second press of Generate while working starts nothing', async () => {
  const underWay = later<Result<Generation>>();
  host.resolvers({ 'generation.start': () => underWay.promise });
  const result = use();
  act(() => result.current.start(WANTED, { people: {} }));
  act(() => result.current.start(WANTED, { people: {} }));
  underWay.settle(ok(generation({ state: 'done' })));
  await waitFor(() => expect(result.current.run.state).toBe('done'));
  expect(host.requestsTo('generation.start')).toHaveLength(1);
});
