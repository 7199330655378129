/**
 * Runs a TypeScript program of this project: `node tools/run.mjs bench/plan.ts -- options`. Builds the app first, unless
 * the program is said to need none: `node tools/run.mjs --alone bench/metrics.ts`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, ROOT } from './install.mjs';

const alone = process.argv[2] === '--alone';
const [program, ...options] = process.argv.slice(alone ? 3 : 2);
if (!program) {
  console.error('Say which program to run: node tools/run.mjs bench/plan.ts');
  process.exit(2);
}

install(console.error);
if (!alone) {
  const built = spawnSync(process.execPath, [join(ROOT, 'tools/build.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(1);
}

const { build } = await import('esbuild');
const outfile = join(ROOT, '.cache/run', `${program.replaceAll(/\W+/g, '-')}.mjs`);
await build({
  entryPoints: [join(ROOT, program)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...options], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
