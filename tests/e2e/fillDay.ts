import type { FrameLocator } from '@playwright/test';
import { expect } from './fixtures';

/** Types a day (`YYYY-MM-DD`) into a date field, whichever order its parts stand in. */
export const fillDay = async (app: FrameLocator, label: string | RegExp, day: string): Promise<void> => {
  const group = app.getByRole('group', { name: label });
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [name, digits] of [
    ['day', date],
    ['month', month],
    ['year', year],
  ] as const) {
    const part = group.getByRole('spinbutton', { name: new RegExp(`^${name}`) });
    // A full part passes the focus on, which on a slow machine can come after the click on the next one.
    await expect(async () => {
      await part.click();
      await group.page().keyboard.type(digits);
      await expect(part).toHaveAttribute('aria-valuenow', String(Number(digits)), { timeout: 1_000 });
    }).toPass();
  }
};
