import { expect, type Frame, type Page, test } from '@playwright/test';
import { type FixtureSite, startFixtureSite } from './bridge/site';

/** The real @forge/bridge in a cross-origin frame under the production CSP, against the sandbox's page side. */
test.describe('the bridge', () => {
  let site: FixtureSite;
  test.beforeAll(async () => {
    site = await startFixtureSite();
  });
  test.afterAll(() => site.stop());
  test.beforeEach(() => site.clearLog());

  const open = async (page: Page, path = ''): Promise<Frame> => {
    await page.goto(`${site.url}/jira/software/projects/NEW/apps/page${path}`);
    const isApp = (frame: Frame) => frame.url().includes('/__app/page/');
    await expect.poll(() => page.frames().some(isApp)).toBe(true);
    const frame = page.frames().find(isApp);
    if (!frame) throw new Error('The frame went away.');
    await expect.poll(() => frame.evaluate('typeof bridge')).toBe('object');
    return frame;
  };
  const asked = (page: Page) => page.evaluate('window.asked');
  const problems = () => site.problems();

  test('frames live on another origin than the site, sandboxed, with the production policy', async ({
    page,
  }) => {
    const policies: string[] = [];
    page.on('response', (response) => {
      const policy = response.headers()['content-security-policy'];
      if (policy) policies.push(policy);
    });
    const frame = await open(page);
    expect(new URL(frame.url()).origin).toBe(site.url.replace('localhost', '127.0.0.1'));
    expect(policies[0]).toMatch(/script-src 'self' https:\/\/forge\.cdn\.prod\.atlassian-dev\.net/);
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe(
      'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts',
    );
    expect(await problems()).toEqual([]);
  });

  test('invoke reaches the resolver as the visitor, and its errors come back', async ({ page }) => {
    const frame = await open(page);
    expect(await frame.evaluate('bridge.invoke("greet", { name: "Mia" })')).toEqual({
      hello: 'Mia',
      as: '5f0000000000000000000001',
      on: 'NEW',
    });
    expect(await frame.evaluate('bridge.invoke("fail").catch((error) => error.message)')).toBe(
      'There was an error invoking the function - The sky fell.',
    );
  });

  test('getContext says where the app is', async ({ page }) => {
    const frame = await open(page);
    expect(await frame.evaluate('bridge.view.getContext()')).toMatchObject({
      accountId: '5f0000000000000000000001',
      moduleKey: 'page',
      siteUrl: site.url,
      locale: 'en-US',
      timezone: 'Etc/UTC',
      extension: { type: 'jira:projectPage', project: { key: 'NEW' } },
      theme: { colorMode: 'light' },
    });
  });

  test('requestJira answers as the visitor, within the scopes of the app', async ({ page }) => {
    const frame = await open(page);
    const call = (path: string, init = '') =>
      frame.evaluate(`bridge.requestJira("${path}"${init}).then(async (r) => [r.status, await r.json()])`);
    expect(await call('/rest/api/3/myself')).toMatchObject([200, { displayName: 'Ada Okafor' }]);
    expect(await call('/rest/api/3/issue', ', { method: "POST", body: "{}" }')).toMatchObject([401, {}]);
    expect(await problems()).toMatchObject([{ kind: 'missing-scope' }]);
  });

  test('theming follows the site, from when the app asks for it', async ({ page }) => {
    const frame = await open(page);
    const mode = () => frame.evaluate('document.documentElement.dataset.colorMode');
    expect(await mode()).toBeUndefined();
    await frame.evaluate('bridge.view.theme.enable()');
    expect(await mode()).toBe('light');
    await page.evaluate('setTheme("dark")');
    await expect.poll(mode).toBe('dark');
  });

  test('history keeps the app’s pages behind the site’s address, back and forward too', async ({ page }) => {
    const frame = await open(page, '/metrics?zoom=2');
    await frame.evaluate(`bridge.view.createHistory().then((history) => {
      window.appHistory = history; window.places = [];
      history.listen((location, action) => window.places.push(action + ' ' + location.pathname + location.search));
    })`);
    expect(await frame.evaluate('appHistory.location.pathname + appHistory.location.search')).toBe(
      '/metrics?zoom=2',
    );
    await frame.evaluate('appHistory.push("/generate")');
    await expect(page).toHaveURL(`${site.url}/jira/software/projects/NEW/apps/page/generate`);
    await frame.evaluate('appHistory.push("/")');
    await expect(page).toHaveURL(`${site.url}/jira/software/projects/NEW/apps/page`);
    await page.goBack();
    await page.goBack();
    await expect
      .poll(() => frame.evaluate('places'))
      .toEqual(['PUSH /generate', 'PUSH /', 'POP /generate', 'POP /metrics?zoom=2']);
    expect(await frame.evaluate('appHistory.location.pathname')).toBe('/metrics');
  });

  test('the site is asked for flags, navigation, modals and submits, with callbacks both ways', async ({
    page,
  }) => {
    const frame = await open(page);
    await frame.evaluate('bridge.showFlag({ id: "done", title: "Done" }).close()');
    await frame.evaluate('bridge.router.navigate("/browse/NEW-1")');
    await frame.evaluate('bridge.router.open({ target: "issue", issueKey: "NEW-1" })');
    expect(
      await frame.evaluate(
        'new Promise((resolve) => new bridge.Modal({ resource: "page", size: "large", onClose: resolve }).open())',
      ),
    ).toEqual({ chosen: 'this' });
    await frame.evaluate('bridge.view.submit({ refresh: 15 })');
    expect(await asked(page)).toEqual([
      ['showFlag', { id: 'done', title: 'Done', type: 'info' }],
      ['closeFlag', 'done'],
      ['navigate', { url: '/browse/NEW-1', type: 'same-tab' }],
      ['navigate', { target: 'issue', issueKey: 'NEW-1', type: 'new-tab' }],
      ['openModal', expect.objectContaining({ resource: 'page', size: 'large' })],
      ['submit', { refresh: 15 }],
    ]);
  });

  test('what a place does not offer is refused as on Forge', async ({ page }) => {
    const frame = await open(page);
    expect(await frame.evaluate('bridge.view.close().catch((error) => error.message)')).toBe(
      "this resource's view is not closable.",
    );
  });

  test('events reach listeners until they unsubscribe', async ({ page }) => {
    const frame = await open(page);
    await frame.evaluate(
      'window.heard = []; bridge.events.on("PING", (payload) => heard.push(payload)).then((s) => { window.subscription = s; })',
    );
    await frame.evaluate('bridge.events.emit("PING", { n: 1 })');
    await page.evaluate('mounted.emit("PING", { n: 2 })');
    await expect.poll(() => frame.evaluate('heard')).toEqual([{ n: 1 }, { n: 2 }]);
    await frame.evaluate('subscription.unsubscribe()');
    await frame.evaluate('bridge.events.emit("PING", { n: 3 })');
    expect(await frame.evaluate('heard.length')).toBe(2);
  });

  test('an operation nobody modelled is rejected and logged', async ({ page }) => {
    const frame = await open(page);
    expect(await frame.evaluate('bridge.view.getFrameDispatch().catch((error) => error.message)')).toBe(
      'The local Forge does not model the bridge operation getFrameDispatch.',
    );
    await expect.poll(problems).toMatchObject([{ kind: 'not-modelled', caller: 'bridge:page' }]);
  });

  test('violations of the policy, errors and console errors in the frame are logged', async ({ page }) => {
    const frame = await open(page);
    await frame.evaluate(`{
      const style = document.createElement('style'); style.textContent = 'p { color: red }'; document.head.append(style);
      console.error('Something is wrong:', { code: 7 });
      setTimeout(() => { throw new Error('Nobody catches this'); });
    }`);
    await expect
      .poll(async () => (await problems()).map(({ kind, message }) => `${kind} ${message}`).sort())
      .toEqual([
        expect.stringContaining('browser-error Error: Nobody catches this'),
        'browser-error Something is wrong: {"code":7}',
        expect.stringContaining('csp-violation style-src-elem blocked inline'),
      ]);
  });

  test('the frame is as tall as its content', async ({ page }) => {
    const frame = await open(page);
    const height = () => page.locator('iframe').evaluate((element) => element.clientHeight);
    await frame.evaluate('document.body.style.margin = "0"; document.body.innerHTML = "<div></div>"');
    await frame.evaluate('document.body.firstChild.style.height = "900px"');
    await expect.poll(height).toBe(900);
    await frame.evaluate('document.body.firstChild.style.height = "120px"');
    await expect.poll(height).toBe(120);
  });

  test('the frame cannot reach the sandbox’s own doors, nor Jira past the bridge', async ({ page }) => {
    const frame = await open(page);
    const status = (path: string, init = '') =>
      frame.evaluate(`fetch("${path}"${init}).then((response) => response.status, () => "blocked")`);
    expect(await status('/__sandbox/session')).toBe(403);
    expect(await status('/__sandbox/log', ', { method: "DELETE" }')).toBe(403);
    expect(await status('/rest/api/3/myself')).toBe(401);
    expect(await status(`${site.url}/__sandbox/session`)).toBe('blocked');
    expect(await status(`${site.url}/rest/api/3/myself`, ', { credentials: "include" }')).toBe('blocked');
  });

  test('a frame of another app on the page cannot speak for this one', async ({ page }) => {
    await open(page);
    await page.evaluate(
      'window.postMessage({ channel: "forge-sandbox-bridge", type: "call", id: 1, op: "submit", data: 1 }, "*")',
    );
    expect(await asked(page)).toEqual([]);
  });
});
