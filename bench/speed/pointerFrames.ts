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
  const frames = element.evaluate(noteFrames, MOVES);
  for (let move = 0; move < MOVES; move += 1) {
    const across = 0.1 + (0.8 * move) / MOVES;
    await page.mouse.move(box.x + across * box.width, box.y + (0.3 + 0.4 * (move % 2)) * box.height);
  }
  return frames;
};

/** Runs in the page, until so many moves of the pointer have come. */
const noteFrames = ({ ownerDocument }: Element, moves: number): Promise<number> =>
  new Promise((resolve) => {
    const lengths: number[] = [];
    let [before, left] = [performance.now(), moves];
    ownerDocument.addEventListener('pointermove', () => {
      left -= 1;
    });
    const note = (at: number): void => {
      lengths.push(at - before);
      before = at;
      if (left > moves / 10) requestAnimationFrame(note);
      else resolve(lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0);
    };
    requestAnimationFrame(note);
  });
