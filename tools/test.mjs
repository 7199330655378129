/**
 * `npm test`: everything that must hold before a change lands, on a fresh clone too.
 * Installs what it needs, runs every check, and ends with one line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, ROOT } from './install.mjs';

const REPORTS = join(ROOT, '.cache/reports');
const say = (line) => console.log(line);

const environment = { ...process.env, FORCE_COLOR: '0' };

const run = (command, args) => {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment,
    shell: process.platform === 'win32',
  });
  return status === 0;
};

const npx = (...args) => run('npx', ['--no-install', ...args]);
const npmRun = (script, ...args) => run('npm', ['run', '--silent', script, ...args]);

/** One check = one test: it passes or it does not. */
const check = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

const unitTests = () => {
  const file = join(REPORTS, 'jest.json');
  const ok = npx('jest', '--json', `--outputFile=${file}`, '--silent=false', '--reporters=default');
  const result = report(file);
  if (!result) return check(false);
  const brokenSuites = result.numRuntimeErrorTestSuites;
  const failed = result.numFailedTests + brokenSuites;
  return {
    passed: result.numPassedTests,
    failed: ok ? failed : Math.max(1, failed),
    skipped: result.numPendingTests,
  };
};

const browserTests = () => {
  const file = join(REPORTS, 'playwright.json');
  environment.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
  const ok = npx('playwright', 'test', '--reporter=line,json');
  const stats = report(file)?.stats;
  if (!stats) return check(false);
  const passed = stats.expected + stats.flaky;
  return { passed, failed: ok ? stats.unexpected : Math.max(1, stats.unexpected), skipped: stats.skipped };
};

const findTheBrowser = async () => {
  const { browserVersion, findBrowser } = await import('./browser.mjs');
  environment.CHROMIUM_PATH = findBrowser();
  say(browserVersion(environment.CHROMIUM_PATH));
  return true;
};

const STEPS = [
  ['Format and lint', () => check(npmRun('check:style'))],
  ['Types', () => check(npmRun('check:types'))],
  ['Dead code', () => check(npmRun('check:unused'))],
  ['Layers', () => check(npmRun('check:layers'))],
  ['Build', () => check(npmRun('build'))],
  ['Manifest', () => check(npmRun('check:manifest'))],
  ['Bundle', () => check(npmRun('bundle'))],
  ['Unit and contract tests', unitTests],
  ['Browser', async () => check(await findTheBrowser())],
  ['Browser tests', browserTests],
];

const only = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = ([name]) => only.length === 0 || only.some((word) => name.toLowerCase().includes(word));

const steps = STEPS.filter(chosen);
if (steps.length === 0) {
  console.error(`There is no such check. There are: ${STEPS.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

try {
  install(say);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  say('\n0 passed, 1 failed');
  process.exit(1);
}
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const [name, step] of steps) {
  const started = performance.now();
  say(`\n── ${name}`);
  const result = await Promise.resolve()
    .then(step)
    .catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return check(false);
    });
  for (const key of Object.keys(total)) total[key] += result[key];
  if (result.failed > 0) failures.push(name);
  say(
    `── ${name}: ${result.failed > 0 ? 'FAILED' : 'ok'} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
}

if (failures.length > 0) say(`\nFailed: ${failures.join(', ')}`);
if (total.skipped > 0) say(`\n${total.skipped} skipped: what they need is not there; the reasons are above.`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
