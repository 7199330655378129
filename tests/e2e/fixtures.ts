import { readFileSync } from 'node:fs';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { type Site, startSite } from './site';

/** Lets the test use the page, then fails it if the page or the sandbox had anything to complain about. */
const quietly = async (
  page: Page,
  site: Site,
  expected: readonly RegExp[],
  use: (page: Page) => Promise<void>,
): Promise<void> => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  await site.control('log', {}, 'DELETE');
  await use(page);
  expect(complaints.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
  expect(unexpected(await site.problems(), expected)).toEqual([]);
};

/**
 * `demoSite`: the demo site, one a worker, for tests that read or that use a project nobody else uses; `quietPage` is
 * a page on it. `freshSite`: a site of this test's own, started with `siteOptions`; `freshPage` is a page on it.
 * Both pages fail the test in which the sandbox logged a problem or the page an error, but for `expectedProblems`.
 */
export const test = base.extend<
  { siteOptions: string[]; freshSite: Site; quietPage: Page; freshPage: Page; expectedProblems: RegExp[] },
  { demoSite: Site }
>({
  siteOptions: [[], { option: true }],
  expectedProblems: [[], { option: true }],
  demoSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures' needs from this pattern
    async ({}, use) => {
      const { site, stop } = await startSite();
      await use(site);
      await stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  freshSite: async ({ siteOptions }, use) => {
    const { site, stop } = await startSite(...siteOptions);
    await use(site);
    await stop();
  },
  quietPage: ({ page, demoSite, expectedProblems }, use) => quietly(page, demoSite, expectedProblems, use),
  freshPage: ({ page, freshSite, expectedProblems }, use) => quietly(page, freshSite, expectedProblems, use),
});

const unexpected = (
  problems: readonly { kind: string; caller: string; message: string }[],
  expected: readonly RegExp[],
) => problems.filter(({ message }) => !expected.some((pattern) => pattern.test(message)));

/** The app's frame on a page of the site, once it is there. */
export const appFrame = async (page: Page, resource: string): Promise<Frame> => {
  const isOurs = (frame: Frame) => frame.url().includes(`/__app/${resource}/`);
  await expect.poll(() => page.frames().some(isOurs)).toBe(true);
  const frame = page.frames().find(isOurs);
  if (!frame) throw new Error(`The frame of ${resource} went away.`);
  return frame;
};

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** axe-core's violations in a page or a frame, one line each; evaluated by the debugger, so the page's CSP does not matter. */
export const axeViolations = async (where: Page | Frame): Promise<readonly string[]> => {
  await where.evaluate(AXE);
  const violations: readonly AxeViolation[] = await where.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))',
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
};

export { expect, type Site };
