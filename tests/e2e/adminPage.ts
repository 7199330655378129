import type { FrameLocator, Page } from '@playwright/test';
import type { Site } from './fixtures';

/** Opens *ML settings* in Jira's settings, as whoever is signed in. */
export const openMlSettings = async (page: Page, site: Site): Promise<FrameLocator> => {
  await page.goto(`${site.url}/jira/settings/apps/ml-settings`);
  return page.frameLocator('iframe[title="ML settings"]');
};
