/**
 * `npm start`: installs what is missing, builds what is out of date, then serves the sandbox in this process,
 * which prints exactly one line that begins with "ready " and stops cleanly on Ctrl-C. While it installs and builds,
 * Ctrl-C ends it at once, together with what it started: nothing is lost by that.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, ROOT } from './install.mjs';
import { HELP, parseOptions } from './options.mjs';

const argv = process.argv.slice(2).filter((word) => word !== '--');
const parsed = parseOptions(argv);
if (!parsed.ok) {
  console.error(parsed.message);
  process.exit(2);
}
if (parsed.options.help) {
  console.log(HELP);
  process.exit(0);
}

try {
  install(console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// A process of its own: Vite and esbuild would otherwise stay in this one's memory.
const { status } = spawnSync(process.execPath, [join(ROOT, 'tools/build.mjs')], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const { serve } = await import(pathToFileURL(join(ROOT, 'dist/sandbox/main.mjs')).href);
await serve(parsed.options);
