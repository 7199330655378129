import { z } from 'zod';
import type { ReadingDeps } from '../../src/application/ports/reading';
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
    get reading(): ReadingDeps {
      throw new Error('planning does not read metrics');
    },
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
    ['an empty source name', start({ sources: [source('   ')] }), 'The name of a data source is empty.'],
    [
      'two sources of one name',
      start({ sources: [source('CRM'), source('crm ')] }),
      'Two data sources have the same name; each needs its own.',
    ],
    ['no sources', start({ sources: [] }), 'A plan needs at least one data source.'],
    [
      '60 sources',
      start({ sources: sources(60) }),
      'A plan takes at most 20 data sources; split larger projects.',
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
