import {
  driveGeneration,
  type Progress,
  type RunEnd,
} from '../../../static/project-page/generation/driveGeneration';
import type { AppError, Generation, Result } from '../../../static/shared/contract';
import { generation } from './fixtures/plan';

const ok = (changes: Partial<Generation>): Result<Generation> => ({ ok: true, value: generation(changes) });
const failed = (error: Partial<AppError>): Result<Generation> => ({
  ok: false,
  error: { code: 'jira-unavailable', message: 'Jira is away.', ...error },
});

/** Runs against scripted answers; `stopAfter` counts steps. */
async function run(answers: readonly Result<Generation>[], stopAfter = Number.POSITIVE_INFINITY) {
  const waits: number[] = [];
  const reports: Progress[] = [];
  let steps = 0;
  const end: RunEnd = await driveGeneration({
    step: async () => {
      const answer = answers[steps];
      steps += 1;
      if (!answer) throw new Error('More steps than the test has answers for.');
      return answer;
    },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    isStopped: () => steps >= stopAfter,
    untilGoing: () => undefined,
    report: (progress) => reports.push(progress),
  });
  return { end, steps, waits, reports };
}

test('steps until the plan is done, reporting each step', async () => {
  const { end, steps, reports } = await run([
    ok({ created: 11 }),
    ok({ created: 61 }),
    ok({ state: 'done' }),
  ]);
  expect(end).toMatchObject({ end: 'done', generation: { state: 'done' } });
  expect(steps).toBe(3);
  expect(reports.map(({ type }) => type)).toEqual(['step', 'step', 'step']);
});

test('waits as long as a waiting generation asks for', async () => {
  const { waits } = await run([ok({ state: 'waiting', retryAfterMs: 4500 }), ok({ state: 'done' })]);
  expect(waits).toEqual([4500]);
});

test('tries again after one, two and four seconds, then leaves it to the person', async () => {
  const away = failed({});
  const { end, steps, waits } = await run([away, away, away, away]);
  expect(waits).toEqual([1000, 2000, 4000]);
  expect(steps).toBe(4);
  expect(end).toEqual({ end: 'interrupted', error: { code: 'jira-unavailable', message: 'Jira is away.' } });
});

test('never tries again sooner than Jira allows', async () => {
  const { waits } = await run([
    failed({ code: 'rate-limited', retryAfterSeconds: 30 }),
    ok({ state: 'done' }),
  ]);
  expect(waits).toEqual([30_000]);
});

test('a success in between gives a fresh set of tries', async () => {
  const away = failed({});
  const { waits } = await run([away, away, ok({ created: 11 }), away, ok({ state: 'done' })]);
  expect(waits).toEqual([1000, 2000, 1000]);
});

test('does not repeat a call that will fail again', async () => {
  const { end, steps, waits } = await run([failed({ code: 'forbidden', message: 'You may not.' })]);
  expect(end).toEqual({ end: 'interrupted', error: { code: 'forbidden', message: 'You may not.' } });
  expect(steps).toBe(1);
  expect(waits).toEqual([]);
});

test('ends when Jira refuses for good, with what it said', async () => {
  const { end } = await run([ok({ state: 'failed', problems: ['Jira refused 2 issues.'] })]);
  expect(end).toMatchObject({ end: 'refused', generation: { problems: ['Jira refused 2 issues.'] } });
});

test('makes no further call once stopped', async () => {
  const { end, steps } = await run([ok({ created: 11 }), ok({ created: 61 }), ok({ state: 'done' })], 2);
  expect(end).toEqual({ end: 'stopped' });
  expect(steps).toBe(2);
});
