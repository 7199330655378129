import type { FrameLocator } from '@playwright/test';

/** Types a day (`YYYY-MM-DD`) into a date field, whichever order its parts stand in. */
export const fillDay = async (app: FrameLocator, label: string | RegExp, day: string): Promise<void> => {
  const group = app.getByRole('group', { name: label });
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [name, digits] of [
    ['day', date],
    ['month', month],
    ['year', year],
  ] as const) {
    await group.getByRole('spinbutton', { name: new RegExp(`^${name}`) }).click();
    await group.page().keyboard.type(digits);
  }
};
