import { loadWhenIdle } from '../../../static/shared/loadWhenIdle';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const load =
  (name: string, loaded: string[], fails = false) =>
  async () => {
    loaded.push(name);
    if (fails) throw new Error('offline');
  };

test('code is loaded one piece after the other once the page has rested, whatever fails to load', async () => {
  const loaded: string[] = [];
  loadWhenIdle([load('metrics', loaded, true), load('forecast', loaded)]);
  await jest.advanceTimersByTimeAsync(600);
  expect(loaded).toEqual([]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(loaded).toEqual(['metrics', 'forecast']);
});

test('a page that is left loads nothing more', async () => {
  const loaded: string[] = [];
  const stop = loadWhenIdle([load('metrics', loaded)]);
  stop();
  await jest.advanceTimersByTimeAsync(2_000);
  expect(loaded).toEqual([]);
});
