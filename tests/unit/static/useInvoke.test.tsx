import './fakeBridge';
import { act, renderHook, waitFor } from '@testing-library/react';
import { useInvoke } from '../../../static/shared/useInvoke';
import { host, later } from './fakeBridge';

beforeEach(() => host.reset());

const people = (name: string) => ({
  ok: true,
  value: [{ accountId: '1', displayName: name, avatarUrl: null }],
});

test('an answer to an earlier request is dropped when it comes late', async () => {
  const slow = later<unknown>();
  host.resolvers({
    'people.search': (request) =>
      JSON.stringify(request).includes('"a"') ? slow.promise : people('Second answer'),
  });
  const { result, rerender } = renderHook(
    ({ query }) => useInvoke('people.search', { project: 'NEW', query }),
    { initialProps: { query: 'a' } },
  );
  rerender({ query: 'ab' });
  await waitFor(() =>
    expect(result.current.answer).toMatchObject({ value: [{ displayName: 'Second answer' }] }),
  );
  await act(async () => slow.settle(people('First answer')));
  expect(result.current.answer).toMatchObject({ state: 'ready', value: [{ displayName: 'Second answer' }] });
});

test('asks once for the same request, however often the surface is drawn', async () => {
  host.resolvers({ 'people.search': () => people('Ada') });
  const { result, rerender } = renderHook(() => useInvoke('people.search', { project: 'NEW', query: '' }));
  await waitFor(() => expect(result.current.answer.state).toBe('ready'));
  rerender();
  expect(host.requestsTo('people.search')).toHaveLength(1);
});

test('asks nothing while there is no request', () => {
  const { result } = renderHook(() => useInvoke('people.search', null));
  expect(result.current.answer).toEqual({ state: 'loading' });
  expect(host.requestsTo('people.search')).toEqual([]);
});

test('a host that breaks becomes a sentence, not an exception', async () => {
  host.answer('invoke', () => {
    throw new Error('FORGE_INTERNAL 0xdeadbeef');
  });
  const { result } = renderHook(() => useInvoke('project.overview', { project: 'NEW' }));
  await waitFor(() => expect(result.current.answer.state).toBe('failed'));
  expect(result.current.answer).toEqual({
    state: 'failed',
    error: {
      code: 'jira-unavailable',
      message: 'The app could not be reached. Check your connection, then try again.',
    },
  });
});

test('an answer in a shape this page does not know is a failure too', async () => {
  host.resolvers({ 'project.overview': () => ({ body: 'nonsense' }) });
  const { result } = renderHook(() => useInvoke('project.overview', { project: 'NEW' }));
  await waitFor(() => expect(result.current.answer).toMatchObject({ error: { code: 'unexpected' } }));
});

test('reloading keeps the old answer on screen until the new one comes', async () => {
  const second = later<unknown>();
  const answers: unknown[] = [people('Old'), second.promise];
  host.resolvers({ 'people.search': () => answers.shift() });
  const { result } = renderHook(() => useInvoke('people.search', { project: 'NEW', query: '' }));
  await waitFor(() => expect(result.current.answer.state).toBe('ready'));
  act(() => result.current.reload());
  expect(result.current.answer).toMatchObject({ refreshing: true, value: [{ displayName: 'Old' }] });
  await act(async () => second.settle(people('New')));
  expect(result.current.answer).toMatchObject({ refreshing: false, value: [{ displayName: 'New' }] });
});

describe('a project that takes several steps to read', () => {
  const still = (done: number) => ({
    ok: false,
    error: { code: 'still-reading', message: 'Not all is read.', progress: { done, total: 3_000 } },
  });

  test('is asked for until it is whole, and says meanwhile how far it is', async () => {
    const second = later<unknown>();
    const answers: unknown[] = [still(1_000), second.promise, people('Whole')];
    host.resolvers({ 'people.search': () => answers.shift() });
    const { result } = renderHook(() => useInvoke('people.search', { project: 'NEW', query: '' }));
    await waitFor(() =>
      expect(result.current.answer).toEqual({ state: 'loading', progress: { done: 1_000, total: 3_000 } }),
    );
    await act(async () => second.settle(still(2_000)));
    await waitFor(() => expect(result.current.answer).toMatchObject({ value: [{ displayName: 'Whole' }] }));
    expect(host.requestsTo('people.search')).toHaveLength(3);
  });

  test('keeps what is on screen while it is read anew', async () => {
    const last = later<unknown>();
    const answers: unknown[] = [people('Old'), still(1_000), last.promise];
    host.resolvers({ 'people.search': () => answers.shift() });
    const { result } = renderHook(() => useInvoke('people.search', { project: 'NEW', query: '' }));
    await waitFor(() => expect(result.current.answer.state).toBe('ready'));
    act(() => result.current.reload());
    await waitFor(() => expect(host.requestsTo('people.search')).toHaveLength(3));
    expect(result.current.answer).toMatchObject({ refreshing: true, value: [{ displayName: 'Old' }] });
    await act(async () => last.settle(people('New')));
    expect(result.current.answer).toMatchObject({ refreshing: false, value: [{ displayName: 'New' }] });
  });

  test('is given up once several steps in a row bring nothing', async () => {
    host.resolvers({ 'people.search': () => still(1_000) });
    const { result } = renderHook(() => useInvoke('people.search', { project: 'NEW', query: '' }));
    await waitFor(() => expect(result.current.answer.state).toBe('failed'), { timeout: 10_000 });
    expect(result.current.answer).toMatchObject({ error: { message: 'Not all is read.' } });
    expect(host.requestsTo('people.search')).toHaveLength(4);
  });

  test('is asked for no longer once nobody looks', async () => {
    const first = later<unknown>();
    host.resolvers({ 'people.search': () => first.promise });
    const { unmount } = renderHook(() => useInvoke('people.search', { project: 'NEW', query: '' }));
    await waitFor(() => expect(host.requestsTo('people.search')).toHaveLength(1));
    unmount();
    await act(async () => first.settle(still(1_000)));
    expect(host.requestsTo('people.search')).toHaveLength(1);
  });
});
