import type { FrameLocator, Page } from '@playwright/test';

const PATIENCE = { timeout: 180_000 };

/** Elements whose first picture is to be timed: CSS selectors by a name in lower case. */
export type Painted = Readonly<Record<string, string>>;

/**
 * Has every frame of a page write down when elements were first painted. The frame itself takes the time: a question from
 * outside is answered only when the frame has nothing else to do, such as to lay out the rest of a thousand rows.
 */
export const notePaints = async (page: Page, elements: Painted): Promise<void> => {
  await page.addInitScript(notePaintsInFrame, elements);
};

/** When an element was painted, in milliseconds since 1970; waits until it is. */
export const paintedAt = async (frame: FrameLocator, name: string): Promise<number> =>
  Number(await frame.locator(`html[data-painted-${name}]`).getAttribute(`data-painted-${name}`, PATIENCE));

/** Runs in a frame before its own scripts. */
const notePaintsInFrame = (elements: Painted): void => {
  const missing = new Map(Object.entries(elements));
  const look = new MutationObserver(() => {
    for (const [name, selector] of missing) {
      if (document.querySelector(selector) === null) continue;
      missing.delete(name);
      // The next frame begins when the one that holds the element has been painted.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const at = performance.timeOrigin + performance.now();
          document.documentElement.setAttribute(`data-painted-${name}`, String(at));
        }),
      );
    }
    if (missing.size === 0) look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });
};
