/**
 * `npm run build`: everything that runs, into dist/. Steps whose inputs have not changed since their last success are
 * skipped, so that a second `npm start` is quick.
 *
 *   dist/functions/   one CommonJS bundle a handler file of manifest.yml, as Forge's bundler makes them
 *   dist/static/      Custom UI, one folder a manifest resource
 *   dist/host/        the Jira-like site around the app
 *   dist/sandbox/     the server, the process in which functions run, the bridge
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, ROOT } from './install.mjs';

const at = (...path) => join(ROOT, ...path);
const STAMPS = at('.cache/build.json');

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const hashOf = (inputs) => {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(at(input))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

const manifest = async () => (await import('yaml')).parse(readFileSync(at('manifest.yml'), 'utf8'));

/** What @forge/bundler does with webpack in ten seconds: CommonJS, unminified, one bundle a handler file. */
const buildFunctions = async () => {
  const { build } = await import('esbuild');
  const { modules } = await manifest();
  const files = new Set((modules.function ?? []).map(({ handler }) => handler.split('.')[0]));
  const missing = [...files].filter((name) => !existsSync(at('src', `${name}.ts`)));
  if (missing.length > 0)
    throw new Error(
      `manifest.yml names handlers in files that are not there: ${missing.map((name) => `src/${name}.ts`).join(', ')}`,
    );
  const entryPoints = Object.fromEntries([...files].map((name) => [name, at('src', `${name}.ts`)]));
  await build({
    entryPoints,
    outdir: at('dist/functions'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    logLevel: 'warning',
  });
};

const buildSandbox = async () => {
  const { build } = await import('esbuild');
  const shared = { bundle: true, sourcemap: true, logLevel: 'warning' };
  const node = { ...shared, platform: 'node', target: 'node20' };
  await Promise.all([
    build({
      ...node,
      entryPoints: [at('sandbox/server/main.ts')],
      outfile: at('dist/sandbox/main.mjs'),
      format: 'esm',
      packages: 'external',
    }),
    build({
      ...node,
      entryPoints: [at('sandbox/forge/functions/functionHost.ts')],
      outfile: at('dist/sandbox/functionHost.cjs'),
      format: 'cjs',
    }),
    build({
      ...shared,
      entryPoints: [at('sandbox/forge/bridge/frame.ts')],
      outfile: at('dist/sandbox/bridge.js'),
      platform: 'browser',
      target: 'es2022',
      format: 'iife',
      minify: true,
      sourcemap: false,
    }),
  ]);
};

const buildHost = async () => {
  const script = at('sandbox/host/build.mjs');
  if (!existsSync(script)) return;
  const host = await import(pathToFileURL(script).href);
  await host.buildHost({ outDir: at('dist/host') });
};

const buildSurface = (surface) => async () => {
  // A shell that says otherwise, such as one of Jest's, must not get React's development code.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile: at('vite.config.mts'), mode: surface, logLevel: 'warn' });
};

const runTool = (tool) => async () => {
  if (!existsSync(at(tool))) return;
  const { status } = spawnSync(process.execPath, [at(tool)], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${tool} failed.`);
};

const ALWAYS = ['package-lock.json', 'tsconfig.json', 'tools/build.mjs'];
const TEMPLATES = {
  name: 'templates',
  inputs: ['src/templates', 'tools/templates.mjs'],
  output: 'src/templates/templates.generated.ts',
  run: runTool('tools/templates.mjs'),
};

const surfaces = async () =>
  (await manifest()).resources.map(({ path }) => {
    const surface = path.replace('dist/static/', '');
    return {
      name: `static/${surface}`,
      inputs: [`static/${surface}`, 'static/shared', 'src/contract', 'src/domain', 'docs', 'vite.config.mts'],
      output: `${path}/index.html`,
      run: buildSurface(surface),
    };
  });

const steps = async () => [
  { name: 'functions', inputs: ['src', 'manifest.yml'], output: 'dist/functions', run: buildFunctions },
  {
    name: 'sandbox',
    inputs: ['sandbox', 'tools/options.mjs'],
    output: 'dist/sandbox/main.mjs',
    run: buildSandbox,
  },
  {
    name: 'site',
    inputs: ['sandbox/host', 'sandbox/forge/bridge', 'static/shared'],
    output: 'dist/host/index.html',
    run: buildHost,
  },
  ...(await surfaces()),
];

const readStamps = () => (existsSync(STAMPS) ? JSON.parse(readFileSync(STAMPS, 'utf8')) : {});
const stamps = readStamps();

/** Runs a step unless it succeeded before on the same inputs and its output is still there. */
const bringUpToDate = async ({ name, inputs, output, run }) => {
  const hash = hashOf([...ALWAYS, ...inputs]);
  if (stamps[name] === hash && existsSync(at(output))) return;
  const started = performance.now();
  try {
    await run();
  } catch (error) {
    throw new Error(`Building ${name} failed.`, { cause: error });
  }
  stamps[name] = hashOf([...ALWAYS, ...inputs]);
  console.log(`Built ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
};

const main = async () => {
  install(console.log);
  mkdirSync(at('.cache'), { recursive: true });
  await bringUpToDate(TEMPLATES);
  const results = await Promise.allSettled((await steps()).map(bringUpToDate));
  writeFileSync(STAMPS, JSON.stringify(stamps));
  const failures = results.filter(({ status }) => status === 'rejected');
  for (const { reason } of failures) {
    console.error(reason.message);
    if (reason.cause) console.error(reason.cause.message ?? reason.cause);
  }
  if (failures.length > 0) process.exitCode = 1;
};

await main();
