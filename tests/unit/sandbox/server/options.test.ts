import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs `npm start`'s script the way npm does; wrong options are refused before anything is installed or built. */
const start = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(process.cwd(), 'tools/start.mjs'), ...args],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
};

describe('npm start', () => {
  it('prints its options and ends', () => {
    const { status, stdout } = start('--help');
    expect(status).toBe(0);
    for (const option of [
      '--port',
      '--seed',
      '--latency',
      '--import',
      '--save',
      '--now',
      '--no-demo',
      '--index-lag',
    ])
      expect(stdout).toContain(option);
  });

  it.each([
    [['--prot', '8080'], "Unknown option '--prot'."],
    [['here'], "Unexpected argument 'here'."],
    [['--port', 'http'], '--port takes a whole number from 0 to 65535, not "http".'],
    [['--port', '70000'], '--port takes a whole number from 0 to 65535, not "70000".'],
    [['--latency', '-5'], "Option '--latency' argument is ambiguous."],
    [['--now', 'yesterday'], '--now takes an instant such as 2026-11-02T09:00:00Z, not "yesterday".'],
    [['--import'], "Option '--import <value>' argument missing."],
  ])('refuses %j in a sentence', (args, sentence) => {
    const { status, stdout, stderr } = start(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`${sentence} See npm start -- --help.\n`);
  });
});
