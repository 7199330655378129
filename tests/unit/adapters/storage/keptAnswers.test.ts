import { createKeptAnswers } from '../../../../src/adapters/storage/keptAnswers';
import { createMemoryStore } from '../../memoryStore';

const NAME = { projectKey: 'CHURN', section: 'flow' } as const;
const VERSION = '2.3.0';
const FACTS = ['project 1', ['10', '11'], { zone: 'UTC' }];

/** More than one value of Forge's storage holds. */
const LONG = Array.from({ length: 60_000 }, (_, place) => `word ${place}`).join(' ');

test('an answer comes back as it was kept, in as many values as it takes', async () => {
  const store = createMemoryStore();
  const answers = createKeptAnswers(store, VERSION);
  await answers.keep(NAME, { at: 5, facts: FACTS, text: LONG });
  for (const value of store.values.values())
    expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(240 * 1024);
  const kept = await answers.find(NAME);
  expect(kept?.at).toBe(5);
  expect(await kept?.text()).toBe(LONG);
});

test('it is of the facts that it was made of, and of no others', async () => {
  const answers = createKeptAnswers(createMemoryStore(), VERSION);
  await answers.keep(NAME, { at: 5, facts: FACTS, text: 'flow' });
  const kept = await answers.find(NAME);
  expect(kept?.isOf(['project 1', ['10', '11'], { zone: 'UTC' }])).toBe(true);
  expect(kept?.isOf(['project 1', ['10'], { zone: 'UTC' }])).toBe(false);
});

test('another project has no answer', async () => {
  const answers = createKeptAnswers(createMemoryStore(), VERSION);
  await answers.keep(NAME, { at: 5, facts: FACTS, text: 'flow' });
  expect(await answers.find({ ...NAME, projectKey: 'FRAUD' })).toBeUndefined();
});

test('whoever reads while another answer takes its place finds none', async () => {
  const answers = createKeptAnswers(createMemoryStore(), VERSION);
  await answers.keep(NAME, { at: 5, facts: FACTS, text: LONG });
  const kept = await answers.find(NAME);
  await answers.keep(NAME, { at: 6, facts: FACTS, text: LONG });
  expect(await kept?.text()).toBeUndefined();
});

test('an answer of megabytes is not kept, and the one before stays', async () => {
  const answers = createKeptAnswers(createMemoryStore(), VERSION);
  await answers.keep(NAME, { at: 5, facts: FACTS, text: 'flow' });
  await answers.keep(NAME, { at: 6, facts: FACTS, text: LONG.repeat(4) });
  expect(await (await answers.find(NAME))?.text()).toBe('flow');
});

test('what another version of the app kept is no answer', async () => {
  const store = createMemoryStore();
  await createKeptAnswers(store, '2.2.0').keep(NAME, { at: 5, facts: FACTS, text: 'flow' });
  expect(await createKeptAnswers(store, VERSION).find(NAME)).toBeUndefined();
  expect(await createKeptAnswers(store, '2.2.0').find(NAME)).toBeDefined();
});
