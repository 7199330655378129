import type { Locator, Page } from '@playwright/test';

const MOVES = 120;

/**
 * Milliseconds from one frame to the next, the median, while the pointer moves across an element. A screen with 60 frames a
 * second has one every 16.7 ms.
 */
export const pointerFrameMillis = async (page: Page, element: Locator): Promise<number> => {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error('There is nothing to point at.');
  const watch = await element.evaluateHandle(watchFrames);
  for (let move = 0; move < MOVES; move += 1) {
    const across = 0.1 + (0.8 * move) / MOVES;
    await page.mouse.move(box.x + across * box.width, box.y + (0.3 + 0.4 * (move % 2)) * box.height);
  }
  return watch.evaluate(({ medianUntilNow }) => medianUntilNow());
};

/** Runs in the page: notes how long each frame takes. */
const watchFrames = () => {
  const lengths: number[] = [];
  let before = performance.now();
  let isOver = false;
  const note = (at: number): void => {
    lengths.push(at - before);
    before = at;
    if (!isOver) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  return {
    medianUntilNow: (): number => {
      isOver = true;
      return lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0;
    },
  };
};
