import { z } from 'zod';
import type { ForecastDeps } from '../../src/application/forecast/deps';
import type { HealthRulesDeps } from '../../src/application/healthRules/deps';
import type { PiDeps } from '../../src/application/pi/deps';
import type { PortfolioDeps } from '../../src/application/portfolio/deps';
import type { ReadingDeps } from '../../src/application/ports/reading';
import type { ReportDeps } from '../../src/application/report/deps';
import type { SettingsDeps } from '../../src/application/settings/deps';
import type { TemplateDeps } from '../../src/application/templates/deps';
import { type RequestName, requests } from '../../src/contract/requests';
import { answer } from '../../src/entry/answer';
import { handlers } from '../../src/entry/handlers';
import { createRig, input, type Rig, VIEWER } from './generationRig';

/** Asks as the browser does: any payload, the person Forge vouches for. */
const invoke = (rig: Rig, name: RequestName, payload: unknown, accountId?: string) => {
  const tab = rig.tab(accountId === undefined ? {} : { accountId });
  const world = () => ({
    planning: tab.deps,
    drafts: tab.drafts,
    charter: tab.charter,
    recording: tab.recording,
    models: tab.models,
    get reading(): ReadingDeps {
      throw new Error('planning does not read metrics');
    },
    get report(): ReportDeps {
      throw new Error('planning does not report');
    },
    get forecast(): ForecastDeps {
      throw new Error('planning does not forecast');
    },
    get healthRules(): HealthRulesDeps {
      throw new Error('planning does not judge projects');
    },
    get pi(): PiDeps {
      throw new Error('planning does not know program increments');
    },
    get portfolio(): PortfolioDeps {
      throw new Error('planning does not show the portfolio');
    },
    queue: { push: async () => undefined, pushRun: async () => undefined },
    get settings(): SettingsDeps {
      throw new Error('planning does not change settings');
    },
    spent: () => ({ calls: 0, points: 0 }),
    get templates(): TemplateDeps {
      throw new Error('planning does not keep templates');
    },
  });
  return answer(name, { payload, accountId: accountId ?? 'account-manager' }, handlers, world, () => false);
};

const source = (name: string) => ({ name, ownerRole: 'Sales', sensitive: false });
const sources = (count: number) => Array.from({ length: count }, (_, index) => source(`Source ${index + 1}`));

const issuesIn = async (rig: Rig): Promise<number> => {
  await rig.clock.advance(60_000);
  const answered = await rig.rest('POST', '/rest/api/3/search/approximate-count', { jql: 'project = NEW' });
  return z.object({ count: z.number() }).parse(answered).count;
};

const start = (change: object) => ({ project: 'NEW', input: { ...input, ...change } });

