import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createSandbox, type Sandbox } from '../../../../sandbox/server/sandbox';
import { ONE_PAGE_MANIFEST } from '../../../onePageManifest';

const FILES: Readonly<Record<string, string>> = {
  'manifest.yml': ONE_PAGE_MANIFEST,
  'secret.txt': 'not to be served',
  'dist/host/index.html': '<!doctype html><title>Site</title>',
  'dist/host/assets/main-ABCDEFGH.js': 'console.log("site");',
  'dist/static/page/index.html': '<!doctype html><html><head><title>App</title></head><body></body></html>',
  'dist/static/page/assets/index-12345678.js': `console.log("${'app '.repeat(200)}");`,
  'dist/sandbox/bridge.js': '"bridge";',
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

const ADMIN = '5f0000000000000000000001';
const ENGINEER = '5f0000000000000000000002';

describe('the sandbox’s server', () => {
  let root: string;
  let sandbox: Sandbox;
  let port: number;
  let close: () => Promise<void>;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'server-'));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    sandbox = await createSandbox({ root, now: Date.UTC(2026, 10, 2, 9) });
    await sandbox.fill({ demo: false });
    const listening = await sandbox.listen();
    port = Number(new URL(listening.url).port);
    close = listening.close;
  });
  afterAll(async () => {
    await close();
    await sandbox.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** node:http rather than fetch, which would not let a test say which host and origin it comes from. */
  const call = (
    path: string,
    {
      method = 'GET',
      host = 'localhost',
      body,
      headers = {},
    }: { method?: string; host?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const request = httpRequest(
        { port, host: '127.0.0.1', path, method, headers: { host: `${host}:${port}`, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      request.on('error', reject);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });

  const basic = (email: string, token = 'any') => ({
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
  });
  const page = { 'sec-fetch-site': 'same-origin' };
  const asPersona = (accountId: string) => ({ ...page, cookie: `sandbox_person_${port}=${accountId}` });
  const myself = async (headers: Record<string, string>) => {
    const { status, text } = await call('/rest/api/3/myself', { headers });
    return status === 200 ? JSON.parse(text).accountId : status;
  };

  describe('Jira’s REST API', () => {
    it('takes a persona’s e-mail and any token', async () => {
      expect(await myself(basic('engineer@example.com'))).toBe(ENGINEER);
    });

    it('refuses an unknown e-mail, an empty token and other schemes with Jira’s 401', async () => {
      expect(await myself(basic('nobody@example.com'))).toBe(401);
      expect(await myself(basic('engineer@example.com', ''))).toBe(401);
      expect(await myself({ authorization: 'Bearer abc' })).toBe(401);
      const { headers } = await call('/rest/api/3/myself', { headers: basic('nobody@example.com') });
      expect(headers['www-authenticate']).toBe('Basic realm="Jira"');
    });

    it('is nobody’s without credentials', async () => {
      expect(await myself({})).toBe(401);
    });

    it('is the chosen persona’s on the site’s own pages, and the first persona’s before one is chosen', async () => {
      expect(await myself(page)).toBe(ADMIN);
      expect(await myself(asPersona(ENGINEER))).toBe(ENGINEER);
      expect(await myself(asPersona('nobody'))).toBe(401);
    });

    it('does not take the cookie from another site’s page', async () => {
      expect(await myself({ ...asPersona(ENGINEER), 'sec-fetch-site': 'cross-site' })).toBe(401);
      expect(await myself({ ...asPersona(ENGINEER), origin: 'https://evil.example' })).toBe(401);
    });

    it('is nobody’s for an app’s frame, whatever credentials its page sends', async () => {
      const answer = await call('/rest/api/3/myself', {
        host: '127.0.0.1',
        headers: { ...asPersona(ADMIN), ...basic('admin@example.com') },
      });
      expect(answer.status).toBe(401);
    });

    it('takes cookies of its own port only, and is not put off by those of other programs', async () => {
      expect(await myself({ ...page, cookie: `sandbox_person_1=${ENGINEER}; broken=%E0%A4%A` })).toBe(ADMIN);
      expect(await myself({ ...page, cookie: `a=%; sandbox_person_${port}=${ENGINEER}` })).toBe(ENGINEER);
    });

    it('links to the address the site is served at', async () => {
      const { text } = await call('/rest/api/3/project/NEW', { headers: page });
      expect(JSON.parse(text).self).toContain(`http://localhost:${port}/rest/api/3/project/`);
    });

    it('closes the connection when a fault loses the answer', async () => {
      sandbox.injectFaults({ rules: [{ path: '/myself', nth: 1, fault: { type: 'answer-lost' } }] });
      await expect(myself(page)).rejects.toThrow('socket hang up');
      expect(await myself(page)).toBe(ADMIN);
      sandbox.injectFaults({});
    });
  });

  describe('the sandbox’s own doors', () => {
    const read = async (path: string, headers: Record<string, string> = page) =>
      JSON.parse((await call(path, { headers })).text);

    it('tell who can be chosen, who is, and where the app’s frames come from', async () => {
      const session = await read('/__sandbox/session');
      expect(session.personas.map(({ email }: { email: string }) => email)).toContain(
        'executive@example.com',
      );
      expect(session).toMatchObject({
        current: ADMIN,
        persona: { email: 'admin@example.com' },
        siteUrl: `http://localhost:${port}`,
        appOrigin: `http://127.0.0.1:${port}`,
      });
    });

    it('set the persona and the theme by cookie', async () => {
      const { status, headers } = await call('/__sandbox/session', {
        method: 'POST',
        headers: page,
        body: { accountId: ENGINEER, theme: 'dark' },
      });
      expect(status).toBe(200);
      expect(headers['set-cookie']).toEqual([
        `sandbox_person_${port}=${ENGINEER}; Path=/; HttpOnly; SameSite=Strict`,
        `sandbox_theme_${port}=dark; Path=/; HttpOnly; SameSite=Strict`,
      ]);
      const cookie = `sandbox_theme_${port}=dark`;
      expect(await read('/__sandbox/session', { ...page, cookie })).toMatchObject({ theme: 'dark' });
    });

    it('refuse a persona there is not', async () => {
      const answer = await call('/__sandbox/session', { method: 'POST', body: { accountId: 'x' } });
      expect([answer.status, JSON.parse(answer.text).message]).toEqual([400, 'There is no such persona.']);
    });

    it('tell the manifest’s modules by type', async () => {
      expect(await read('/__sandbox/modules')).toMatchObject({
        modules: { 'jira:projectPage': [{ key: 'page', title: 'A page', resource: 'page' }] },
        resources: [{ key: 'page', path: 'dist/static/page' }],
      });
    });

    it('move the clock', async () => {
      const before = sandbox.clock.now();
      const { text } = await call('/__sandbox/clock', { method: 'POST', body: { advanceMs: 3_600_000 } });
      expect(JSON.parse(text)).toEqual({ now: before + 3_600_000 });
      await call('/__sandbox/clock', { method: 'POST', body: { now: '2026-11-02T09:00:00.000Z' } });
      expect(sandbox.clock.now()).toBe(Date.UTC(2026, 10, 2, 9));
    });

    it('show and clear the log, and count Jira’s calls in it', async () => {
      await call('/__sandbox/log', { method: 'DELETE' });
      await call('/rest/api/3/myself', { headers: page });
      await call('/rest/api/3/search/jql', {
        method: 'POST',
        headers: { ...page, 'content-type': 'application/json' },
        body: { jql: 'project = NEW' },
      });
      await call('/__sandbox/log', {
        method: 'POST',
        headers: page,
        body: { kind: 'csp-violation', caller: 'bridge:page', message: 'style-src' },
      });
      const { entries } = await read('/__sandbox/log');
      expect(entries).toMatchObject([
        { type: 'problem', kind: 'csp-violation', message: 'style-src' },
        { type: 'jira-call', method: 'GET', path: '/rest/api/3/myself', status: 200, caller: 'host-page' },
        { type: 'jira-call', method: 'POST', path: '/rest/api/3/search/jql', status: 200 },
      ]);
      expect(await read('/__sandbox/stats')).toMatchObject({
        jiraCalls: 2,
        readCalls: 2,
        writeCalls: 0,
        problems: 1,
        byCaller: { 'host-page': 2 },
      });
    });

    it.each([
      ['an app frame', '127.0.0.1', { 'sec-fetch-site': 'same-origin' }],
      ['an app frame that posts', '127.0.0.1', { origin: 'http://127.0.0.1' }],
      ['another site', 'localhost', { 'sec-fetch-site': 'cross-site' }],
      ['another site’s form', 'localhost', { origin: 'https://evil.example' }],
      ['an opaque origin', 'localhost', { origin: 'null' }],
    ])('are closed to %s', async (_who, host, headers) => {
      const answer = await call('/__sandbox/session', {
        method: 'POST',
        host,
        headers,
        body: { theme: 'dark' },
      });
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    });

    it('are open to tools that are no browser', async () => {
      expect((await call('/__sandbox/session')).status).toBe(200);
    });
  });

  it('answers to no other name, so that no page can rebind one', async () => {
    expect((await call('/__sandbox/session', { host: 'evil.example' })).status).toBe(421);
  });

  describe('the app’s frames', () => {
    it('come with the bridge first in their head', async () => {
      const { text } = await call('/__app/page/index.html', { host: '127.0.0.1' });
      expect(text).toContain(
        `<head><script src="/__app/bridge.js" data-site="http://localhost:${port}"></script><title>App</title>`,
      );
    });

    it('come under Atlassian’s production policy, which allows the site to frame them', async () => {
      const { headers } = await call('/__app/page/', { host: '127.0.0.1' });
      const policy = new Map(
        String(headers['content-security-policy'])
          .split('; ')
          .map((directive) => {
            const [name = '', ...sources] = directive.split(' ');
            return [name, sources] as const;
          }),
      );
      expect(policy.get('script-src')).toEqual(expect.arrayContaining(["'self'"]));
      for (const sources of policy.values()) {
        expect(sources).not.toContain("'unsafe-inline'");
        expect(sources).not.toContain("'unsafe-eval'");
      }
      expect(policy.get('frame-ancestors')).toContain(`http://localhost:${port}`);
      expect(policy.get('frame-ancestors')).toContain('*.atlassian.net');
      expect(policy.get('sandbox')).toEqual([
        'allow-popups',
        'allow-popups-to-escape-sandbox',
        'allow-downloads',
        'allow-forms',
        'allow-modals',
        'allow-pointer-lock',
        'allow-same-origin',
        'allow-scripts',
      ]);
      expect(policy.has('report-uri')).toBe(false);
    });

    it('send hashed files once and compressed', async () => {
      const asset = '/__app/page/assets/index-12345678.js';
      const plain = await call(asset, { host: '127.0.0.1' });
      const zipped = await call(asset, { host: '127.0.0.1', headers: { 'accept-encoding': 'gzip' } });
      expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(zipped.text.length).toBeLessThan(plain.text.length);
      const again = await call(asset, { headers: { 'if-none-match': String(plain.headers.etag) } });
      expect([again.status, again.text]).toEqual([304, '']);
    });

    it('cannot lead out of their resource', async () => {
      for (const path of [
        '/__app/page/../../../secret.txt',
        '/__app/page/..%2f..%2f..%2fsecret.txt',
        '/__app/other/',
      ])
        expect((await call(path, { host: '127.0.0.1' })).text).not.toContain('not to be served');
    });
  });

  describe('the site around the app', () => {
    it('is one page for every address', async () => {
      for (const path of ['/', '/jira/software/projects/NEW/apps/page/metrics', '/browse/NEW-1'])
        expect((await call(path)).text).toContain('<title>Site</title>');
      expect((await call('/assets/main-ABCDEFGH.js')).text).toBe('console.log("site");');
      expect((await call('/assets/none.js')).status).toBe(404);
    });

    it('sends visitors of 127.0.0.1 to localhost, since the frames live there', async () => {
      const { status, headers } = await call('/jira/dashboards?x=1', { host: '127.0.0.1' });
      expect([status, headers.location]).toEqual([302, `http://localhost:${port}/jira/dashboards?x=1`]);
    });
  });

  it('does not start where its port is taken at the other loopback address', async () => {
    const other = createServer();
    const takes = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false)).listen(0, '::1', () => resolve(true));
    });
    const address = other.address();
    // A machine without IPv6 has no other address.
    if (!takes || address === null || typeof address === 'string') return;
    const late = await createSandbox({ root, port: address.port });
    await expect(late.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await late.close();
    other.close();
  });

  it('brings a saved site back, at the time that it was there', async () => {
    const file = join(root, 'site.gz');
    await sandbox.jira.handle({
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'Kept' },
      }),
      principal: { type: 'user', accountId: ENGINEER },
      caller: 'test',
    });
    await sandbox.clock.moveTo(Date.UTC(2031, 0, 1));
    await sandbox.save(file);
    const other = await createSandbox({ root });
    await other.restore(readFileSync(file));
    expect(other.clock.now()).toBe(Date.UTC(2031, 0, 1));
    const { body } = await other.rest.handle({
      method: 'GET',
      path: '/rest/api/3/issue/NEW-1?fields=summary',
      headers: {},
      principal: { type: 'user', accountId: ENGINEER },
      caller: 'test',
    });
    expect(JSON.parse(body).fields.summary).toBe('Kept');
    await other.close();
  });

  it.each([
    ['nonsense', Buffer.from('nonsense')],
    ['another program’s file', gzipSync('{"version": 1}')],
    ['a site without its issues', gzipSync('{"version": 1, "now": 0, "jira": {"version": 1}, "kvs": []}')],
  ])('refuses to continue from %s, in a sentence', async (_what, bytes) => {
    await expect(sandbox.restore(bytes)).rejects.toThrow(
      'The file to continue from is not a saved site. Name another file with --save, or remove it to start afresh.',
    );
  });

  it('adds a file’s project under a number where its key is taken, or not at all when asked to add it once', () => {
    const bytes = Buffer.from(
      JSON.stringify({
        issues: [
          {
            key: 'NEW-1',
            fields: {
              summary: 'Imported',
              created: '2026-01-05T09:00:00.000+0000',
              updated: '2026-01-05T09:00:00.000+0000',
              issuetype: { name: 'Task' },
              status: { name: 'Open' },
            },
          },
        ],
      }),
    );
    expect(sandbox.importFile(bytes, 'issues.json', { onlyOnce: true })).toEqual({
      ok: true,
      key: 'NEW',
      added: false,
    });
    expect(sandbox.importFile(bytes, 'issues.json')).toEqual({ ok: true, key: 'NEW2', added: true });
  });
});
