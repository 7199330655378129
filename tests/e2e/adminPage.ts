import type { FrameLocator, Page } from '@playwright/test';
import type { Site } from './fixtures';

/** Opens *ML templates* in Jira's settings, as whoever is signed in. */
export const openMlTemplates = async (page: Page, site: Site): Promise<FrameLocator> => {
  await page.goto(`${site.url}/jira/settings/apps/ml-templates`);
  return page.frameLocator('iframe[title="ML templates"]');
};
