import { answerSection } from '../../../../src/application/metrics/answerSection';
import { flowSection } from '../../../../src/application/metrics/flowSection';
import { sprintSection } from '../../../../src/application/metrics/sprintSection';
import { type Deflated, inflate } from '../../../../src/contract/deflated';
import { type PackedFlow, unpackFlow } from '../../../../src/contract/packedFlow';
import { DEFAULT_PROJECT_SETTINGS } from '../../../../src/domain/metrics/projectSettings';
import { createMemoryStore } from '../../memoryStore';
import { ADA, asUser, EVAN, MIA, NOOR } from '../../sandbox/jira/support';
import { readingAs } from '../localReading';
import { createPlannedSite, moveTo } from '../plannedProject';
import { readFlowMetrics } from './readSections';

const MINUTE = 60_000;
const WHOLE = { project: 'NEW', filter: {} };

/** NEW with two issues, looked at twice at rest: the second look found it as it was stored. */
const arrange = async () => {
  const site = createPlannedSite();
  const store = createMemoryStore();
  const [one] = [await site.story({ summary: 'One' }), await site.story({ summary: 'Two' })];
  await moveTo(site, one, 'In Progress');
  const as = (person: string) => readingAs(site, person, [], store);
  const look = (person = MIA) => answerSection(as(person), flowSection, WHOLE);
  site.clock.advance(30 * MINUTE);
  await look();
  site.clock.advance(30 * MINUTE);
  const second = await look();
  return { site, store, as, look, one, second };
};

const read = async (answer: Deflated<PackedFlow>) => unpackFlow(await inflate(answer));

test('where nothing has changed the answer is the one from before, with its instant and that of asking', async () => {
  const { site, look, second } = await arrange();
  site.clock.advance(20 * MINUTE);
  const third = await look();
  expect(third.unchangedUntil).toBe(new Date(site.clock.now()).toISOString());
  expect(third.deflated).toBe(second.deflated);
  expect((await read(third)).asOf).toBe(new Date(site.clock.now() - 20 * MINUTE).toISOString());
});

test('the stored histories are not read for it, and Jira is asked no less than before', async () => {
  const { site, as } = await arrange();
  site.clock.advance(20 * MINUTE);
  const [kept, anew] = [as(MIA), as(MIA)];
  let opened = 0;
  const histories: typeof kept.histories = {
    ...kept.histories,
    open: async (name) => {
      const history = await kept.histories.open(name);
      return {
        ...history,
        whole: () => {
          opened += 1;
          return history.whole();
        },
      };
    },
  };
  await answerSection({ ...kept, histories }, flowSection, WHOLE);
  expect(opened).toBe(0);
  await readFlowMetrics(anew, WHOLE);
  expect([...kept.calls].sort()).toEqual([...anew.calls].sort());
});

test.each([
  ['an issue moves', async ({ site, one }: Arranged) => moveTo(site, one, 'Done')],
  ['an issue is added', ({ site }: Arranged) => site.story({ summary: 'Three' })],
  ['an issue is deleted', ({ site, one }: Arranged) => site.delete(`/rest/api/3/issue/${one}`, asUser(ADA))],
])('where %s the answer is a new one', async (_, change) => {
  const arranged = await arrange();
  await change(arranged);
  arranged.site.clock.advance(MINUTE);
  const answer = await arranged.look();
  expect(answer.unchangedUntil).toBeUndefined();
  expect(await read(answer)).toEqual(await readFlowMetrics(arranged.as(MIA), WHOLE));
});

test('settings that have changed make a new answer', async () => {
  const { site, as } = await arrange();
  site.clock.advance(MINUTE);
  const deps = as(MIA);
  const settings = { ...DEFAULT_PROJECT_SETTINGS, timeZone: 'Pacific/Auckland' };
  const answer = await answerSection(
    { ...deps, settings: { read: async () => ({ revision: 1, settings }) } },
    flowSection,
    WHOLE,
  );
  expect(answer.unchangedUntil).toBeUndefined();
  expect((await read(answer)).timeZone).toBe('Pacific/Auckland');
});

test('after an hour the answer is a new one', async () => {
  const { site, look } = await arrange();
  site.clock.advance(61 * MINUTE);
  expect((await look()).unchangedUntil).toBeUndefined();
});

test('a filtered answer is neither kept nor taken from what is kept', async () => {
  const { site, as } = await arrange();
  site.clock.advance(MINUTE);
  const answer = await answerSection(as(MIA), flowSection, { project: 'NEW', filter: { type: 'none such' } });
  expect(answer.unchangedUntil).toBeUndefined();
  expect((await read(answer)).issues).toBe(0);
});

test('one sprint’s answer is neither kept nor taken from what is kept of the newest', async () => {
  const { site, as } = await arrange();
  const ask = (request: Parameters<typeof sprintSection.answerOf>[2]) =>
    answerSection(as(MIA), sprintSection, request);
  for (const _ of ['read', 'kept']) {
    site.clock.advance(15 * MINUTE);
    await ask(WHOLE);
  }
  expect((await ask(WHOLE)).unchangedUntil).toBeDefined();
  await expect(ask({ ...WHOLE, sprint: 1 })).rejects.toMatchObject({ error: { code: 'not-found' } });
});

test('each section has an answer of its own', async () => {
  const { as, look } = await arrange();
  expect((await look()).unchangedUntil).toBeDefined();
  expect((await answerSection(as(MIA), sprintSection, WHOLE)).unchangedUntil).toBeUndefined();
});

test('whoever may not browse the project is refused, whatever is kept', async () => {
  const { look } = await arrange();
  await expect(look(NOOR)).rejects.toMatchObject({ error: { code: 'not-found' } });
});

test('who sees other issues gets an answer of their own', async () => {
  const { site, as, look } = await arrange();
  site.clock.advance(MINUTE);
  const deps = as(EVAN);
  const [hidden] = await deps.jira.issueIds({ id: (await deps.jira.project('NEW')).id });
  const jira: typeof deps.jira = {
    ...deps.jira,
    issueIds: async (project) => (await deps.jira.issueIds(project)).filter((id) => id !== hidden),
  };
  const answer = await answerSection({ ...deps, jira }, flowSection, WHOLE);
  expect((await read(answer)).ofIssues).toBe(1);
  expect((await read(await look())).ofIssues).toBe(2);
});

type Arranged = Awaited<ReturnType<typeof arrange>>;
