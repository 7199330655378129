import { createClock } from '../../../../sandbox/server/clock';

const START = Date.UTC(2026, 0, 1);

describe('the sandbox’s clock', () => {
  it('stands still until it is moved', async () => {
    const clock = createClock(START);
    expect(clock.now()).toBe(START);
    await clock.advance(1_500);
    expect(clock.now()).toBe(START + 1_500);
    expect(clock.offset()).toBeUndefined();
  });

  it('runs what falls due on the way in order, each at its own time', async () => {
    const clock = createClock(START);
    const seen: [string, number][] = [];
    const note = (name: string) => () => void seen.push([name, clock.now() - START]);
    clock.schedule(START + 300, note('c'));
    clock.schedule(START + 100, note('a'));
    clock.schedule(START + 200, note('b1'));
    clock.schedule(START + 200, note('b2'));
    clock.schedule(START + 1_001, note('not yet'));
    await clock.advance(1_000);
    expect(seen).toEqual([
      ['a', 100],
      ['b1', 200],
      ['b2', 200],
      ['c', 300],
    ]);
  });

  it('runs tasks that tasks schedule, and waits for slow ones', async () => {
    const clock = createClock(START);
    const seen: number[] = [];
    const again = async () => {
      await Promise.resolve();
      seen.push(clock.now() - START);
      clock.schedule(clock.now() + 10, again);
    };
    clock.schedule(START + 10, again);
    await clock.advance(35);
    expect(seen).toEqual([10, 20, 30]);
  });

  it('forgets a task that is cancelled', async () => {
    const clock = createClock(START);
    const task = jest.fn();
    clock.schedule(START + 10, task)();
    await clock.advance(100);
    expect(task).not.toHaveBeenCalled();
  });

  it('goes back without running anything twice', async () => {
    const clock = createClock(START);
    const task = jest.fn();
    clock.schedule(START + 10, task);
    await clock.advance(20);
    await clock.moveTo(START);
    expect(clock.now()).toBe(START);
    await clock.advance(20);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('makes one move at a time', async () => {
    const clock = createClock(START);
    await Promise.all([clock.advance(100), clock.advance(200)]);
    expect(clock.now()).toBe(START + 300);
  });

  it('passes by itself once it runs, keeping its distance from the machine’s', async () => {
    const clock = createClock(START);
    clock.run();
    const distance = START - Date.now();
    expect(Math.abs((clock.offset() ?? 0) - distance)).toBeLessThan(1_000);
    const ran = new Promise<void>((resolve) => clock.schedule(clock.now() + 5, resolve));
    await ran;
    expect(clock.now()).toBeGreaterThanOrEqual(START + 5);
    clock.stop();
  });

  it('runs what falls due at its own time also when it is moved while running', async () => {
    const clock = createClock(START);
    clock.run();
    const hour = 3_600_000;
    const seen: number[] = [];
    clock.schedule(START + hour, () => void seen.push(clock.now()));
    await clock.advance(2 * hour);
    expect(seen).toEqual([START + hour]);
    expect(clock.now()).toBeGreaterThanOrEqual(START + 2 * hour);
    expect(clock.offset()).toBeDefined();
    clock.stop();
  });

  it('goes on after a task that failed', async () => {
    const clock = createClock(START);
    const later = jest.fn();
    clock.schedule(START + 10, () => Promise.reject(new Error('Not this one.')));
    clock.schedule(START + 20, later);
    await expect(clock.advance(30)).rejects.toThrow('Not this one.');
    await clock.advance(1);
    expect(later).toHaveBeenCalledTimes(1);
  });

  it('takes the machine’s time for its own when it is that close', () => {
    const clock = createClock(Date.now() - 200);
    clock.run();
    expect(clock.offset()).toBe(0);
    clock.stop();
  });
});
