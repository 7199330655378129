import { z } from 'zod';
import { plainText } from '../../sandbox/jira/model/adf';
import { readRecordForm } from '../../src/application/record/readRecordForm';
import { writeRecord } from '../../src/application/record/writeRecord';
import { requests } from '../../src/contract/requests';
import {
  createRig,
  Interrupted,
  type Interruption,
  MANAGER,
  type Rig,
  type Tab,
  VIEWER,
} from './generationRig';

const KEEP = {
  type: 'result',
  outcome: 'keep',
  sentence: 'Recency features beat the baseline.',
  measured: { value: 0.71, unit: 'recall' },
} as const;
const DROP = { type: 'result', outcome: 'drop', sentence: 'The gain was a leak of the target.' } as const;

/** Step 51 of the local Jira's workflow leads to Done. */
const TO_DONE = '51';

const record = (tab: Tab, what: object, finish: string | null = TO_DONE, issue = 'NEW-1') =>
  writeRecord(tab.recording, requests['record.write'].parse({ issue, record: what, finish }));

const form = (tab: Tab, issue = 'NEW-1') =>
  readRecordForm(tab.recording, requests['record.form'].parse({ issue }));

const arrange = async (kind = 'experiment', project: Parameters<typeof createRig>[0] = {}): Promise<Rig> => {
  const rig = createRig(project);
  await rig.rest('POST', '/rest/api/3/issue', {
    fields: {
      project: { key: 'NEW' },
      issuetype: { name: 'Story' },
      summary: 'Experiment 1',
      labels: ['src-crm'],
    },
    properties: [{ key: 'ml-plan', value: { plan: 'p', node: 'model.experiment', phase: 'modeling', kind } }],
  });
  return rig;
};

const issueSchema = z.object({
  fields: z.object({
    status: z.object({ name: z.string() }),
    labels: z.array(z.string()),
    comment: z.object({
      comments: z.array(z.object({ body: z.unknown(), author: z.object({ accountId: z.string() }) })),
    }),
  }),
});

const read = async (rig: Rig) => {
  const { fields } = issueSchema.parse(
    await rig.rest('GET', '/rest/api/3/issue/NEW-1?fields=status,labels,comment'),
  );
  return {
    status: fields.status.name,
    labels: fields.labels.toSorted(),
    comments: fields.comment.comments.map(({ body }) => plainText(body)),
    authors: fields.comment.comments.map(({ author }) => author.accountId),
  };
};

const RECORDED = { status: 'Done', labels: ['ml-result-keep', 'src-crm'], authors: [MANAGER] };

const noProblems = (rig: Rig) =>
  expect(rig.log.entries().filter(({ type }) => type === 'problem')).toEqual([]);

