import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const STATIC = resolve(__dirname, '../../dist/static');

/** Scripts that index.html loads before anything is shown: the entry and what it imports statically. */
const initialScripts = (surface: string): readonly string[] => {
  const html = readFileSync(join(STATIC, surface, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].flatMap(([, path]) => (path ? [path] : []));
};

const kibibytes = (surface: string): number =>
  initialScripts(surface).reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(STATIC, surface, path))).length,
    0,
  ) / 1024;

describe('the built surfaces', () => {
  it.each([
    ['project-page', 180],
    ['issue-panel', 120],
    ['portfolio', 170],
    ['admin', 120],
  ])('%s loads at most %i KiB of JavaScript first, gzipped', (surface, budget) => {
    expect(initialScripts(surface).length).toBeGreaterThan(0);
    expect(kibibytes(surface)).toBeLessThanOrEqual(budget);
  });

  it.each(['project-page', 'issue-panel', 'portfolio', 'admin'])(
    '%s has no inline script, inline style or foreign address',
    (surface) => {
      const html = readFileSync(join(STATIC, surface, 'index.html'), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon[a-z]+=|https?:/);
    },
  );

  it.each(['project-page', 'issue-panel', 'portfolio', 'admin'])(
    '%s carries no validation library to the browser',
    (surface) => {
      const scripts = readdirSync(join(STATIC, surface), { recursive: true, encoding: 'utf8' }).filter(
        (path) => path.endsWith('.js'),
      );
      const withZod = scripts.filter((path) =>
        readFileSync(join(STATIC, surface, path), 'utf8').includes('ZodError'),
      );
      expect(withZod).toEqual([]);
    },
  );
});