describe('bad input', () => {
  test.each<[string, unknown, string]>([
    ['a number for the name', start({ name: 7 }), 'The name must be text.'],
    [
      'no input at all',
      { project: 'NEW' },
      'The app sent something it does not understand itself. Reload the page.',
    ],
    [
      'a field that nobody asked for',
      start({ admin: true }),
      'The app sent something it does not understand itself. Reload the page.',
    ],
    [
      'a source name of 10,000 characters',
      start({ sources: [source('x'.repeat(10_000))] }),
      'The name of a data source has more than 60 characters.',
    ],
    [
      'two sources whose names differ in a line break only',
      start({ sources: [source('Web log'), source('web\n log')] }),
      'Two data sources have the same name; each needs its own.',
    ],
    [
      'a source name with a character that nobody can see',
      start({ sources: [source('CRM\u0000')] }),
      'The name of a data source has a character that cannot be written.',
    ],
    [
      'half of an emoji in the business question',
      start({ businessQuestion: 'Who leaves?\nAnd why? \ud83d' }),
      'The business question has a character that cannot be written.',
    ],
    [
      'a source name of no width',
      start({ sources: [source('\u200b\u2060')] }),
      'The name of a data source has nothing that can be seen.',
    ],
    [
      'two sources that look the same, because they differ in a character of no width',
      start({ sources: [source('CRM'), source('C\u200bRM')] }),
      'Two data sources have the same name; each needs its own.',
    ],
    ['an empty source name', start({ sources: [source('   ')] }), 'The name of a data source is empty.'],
    [
      'two sources of one name',
      start({ sources: [source('CRM'), source('crm ')] }),
      'Two data sources have the same name; each needs its own.',
    ],
    ['no sources', start({ sources: [] }), 'A plan needs at least one data source.'],
    [
      '61 sources',
      start({ sources: sources(61) }),
      'A plan takes at most 60 data sources; split larger projects.',
    ],
    ['an end before the start', start({ target: '2026-03-01' }), 'The target date is before the start.'],
    [
      'a day that does not exist',
      start({ start: '2026-02-30' }),
      'The start must be a date such as 2026-03-02.',
    ],
    ['a sprint of 10 days', start({ sprintLengthDays: 10 }), 'A sprint takes 1, 2, 3 or 4 weeks.'],
    ['a project key with a path in it', { project: '../NEW', input }, 'That is not a project key or id.'],
  ])('is answered with a sentence, and creates nothing: %s', async (_what, payload, message) => {
    const rig = createRig();
    for (const name of ['generation.start', 'plan.preview'] as const)
      expect(await invoke(rig, name, payload)).toMatchObject({
        ok: false,
        error: { code: 'invalid-request', message },
      });
    expect(rig.calls).toEqual([]);
    expect(await issuesIn(rig)).toBe(0);
  });

  test('of 60 sources can be looked at, but is refused with a sentence, and creates nothing', async () => {
    const rig = createRig();
    expect(await invoke(rig, 'plan.preview', start({ sources: sources(60) }))).toMatchObject({
      ok: true,
      // 38 fixed, 9 for each of 60 sources, 3 for each of 3 environments, 1 for each of 180 pairs.
      value: { counts: { epics: 11, issues: 38 + 540 + 9 + 180 } },
    });
    const before = rig.calls.length;
    for (const count of [51, 60])
      expect(await invoke(rig, 'generation.start', start({ sources: sources(count) }))).toMatchObject({
        ok: false,
        error: {
          code: 'invalid-request',
          message:
            'A plan starts with at most 50 data sources. Generate 50, and add the others afterwards with “Grow”.',
        },
      });
    expect(rig.calls).toHaveLength(before);
    expect(await issuesIn(rig)).toBe(0);
  });

  test('in the people of a step is refused before anything is created', async () => {
    const rig = createRig();
    await rig.tab().start();
    const before = rig.calls.length;
    for (const people of [{ wizard: 'x' }, { legal: 7 }, { legal: 'x'.repeat(10_000) }])
      expect(await invoke(rig, 'generation.step', { project: 'NEW', people })).toMatchObject({ ok: false });
    expect(rig.calls).toHaveLength(before);
  });

  test('that is only odd is taken literally: markup is text, and names that look alike stay apart', async () => {
    const rig = createRig();
    const names = ['<script>alert(1)</script>', 'C++', 'C#', '客户'];
    expect(await invoke(rig, 'generation.start', start({ sources: names.map(source) }))).toMatchObject({
      ok: true,
    });
    for (let step = 0; step < 12; step += 1)
      await invoke(rig, 'generation.step', { project: 'NEW', people: {} });
    // 38 fixed, 9 for each of 4 sources, 3 for each of 3 environments, 1 for each of 12 pairs; and 11 epics.
    expect(await issuesIn(rig)).toBe(11 + 38 + 36 + 9 + 12);
    const found = await rig.rest('POST', '/rest/api/3/search/jql', {
      jql: 'project = NEW AND issue.property[ml-plan].node = "data-access.script-alert-1-script.request"',
      fields: ['summary'],
    });
    expect(found).toMatchObject({
      issues: [
        {
          fields: {
            summary: 'Request access to <script>alert(1)</script> and settle the legal basis',
          },
        },
      ],
    });
  });
});

/** What people, or those who mean harm, may call a source; its place in labels and keys; what a summary makes of it. */
const HOSTILE: readonly { readonly name: string; readonly slug: string; readonly shown?: string }[] = [
  { name: '<img src=x onerror=alert(1)>', slug: 'img-src-x-onerror-alert-1' },
  { name: '{"type":"doc","version":1,"content":[]}', slug: 'type-doc-version-1-content' },
  { name: '[link|https://example.com] {panel}', slug: 'link-https-example-com-panel' },
  { name: '") OR project = WEB ORDER BY (" \\', slug: 'or-project-web-order-by' },
  { name: '\u202eevil', slug: 'evil', shown: '\u2068\u202eevil\u2069' },
  // It would close the isolation that it is put in; that letter is left out of texts.
  { name: '\u2069\u202elive', slug: 'live', shown: '\u2068\u202elive\u2069' },
  { name: '\u{1f469}\u200d\u{1f4bb}\u{1f680}', slug: 'source-7' },
  { name: 'We\u200bb', slug: 'we-b' },
  { name: 'מכירות 2', slug: '2' },
  { name: '{name} {source}', slug: 'name-source' },
];

const foundSchema = z.object({
  issues: z.array(
    z.object({
      fields: z.object({ summary: z.string(), labels: z.array(z.string()), description: z.unknown() }),
      properties: z.object({ 'ml-plan': z.object({ node: z.string(), source: z.string() }) }),
    }),
  ),
});

