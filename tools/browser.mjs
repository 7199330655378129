/**
 * Finds a Chromium to test with: one that is installed, else Playwright's download, else Debian's package when root.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(existsSync);

const playwrights = () => {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
};

const installed = () =>
  [process.env.CHROMIUM_PATH, onPath(), ...MAC].find((path) => path && existsSync(path)) ?? playwrights();

const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** Started by Node itself: on Windows `npx` is a script that only a shell can start. */
const downloadPlaywrights = () =>
  run(process.execPath, [
    createRequire(import.meta.url).resolve('@playwright/test/cli'),
    'install',
    'chromium',
  ]);

/**
 * @returns {string} path of an executable
 * @throws {Error} with a sentence that says what to install
 */
export const findBrowser = () => {
  const found = installed();
  if (found) return found;
  console.log('No Chromium or Chrome found: trying Playwright’s download.');
  if (downloadPlaywrights()) {
    const path = playwrights();
    if (path) return path;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Trying Debian’s chromium package.');
    // Another program may be installing packages just now.
    const patience = ['-o', 'DPkg::Lock::Timeout=300'];
    run('apt-get', [...patience, 'update']);
    run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']);
    const path = installed();
    if (path) return path;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to its executable.',
  );
};

/** Version line of a browser, for the log. */
export const browserVersion = (path) => execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
