import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Types `npm start -- …`, and Ctrl-C once it is ready. */
const start = (...options: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child: ChildProcess = spawn(process.execPath, ['tools/start.mjs', ...options], { cwd: ROOT });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout += String(chunk);
      if (/^ready .*\n/m.test(stdout)) child.kill('SIGINT');
    });
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk);
    });
    child.once('exit', (code) => done({ code, stdout, stderr }));
  });

const occupiedPort = () =>
  new Promise<{ port: number; free: () => void }>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The server has no port.');
      done({ port: address.port, free: () => server.close() });
    });
  });

describe('npm start', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ml-plan-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  jest.setTimeout(120_000);

  it('prints exactly one line beginning "ready ", with the address, and ends cleanly on Ctrl-C', async () => {
    const { code, stdout, stderr } = await start('--port', '0', '--no-demo');
    const ready = stdout.split('\n').filter((line) => line.startsWith('ready '));
    expect(ready).toEqual([expect.stringMatching(/^ready http:\/\/localhost:\d+$/)]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('says in a sentence that the port is in use', async () => {
    const { port, free } = await occupiedPort();
    const { code, stderr } = await start('--port', String(port), '--no-demo');
    free();
    expect(stderr.trim()).toBe(
      `Port ${port} is in use. Choose another with --port, or --port 0 for any free one.`,
    );
    expect(code).toBe(1);
  });

  it('says in a sentence that a file to import is not there, or is no JSON', async () => {
    const missing = join(folder, 'missing.json');
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"issues": [');
    const absent = await start('--port', '0', '--no-demo', '--import', missing);
    expect(absent).toMatchObject({ code: 1, stderr: `There is no file ${missing}.\n` });
    const garbled = await start('--port', '0', '--no-demo', '--import', broken);
    expect(garbled.code).toBe(1);
    expect(garbled.stderr).toMatch(/broken\.json is not JSON\./);
    expect(garbled.stderr).not.toMatch(/^\s+at /m);
  });

  it('goes on with the site it saved, and imports no file twice', async () => {
    const save = join(folder, 'site.gz');
    const issues = join(folder, 'issues.json');
    const fields = {
      summary: 'Imported',
      created: '2026-01-05T09:00:00.000+0000',
      updated: '2026-01-05T09:00:00.000+0000',
      issuetype: { name: 'Task' },
      status: { name: 'Open' },
    };
    writeFileSync(issues, JSON.stringify({ issues: [{ key: 'GIVEN-1', fields }] }));
    const options = ['--port', '0', '--no-demo', '--save', save, '--import', issues];
    expect(await start(...options)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Imported ${issues} as project GIVEN.\n`),
    });
    expect(await start(...options)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        `The saved site has a project GIVEN already; ${issues} is not imported again.\n`,
      ),
    });
  });

  it('says in a sentence that it cannot go on from a file, and leaves that file alone', async () => {
    const broken = join(folder, 'broken.gz');
    writeFileSync(broken, 'nonsense');
    expect(await start('--port', '0', '--no-demo', '--save', broken)).toMatchObject({
      code: 1,
      stderr:
        'The file to continue from is not a saved site. Name another file with --save, or remove it to start afresh.\n',
    });
    expect(readFileSync(broken, 'utf8')).toBe('nonsense');
  });

  it('says before the work begins, not after it, that there is nowhere to save to', async () => {
    const nowhere = join(folder, 'nowhere');
    expect(await start('--no-demo', '--save', join(nowhere, 'site.gz'))).toMatchObject({
      code: 1,
      stderr: `There is no folder ${nowhere} to save the site in.\n`,
    });
    expect(await start('--no-demo', '--save', folder)).toMatchObject({
      code: 1,
      stderr: `${folder} is a folder. Name a file to save the site to.\n`,
    });
  });

  it('refuses an option it does not know, and points to --help', async () => {
    expect(await start('--nonsense')).toMatchObject({
      code: 2,
      stderr: "Unknown option '--nonsense'. See npm start -- --help.\n",
    });
  });
});
