import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { ONE_PAGE_MANIFEST } from '../../onePageManifest';

const RESOLVER = `
import Resolver from '@forge/resolver';
const resolver = new Resolver();
resolver.define('greet', ({ payload, context }) => ({ hello: payload.name, as: context.accountId, on: context.extension.project.key }));
resolver.define('fail', () => { throw new Error('The sky fell.'); });
export const handler = resolver.getDefinitions();
`;

const page = (...assets: readonly string[]) =>
  `<!doctype html><html lang="en"><head><title>Fixture</title>${assets.join('')}</head><body><p>Hello</p></body></html>`;

const repository = (path: string) => join(__dirname, '../../..', path);

export interface FixtureSite {
  readonly url: string;
  problems(): Promise<
    readonly { readonly kind: string; readonly caller: string; readonly message: string }[]
  >;
  clearLog(): Promise<void>;
  stop(): Promise<void>;
}

const readyUrl = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    if (!child.stdout) throw new Error('The sandbox has no output.');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
    });
    child.once('exit', (code) => reject(new Error(`The sandbox stopped (${code}) before it was ready.`)));
  });

/** A sandbox around a fixture app, built into a folder of its own below the repository, where its packages are found. */
export const startFixtureSite = async (): Promise<FixtureSite> => {
  mkdirSync(repository('.cache'), { recursive: true });
  const root = mkdtempSync(repository('.cache/bridge-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('manifest.yml', ONE_PAGE_MANIFEST);
  write('dist/host/index.html', page('<script type="module" src="/assets/stage.js"></script>'));
  write('dist/static/page/index.html', page('<script type="module" src="./page.js"></script>'));
  const browser = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'error' } as const;
  const node = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  } as const;
  const out = (path: string) => ({ outfile: join(root, 'dist', path) });
  await Promise.all([
    build({ ...browser, entryPoints: [join(__dirname, 'stage.ts')], ...out('host/assets/stage.js') }),
    build({ ...browser, entryPoints: [join(__dirname, 'page.ts')], ...out('static/page/page.js') }),
    build({
      ...browser,
      format: 'iife',
      entryPoints: [repository('sandbox/forge/bridge/frame.ts')],
      ...out('sandbox/bridge.js'),
    }),
    build({
      ...node,
      entryPoints: [repository('sandbox/forge/functions/functionHost.ts')],
      ...out('sandbox/functionHost.cjs'),
    }),
    build({
      ...node,
      format: 'esm',
      packages: 'external',
      entryPoints: [repository('sandbox/server/main.ts')],
      ...out('sandbox/main.mjs'),
    }),
    build({
      ...node,
      stdin: { contents: RESOLVER, resolveDir: __dirname },
      ...out('functions/resolver.cjs'),
    }),
  ]);
  const child = spawn(process.execPath, [join(root, 'dist/sandbox/main.mjs'), '--port', '0', '--no-demo'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child);
  const log = (method: string) => fetch(`${url}/__sandbox/log`, { method });
  return {
    url,
    async problems() {
      const { entries } = await (await log('GET')).json();
      return entries.filter(({ type }: { type: string }) => type === 'problem');
    },
    async clearLog() {
      await log('DELETE');
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(root, { recursive: true, force: true });
    },
  };
};
