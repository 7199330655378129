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
