import type { FrameLocator, Locator } from '@playwright/test';
import { expect } from './fixtures';

/** A chart of the app with all that belongs to it. */
export const chartOf = (app: FrameLocator, title: string): Locator =>
  app.getByRole('region', { name: title, exact: true });

/**
 * Opens the numbers behind a chart. What was opened before moves the charts below it while the frame grows, and a click can
 * miss what has just moved; people click again.
 */
export const openNumbers = async (chart: Locator): Promise<void> => {
  const button = chart.getByRole('button', { name: /^Show the numbers/ });
  await expect(async () => {
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true', { timeout: 2_000 });
  }).toPass();
};
