/** Installs the packages of package-lock.json, only when they are missing or out of date. Needs nothing but Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const upToDate = () => {
  const marker = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(marker)) return false;
  return statSync(marker).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs || sameLock(marker);
};

/** A fresh checkout gives the lock file a new time; what is installed may still be exactly that. */
const sameLock = (marker) => {
  const packagesOf = (file) => {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    return Object.entries(packages)
      .filter(([path, { optional }]) => path !== '' && !optional)
      .map(([path, { version }]) => `${path}@${version}`)
      .sort()
      .join('\n');
  };
  return packagesOf(marker) === packagesOf(join(ROOT, 'package-lock.json'));
};

const npm = (...args) =>
  spawnSync('npm', [...args, '--prefer-offline', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  }).status === 0;

/**
 * `npm ci` insists on every platform's optional packages being in the lock file; a registry mirror without them makes npm
 * drop them from it. Then `npm install` still installs exactly the versions that are locked.
 *
 * @param {(line: string) => void} say
 */
export const install = (say) => {
  if (upToDate()) return;
  say('Installing packages …');
  if (npm('ci') || npm('install', '--no-save')) return;
  throw new Error('The packages could not be installed; npm’s messages are above.');
};
