import { createSettingsStore } from '../../../src/adapters/storage/settings';
import type { KeyValueStore } from '../../../src/adapters/storage/store';
import { readSettings } from '../../../src/application/settings/readSettings';
import { saveSettings } from '../../../src/application/settings/saveSettings';
import { requests } from '../../../src/contract/requests';
import { DEFAULT_PROJECT_SETTINGS, type ProjectSettings } from '../../../src/domain/metrics/projectSettings';
import { ADA, MIA } from '../sandbox/jira/support';
import { readingAs } from './localReading';
import { readFlowMetrics } from './metrics/readSections';
import { createPlannedSite, moveTo } from './plannedProject';

const memory = (): KeyValueStore => {
  const values = new Map<string, string>();
  return {
    get: async (key) => {
      const value = values.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    async setIfAbsent(key, value) {
      if (values.has(key)) return false;
      values.set(key, JSON.stringify(value));
      return true;
    },
    set: async (key, value) => void values.set(key, JSON.stringify(value)),
    remove: async (key) => void values.delete(key),
    query: async () => ({ values: [] }),
  };
};

const arrange = () => {
  const site = createPlannedSite();
  const settings = createSettingsStore(memory());
  return { site, as: (person: string) => ({ ...readingAs(site, person), settings }) };
};

const save = (revision: number, some: Partial<ProjectSettings>) =>
  requests['settings.save'].parse({
    project: 'NEW',
    revision,
    settings: { ...DEFAULT_PROJECT_SETTINGS, ...some },
  });

test('anybody who sees the project sees its settings and what there is to choose from; only administrators may change them', async () => {
  const { as } = arrange();
  expect(await readSettings(as(ADA), { project: 'NEW' })).toMatchObject({
    settings: DEFAULT_PROJECT_SETTINGS,
    revision: 0,
    mayChange: true,
    workflow: { commitment: 'Waiting for Data', done: 'Done' },
  });
  expect(await readSettings(as(MIA), { project: 'NEW' })).toMatchObject({ mayChange: false });
  await expect(saveSettings(as(MIA), save(0, {}))).rejects.toMatchObject({
    error: {
      code: 'forbidden',
      message: 'Only administrators of New project may change how it is measured.',
    },
  });
});

test('of two people who change the same settings one is told', async () => {
  const { as } = arrange();
  expect(await saveSettings(as(ADA), save(0, { velocitySprints: 3 }))).toEqual({ revision: 1 });
  await expect(saveSettings(as(ADA), save(0, { velocitySprints: 5 }))).rejects.toMatchObject({
    error: { code: 'conflict' },
  });
  expect((await readSettings(as(ADA), { project: 'NEW' })).settings.velocitySprints).toBe(3);
});

test('metrics go by the settings: where work starts, which types count and in which zone days end', async () => {
  const { site, as } = arrange();
  const story = await site.story({ summary: 'Finished' });
  site.clock.advance(2 * 86_400_000);
  await moveTo(site, story, 'In Progress');
  await moveTo(site, story, 'Done');
  site.clock.advance(60_000);
  // From In Progress, as the board has it, to Done took no time; from To Do two days.
  expect((await readFlowMetrics(as(ADA), { project: 'NEW', filter: {} })).cycleTimes).toMatchObject({
    items: [{ key: story, elapsedDays: 0 }],
  });
  await saveSettings(as(ADA), save(0, { commitment: 'To Do', timeZone: 'Asia/Tokyo' }));
  const metrics = await readFlowMetrics(as(ADA), { project: 'NEW', filter: {} });
  expect(metrics).toMatchObject({ timeZone: 'Asia/Tokyo', cycleTimes: { items: [{ elapsedDays: 2 }] } });
  const { issueTypes } = await readSettings(as(ADA), { project: 'NEW' });
  const bug = issueTypes.find(({ name }) => name === 'Bug')?.id ?? '';
  await saveSettings(as(ADA), save(1, { issueTypes: [bug] }));
  expect((await readFlowMetrics(as(ADA), { project: 'NEW', filter: {} })).issues).toBe(0);
});

test.each<[string, Partial<ProjectSettings>, string]>([
  ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'That is not a time zone such as Europe/Berlin.'],
  ['no working day', { weekdays: [] }, 'Choose at least one working day.'],
  [
    'work that is done where it starts',
    { commitment: 'Done', done: 'Done' },
    'Work has to start before it is done: choose a commitment column left of the done column.',
  ],
  [
    'a pause that ends before it begins',
    { pauses: [{ from: '2026-02-02', to: '2026-02-01' }] },
    'A pause ends before it begins.',
  ],
  [
    'a status in two columns',
    {
      columns: [
        { name: 'A', statusIds: ['1'] },
        { name: 'B', statusIds: ['1'] },
      ],
    },
    'A status can be in one column only.',
  ],
  [
    'columns without statuses',
    { columns: [{ name: 'A', statusIds: [] }] },
    'Put at least one status into a column.',
  ],
  ['nothing that counts', { issueTypes: [] }, 'Count at least one issue type.'],
])('refuses %s', (_what, some, sentence) => {
  const parsed = requests['settings.save'].safeParse({
    project: 'NEW',
    revision: 0,
    settings: { ...DEFAULT_PROJECT_SETTINGS, ...some },
  });
  expect(parsed.error?.issues.map(({ message }) => message)).toContain(sentence);
});

test('what the last reading cost is told with the settings, to whoever looks', async () => {
  const { site, as } = arrange();
  await site.story();
  const [reader, other] = [as(MIA), as(ADA)];
  expect(await readSettings(reader, { project: 'NEW' })).toMatchObject({ lastRead: null });
  await readFlowMetrics(reader, { project: 'NEW', filter: {} });
  const { lastRead } = await readSettings({ ...other, histories: reader.histories }, { project: 'NEW' });
  expect(lastRead?.at).toBe('2026-03-02T09:00:00.000Z');
  expect(lastRead?.calls).toBeGreaterThan(5);
});
