import '../fakeBridge';
import { renderHook, waitFor } from '@testing-library/react';
import type { Result } from '../../../../src/contract/result';
import { useOfProjects } from '../../../../static/portfolio-page/useOfProjects';

/** 320 projects are seven calls: six of fifty, and one of twenty. */
const IDS = Array.from({ length: 320 }, (_, index) => String(10_000 + index));

type ReadIds = (projects: readonly string[]) => Promise<Result<readonly string[]>>;

test('projects are read fifty a call and four calls at once, and come in the order in which they were asked for', async () => {
  const asked: number[] = [];
  let [open, most] = [0, 0];
  const read: ReadIds = async (projects) => {
    asked.push(projects.length);
    open += 1;
    most = Math.max(most, open);
    // The first call of all is answered last.
    await new Promise((resolve) => setTimeout(resolve, projects[0] === IDS[0] ? 30 : 5));
    open -= 1;
    return { ok: true, value: projects };
  };
  const { result } = renderHook(() => useOfProjects(read, IDS));
  await waitFor(() => expect(result.current.answer).toEqual({ state: 'ready', items: IDS }));
  expect(asked).toEqual([50, 50, 50, 50, 50, 50, 20]);
  expect(most).toBe(4);
});

test('where one call fails, the failure is the answer, and no further projects are asked for', async () => {
  const error = { code: 'jira-unavailable', message: 'Jira took too long to answer.' } as const;
  let calls = 0;
  const read: ReadIds = async (projects) => {
    calls += 1;
    return projects.includes('10060') ? { ok: false, error } : { ok: true, value: projects };
  };
  const { result } = renderHook(() => useOfProjects(read, IDS));
  await waitFor(() => expect(result.current.answer).toEqual({ state: 'failed', error }));
  expect(calls).toBe(4);
});
