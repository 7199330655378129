import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from '@playwright/test';
import { openMlSettings } from './adminPage';
import { expect, type Site, test } from './fixtures';
import { askJira, searchIssues } from './jira';

/** Asks a resolver with any payload, as somebody could who writes requests by hand. */
const invoke = (page: Page, site: Site, functionKey: string, payload: unknown): Promise<unknown> =>
  askJira(page, site, '/__sandbox/invoke', { moduleKey: 'ml-plan-page', functionKey, payload });

const INPUT = {
  name: 'Churn',
  businessQuestion: 'Who leaves?',
  sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: false }],
  environments: ['dev'],
  riskTier: 'low',
  start: '2026-11-02',
  sprintLengthDays: 14,
};

const generate = async (page: Page, site: Site, template: string): Promise<unknown> => {
  const started = await invoke(page, site, 'generation.start', {
    project: 'NEW',
    template,
    input: INPUT,
  });
  const isRunning = async () => {
    const step = await invoke(page, site, 'generation.step', { project: 'NEW', people: {} });
    return JSON.stringify(step).includes('"state":"done"');
  };
  if (JSON.stringify(started).includes('"ok":true,"value":{"ok":true'))
    await expect.poll(isRunning, { timeout: 30_000 }).toBe(true);
  return started;
};

const textOf = (app: FrameLocator) => app.getByRole('textbox', { name: 'Text of the template (YAML)' });

test('an administrator makes a template of the site’s own, changes it, plans with it and retires it', async ({
  freshPage: page,
  freshSite: site,
}) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'ML settings' }).click();
  const app = page.frameLocator('iframe[title="ML settings"]');
  const text = textOf(app);
  const save = app.getByRole('button', { name: 'Save' });
  const replace = async (one: string, other: string) => {
    const before = await text.inputValue();
    expect(before).toContain(one);
    await text.fill(before.replace(one, other));
  };

  await test.step('a copy of one that ships has a free id and a plan to look at', async () => {
    await app.getByRole('button', { name: /^Duplicate CRISP-DM machine-learning plan/ }).click();
    await expect(app.getByRole('heading', { name: /^Copy of CRISP-DM/ })).toBeFocused();
    await expect(text).toHaveValue(/\nid: crisp-dm-copy\n/);
    await expect(app.getByText(/^11 epics and 59 issues over/)).toBeVisible();
  });

  await test.step('an error is told by line and column, leads there, and keeps it from being saved', async () => {
    const good = await text.inputValue();
    await text.fill(good.replace('role: product-owner', 'role: product-owners'));
    const place = app.getByRole('button', { name: /^Line \d+, column \d+$/ });
    await expect(place).toHaveCount(1);
    await expect(app.getByText(/product-owner/).last()).toBeVisible();
    await expect(save).toBeDisabled();
    await expect(app.getByText('It can be saved when the problem below is solved.')).toBeVisible();
    await place.click();
    await expect(text).toBeFocused();
    const at = await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart));
    expect(at.split('\n')[0]).toBe('product-owners');
    await text.fill(good);
  });

  await test.step('it is saved as version 1, and changed as version 2', async () => {
    await save.click();
    await expect(app.getByText(/is saved as version 1 and can be chosen for new plans/)).toBeVisible();
    await replace('summary: Write down the business objectives and background', 'summary: Write it all down');
    await save.click();
    await expect(app.getByText(/is saved as version 2/)).toBeVisible();
    await expect(text).toHaveValue(/\nversion: 2\n/);
    await app.getByRole('button', { name: 'All templates' }).click();
    const row = app.getByRole('row', { name: /crisp-dm-copy/ });
    await expect(row.getByRole('cell', { name: '2', exact: true })).toBeVisible();
  });

  await test.step('it is exported as a file', async () => {
    const download = page.waitForEvent('download');
    await app.getByRole('button', { name: /^Export .*\(copy\)/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('crisp-dm-copy.v2.yaml');
    expect(await readFile(await file.path(), 'utf8')).toContain('summary: Write it all down');
  });

  await test.step('a plan is made from it, which remembers the version', async () => {
    await generate(page, site, 'crisp-dm-copy');
    const [objectives] = await searchIssues(page, site, 'project = NEW AND mlNode = "charter.objectives"');
    expect(objectives?.fields.summary).toBe('Write it all down');
    expect(await invoke(page, site, 'project.overview', { project: 'NEW' })).toMatchObject({
      value: { value: { plan: { template: { id: 'crisp-dm-copy', version: 2 } } } },
    });
  });

  await test.step('retired, it is offered no more, and its plan is as it was', async () => {
    await app.getByRole('button', { name: /^Retire .*\(copy\)/ }).click();
    await expect(app.getByText('Retired', { exact: true })).toBeVisible();
    const offered = await invoke(page, site, 'templates.list', { project: 'NEW' });
    expect(JSON.stringify(offered)).toContain('"crisp-dm"');
    expect(JSON.stringify(offered)).not.toContain('crisp-dm-copy');
    expect(
      await invoke(page, site, 'plan.preview', {
        project: 'NEW',
        template: 'crisp-dm-copy',
        input: INPUT,
      }),
    ).toMatchObject({ value: { ok: false, error: { code: 'not-found' } } });
    expect(await invoke(page, site, 'project.overview', { project: 'NEW' })).toMatchObject({
      value: { ok: true },
    });
  });
});

test('a file is imported, and one that is no template is told so', async ({
  freshPage: page,
  freshSite: site,
}) => {
  const app = await openMlSettings(page, site);
  const choosing = page.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Import a file' }).click();
  await (await choosing).setFiles({
    name: 'ours.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from('id: ours\nversion: 1\nnmae: Ours\n'),
  });
  await expect(app.getByRole('heading', { name: 'Import ours.yaml' })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Line 3, column 1', exact: true })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('who does not administer Jira sees no settings, and no request gets through', async ({
  freshPage: page,
  freshSite: site,
}) => {
  await site.signIn(page, 'engineer@example.com');
  await page.goto(`${site.url}/jira/settings/apps/ml-settings`);
  await expect(
    page.getByRole('heading', { name: 'You don’t have permission to open Jira’s settings' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0);

  const yaml = 'id: mine\n';
  for (const [name, payload] of [
    ['templates.read', { id: 'crisp-dm' }],
    ['templates.check', { yaml }],
    ['templates.preview', { id: 'crisp-dm' }],
    ['templates.save', { yaml }],
    ['templates.save', { yaml, administrator: true }],
    ['templates.retire', { id: 'crisp-dm', retired: true }],
  ] as const)
    expect(await invoke(page, site, name, payload), name).toMatchObject({
      ok: true,
      value: {
        ok: false,
        error: { code: 'administrator' in payload ? 'invalid-request' : 'forbidden' },
      },
    });
  expect(await invoke(page, site, 'templates.list', {})).toMatchObject({ value: { ok: true } });
});