describe('hostile names', () => {
  test('are shown verbatim, and no query finds more or less than their issues', async () => {
    const rig = createRig();
    const answered = await invoke(
      rig,
      'generation.start',
      start({
        name: '"] OR mlNode is EMPTY <!--',
        businessQuestion: '\u202e{"type":"doc"} <b>?</b>',
        sources: HOSTILE.map(({ name }) => source(name)),
        environments: ['</td>'],
      }),
    );
    expect(answered).toMatchObject({ ok: true });
    for (let step = 0; step < 20; step += 1)
      await invoke(rig, 'generation.step', { project: 'NEW', people: {} });
    // 38 fixed, 9 for each of 10 sources, 3 for the environment, 1 for each of 10 pairs; and 11 epics.
    expect(await issuesIn(rig)).toBe(11 + 38 + 90 + 3 + 10);
    for (const { name, slug, shown = name } of HOSTILE) {
      const found = foundSchema.parse(
        await rig.rest('POST', '/rest/api/3/search/jql', {
          jql: `project = NEW AND issue.property[ml-plan].source = "${slug}"`,
          fields: ['summary', 'labels', 'description'],
          properties: ['ml-plan'],
        }),
      );
      expect(found.issues).toHaveLength(10);
      const request = found.issues.find(({ properties }) => properties['ml-plan'].node.endsWith('.request'));
      expect(request?.fields.summary).toBe(`Request access to ${shown} and settle the legal basis`);
      expect(textsIn(request?.fields.description)).toContain(name);
      expect(found.issues.flatMap(({ fields }) => fields.labels.filter((label) => /\s/.test(label)))).toEqual(
        [],
      );
    }
  });
});

/** Everything that a document says, piece by piece. */
const textsIn = (node: unknown): readonly string[] => {
  const { text, content } = z
    .object({ text: z.string().optional(), content: z.array(z.unknown()).optional() })
    .parse(node);
  return [...(text === undefined ? [] : [text]), ...(content ?? []).flatMap(textsIn)];
};

describe('names over several lines', () => {
  test('become one line, as Jira wants summaries, so that the whole plan is created', async () => {
    const rig = createRig();
    const odd = start({
      businessQuestion: 'Who leaves?\r\nAnd why?\vAnd when?',
      sources: [source('Web\n\tlog')],
      environments: ['prod\nEU'],
    });
    await invoke(rig, 'generation.start', odd);
    for (let step = 0; step < 12; step += 1)
      await invoke(rig, 'generation.step', { project: 'NEW', people: {} });
    // 38 fixed, 9 of the source, 3 of the environment, 1 of the pair; and 11 epics.
    expect(await issuesIn(rig)).toBe(11 + 38 + 9 + 3 + 1);
    const found = await rig.rest('POST', '/rest/api/3/search/jql', {
      jql: 'project = NEW AND issue.property[ml-plan].node = "data-access.web-log.prod-eu.connection"',
      fields: ['summary'],
    });
    expect(found).toMatchObject({ issues: [{ fields: { summary: 'Connect Web log in prod EU' } }] });
  });
});

describe('a project that is not there for somebody', () => {
  test.each<RequestName>(['project.overview', 'plan.preview', 'generation.start', 'generation.step'])(
    'is the same as one that does not exist: %s',
    async (name) => {
      const rig = createRig();
      await rig.tab().start();
      rig.site.addUser({ accountId: 'account-stranger', email: 's@example.com', displayName: 'Stranger' });
      const payload = (project: string) => ({
        project,
        ...('input' in requests[name].shape ? { input } : {}),
        ...('people' in requests[name].shape ? { people: {} } : {}),
      });
      const unseen = await invoke(rig, name, payload('NEW'), 'account-stranger');
      const unknown = await invoke(rig, name, payload('GONE'), 'account-stranger');
      const message = (key: string) =>
        `Jira could not read the project ${key}: it does not exist, or you may not see it.`;
      expect(unseen).toEqual({ ok: false, error: { code: 'not-found', message: message('NEW') } });
      expect(unknown).toEqual({ ok: false, error: { code: 'not-found', message: message('GONE') } });
      expect(await issuesIn(rig)).toBe(0);
    },
  );

  test('who may look but not create is told so before anything happens', async () => {
    const rig = createRig();
    const sentence =
      'You may not create issues in New. Ask a project administrator for the permission “Create issues”.';
    expect(await invoke(rig, 'project.overview', { project: 'NEW' }, VIEWER)).toMatchObject({
      ok: true,
      value: { plan: null, fit: { blockers: [sentence] } },
    });
    expect(await invoke(rig, 'generation.start', { project: 'NEW', input }, VIEWER)).toEqual({
      ok: false,
      error: { code: 'forbidden', message: sentence },
    });
    expect(await invoke(rig, 'generation.step', { project: 'NEW', people: {} }, VIEWER)).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: 'New has no plan to continue. Generate one first.' },
    });
    expect(await issuesIn(rig)).toBe(0);
  });

  test('a required field without a default stops generation with its name', async () => {
    const rig = createRig({ project: { requiredTeamField: true } });
    const refused = await invoke(rig, 'generation.start', { project: 'NEW', input });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
    expect(JSON.stringify(refused)).toMatch(/Jira requires a value for “Team” of “Epic”/);
    expect(await issuesIn(rig)).toBe(0);
  });
});
