import type { FrameLocator, Page } from '@playwright/test';
import type { Site } from './fixtures';

/** Address of the *ML portfolio* page, or of one of its own pages. */
export const portfolioPath = (page = ''): string => `/jira/apps/ml-portfolio-page${page}`;

/** Opens *ML portfolio* and gives the app in it. */
export const openPortfolio = async (page: Page, site: Site, path = ''): Promise<FrameLocator> => {
  await page.goto(`${site.url}${portfolioPath(path)}`);
  return page.frameLocator('iframe[title="ML portfolio"]');
};
