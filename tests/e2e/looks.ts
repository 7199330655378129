import type { Page } from '@playwright/test';
import { appFrame, axeViolations, expect } from './fixtures';

/**
 * Holds what the app shows to the rules of accessibility in both themes, narrow and wide, without losing what was
 * answered; then it is light and wide again.
 */
export const expectAccessibleLooks = async (page: Page, what: string): Promise<void> => {
  for (const theme of ['Dark', 'Light']) {
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    const frame = await appFrame(page, 'project-page');
    await expect
      .poll(() => frame.evaluate(() => document.documentElement.dataset.colorMode))
      .toBe(theme.toLowerCase());
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(frame), `${what}, ${theme}, ${width}`).toEqual([]);
    }
  }
};
