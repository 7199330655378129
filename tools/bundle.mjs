/**
 * `npm run bundle`: bundles the functions with Atlassian's own bundler, as `forge deploy` would; type errors fail.
 * The bundler insists on a CommonJS main script, so the work is in bundle.cjs.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, ROOT } from './install.mjs';

install(console.log);
const { status } = spawnSync(process.execPath, [join(ROOT, 'tools/bundle.cjs')], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