describe('recording a result', () => {
  test('writes a comment in words, a label for the metrics and the step to done, as the person', async () => {
    const rig = await arrange();
    expect(await record(rig.tab(), KEEP)).toEqual({ notes: [] });
    const issue = await read(rig);
    expect(issue).toMatchObject(RECORDED);
    for (const words of ['Result: keep', 'Recency features beat the baseline.', '0.71 recall'])
      expect(issue.comments[0]).toContain(words);
    noProblems(rig);
  });

  test('twice says it once', async () => {
    const rig = await arrange();
    const tab = rig.tab();
    await record(tab, KEEP);
    expect(await record(tab, KEEP)).toEqual({ notes: [] });
    expect(await read(rig)).toMatchObject(RECORDED);
  });

  test('by a double click says it once, and tells the second one to wait', async () => {
    const rig = await arrange();
    const both = await Promise.allSettled([record(rig.tab(), KEEP), record(rig.tab(), KEEP)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { error: { code: 'conflict', retryAfterSeconds: 60 } } });
    expect(await read(rig)).toMatchObject(RECORDED);
    // The lock is let go of: the next record is taken at once.
    expect(await record(rig.tab(), DROP)).toEqual({ notes: [] });
  });

  test('after a change of mind replaces the label and adds a comment', async () => {
    const rig = await arrange();
    const tab = rig.tab();
    await record(tab, KEEP);
    await record(tab, DROP, null);
    await record(tab, KEEP, null);
    const issue = await read(rig);
    expect(issue.labels).toEqual(['ml-result-keep', 'src-crm']);
    expect(issue.comments).toHaveLength(3);
    expect(issue.comments[1]).toContain('Result: drop');
  });

  test('finds its comment although people have said something since', async () => {
    const rig = await arrange();
    await record(rig.tab(), KEEP, null);
    const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [] }] };
    await rig.rest('POST', '/rest/api/3/issue/NEW-1/comment', { body });
    await record(rig.tab(), KEEP);
    expect((await read(rig)).comments).toHaveLength(2);
  });

  const INTERRUPTIONS: readonly Interruption[] = ['killed-before', 'killed-after', 'lost', 'late'];
  /** Reads of issue and permissions, lock, comments, comment, label, step, unlock; one more than a smooth run has. */
  const CALLS = Array.from({ length: 9 }, (_, call) => call);
  test.each(INTERRUPTIONS.flatMap((how) => CALLS.map((call) => [how, call] as const)))(
    'that is %s at call %i is completed by doing it again, and says it once',
    async (how, at) => {
      const rig = await arrange();
      const first = rig.tab({ interrupt: (call) => (call === at ? how : undefined) });
      await record(first, KEEP).catch((error) => {
        if (!(error instanceof Interrupted) && !('error' in error)) throw error;
      });
      await rig.clock.advance(60_000);
      expect(await record(rig.tab(), KEEP)).toEqual({ notes: [] });
      expect(await read(rig)).toMatchObject(RECORDED);
      noProblems(rig);
    },
  );

  test('whose comment got no answer looks before it says that it failed', async () => {
    const rig = await arrange();
    const isComment = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith('/comment');
    const tab = rig.tab({ fault: (call) => (isComment(call) ? { status: 503 } : undefined) });
    await expect(record(tab, KEEP)).rejects.toMatchObject({ error: { code: 'jira-unavailable' } });
    expect(await read(rig)).toMatchObject({ comments: [], labels: ['src-crm'], status: 'To Do' });
    await record(rig.tab(), KEEP);
    expect(await read(rig)).toMatchObject(RECORDED);
  });

  test('keeps its comment where the label is refused, and says how to complete it', async () => {
    const rig = await arrange();
    const tab = rig.tab({ fault: ({ method }) => (method === 'PUT' ? { status: 400 } : undefined) });
    expect(await record(tab, KEEP)).toEqual({
      notes: [
        'The label that metrics count is not set yet. Jira refused to set the label of NEW-1. Recording the same again completes it.',
      ],
    });
    expect(await read(rig)).toMatchObject({ status: 'Done', labels: ['src-crm'], authors: [MANAGER] });
    await record(rig.tab(), KEEP);
    expect(await read(rig)).toMatchObject(RECORDED);
  });
});

describe('what is said beforehand', () => {
  test('what is recorded, and how the issue can be finished', async () => {
    const rig = await arrange();
    expect(await form(rig.tab())).toEqual({
      type: 'result',
      recorded: null,
      status: 'To Do',
      isDone: false,
      finishing: [{ id: '51', name: 'Done', status: 'Done' }],
      notes: [],
      refused: null,
    });
    await record(rig.tab(), KEEP);
    expect(await form(rig.tab())).toMatchObject({ recorded: 'keep', isDone: true, finishing: [], notes: [] });
  });

  test('several ways to be done are all offered', async () => {
    const furtherStatuses = [{ name: 'Given up', category: 'done' }] as const;
    const rig = await arrange('checkpoint', { project: { furtherStatuses } });
    expect(await form(rig.tab())).toMatchObject({
      type: 'decision',
      finishing: [{ status: 'Done' }, { id: '61', status: 'Given up' }],
    });
  });

  test('a field that stands in the way is named, and the status left alone', async () => {
    const rig = await arrange('sign-off', { project: { asksForResolution: true } });
    expect(await form(rig.tab())).toMatchObject({
      type: 'signoff',
      finishing: [],
      notes: ['On the way to “Done” Jira asks for the field “Resolution”. Take that step in Jira itself.'],
    });
    const refused = { type: 'signoff', outcome: 'refused', sentence: 'No basis in law for this use.' };
    const { notes } = await record(rig.tab(), refused);
    expect(notes[0]).toMatch(/^The status is not changed yet\. .*Resolution is required\./);
    expect(await read(rig)).toMatchObject({ status: 'To Do', labels: ['ml-signoff-refused', 'src-crm'] });
  });

  test('who may only look is told so, and nothing they send is written', async () => {
    const rig = await arrange();
    const tab = rig.tab({ accountId: VIEWER });
    expect((await form(tab)).refused).toMatch(/^You may not comment on this issue/);
    await expect(record(tab, KEEP)).rejects.toMatchObject({ error: { code: 'forbidden' } });
    expect(await read(rig)).toMatchObject({ comments: [], labels: ['src-crm'], status: 'To Do' });
  });

  test.each([
    ['ordinary work takes no record', 'slice', KEEP, /^Only experiments, spikes/],
    ['a checkpoint takes no result', 'checkpoint', KEEP, /^This issue takes another kind of record/],
  ])('%s', async (_, kind, what, message) => {
    const rig = await arrange(kind);
    await expect(record(rig.tab(), what)).rejects.toMatchObject({
      error: { code: 'invalid-request', message: expect.stringMatching(message) },
    });
    expect((await read(rig)).comments).toEqual([]);
  });
});
