import { createLog } from '../../../../sandbox/server/log';
import type { LogEntry } from '../../../../sandbox/types';

const problem = (at: number): LogEntry => ({
  type: 'problem',
  at,
  kind: 'browser-error',
  caller: 'bridge:page',
  message: `Problem ${at}`,
});

const call = (at: number): LogEntry => ({
  type: 'jira-call',
  at,
  caller: 'host-page',
  method: 'GET',
  path: '/rest/api/3/myself',
  status: 200,
  millis: 1,
});

describe('the log of a long session', () => {
  it('keeps the newest calls and does not let them crowd out a problem', () => {
    const log = createLog();
    log.write(problem(0));
    for (let at = 1; at <= 100_000; at += 1) log.write(call(at));
    const entries = log.entries();
    expect(entries.length).toBeLessThanOrEqual(40_001);
    expect([entries[0], entries.at(-1)]).toEqual([problem(0), call(100_000)]);
  });

  it('keeps the newest problems of a page that never stops complaining', () => {
    const log = createLog();
    for (let at = 1; at <= 50_000; at += 1) log.write(problem(at));
    expect(log.entries().length).toBeLessThanOrEqual(10_000);
    expect(log.entries().at(-1)).toEqual(problem(50_000));
  });

  it('tells in order of time, and forgets when asked', () => {
    const log = createLog();
    log.write(call(2));
    log.write(problem(3));
    log.write(call(1));
    expect(log.entries().map(({ at }) => at)).toEqual([1, 2, 3]);
    log.clear();
    expect(log.entries()).toEqual([]);
  });
});
