import { z } from 'zod';
import { plainText } from '../../sandbox/jira/model/adf';
import { postStatusReport } from '../../src/application/report/postStatusReport';
import { readStatusReport } from '../../src/application/report/readStatusReport';
import { requests } from '../../src/contract/requests';
import { readCreated } from './createdPlan';
import {
  createRig,
  Interrupted,
  type Interruption,
  MANAGER,
  type Rig,
  runToEnd,
  type Tab,
  VIEWER,
} from './generationRig';

const post = (tab: Tab, from: string, to: string) =>
  postStatusReport(tab.report, requests['report.post'].parse({ project: 'NEW', from, to }));

const arrange = async (): Promise<{ readonly rig: Rig; readonly charter: string }> => {
  const rig = createRig();
  const tab = rig.tab();
  await tab.start();
  await runToEnd(rig, tab);
  const issues = await readCreated(rig);
  return { rig, charter: issues.find(({ node }) => node === 'charter')?.key ?? '' };
};

const commentsSchema = z.object({
  comments: z.array(z.object({ body: z.unknown(), author: z.object({ accountId: z.string() }) })),
});

const commentsOn = async (rig: Rig, key: string) =>
  commentsSchema
    .parse(await rig.rest('GET', `/rest/api/3/issue/${key}/comment?maxResults=1000`))
    .comments.map(({ body, author }) => ({ text: plainText(body), author: author.accountId }));

test('a report becomes one comment on the charter issue, by the person who posts it, and is not posted twice', async () => {
  const { rig, charter } = await arrange();
  const { report } = await readStatusReport(rig.tab().report, { project: 'NEW' });
  const { from, to } = report.period;
  expect(await post(rig.tab(), from, to)).toEqual({ issue: charter, wasThere: false });
  expect(await post(rig.tab(), from, to)).toEqual({ issue: charter, wasThere: true });
  const comments = await commentsOn(rig, charter);
  expect(comments).toHaveLength(1);
  expect(comments[0]).toMatchObject({ author: MANAGER });
  expect(comments[0]?.text).toContain('Status of New, ');
  expect(comments[0]?.text).toContain('0 of 83 issues finished (0%).');
  expect(comments[0]?.text).toContain('Nothing was finished in this period.');
  // Other days are another report.
  expect(await post(rig.tab(), to, to)).toMatchObject({ wasThere: false });
});

test('who may not comment is told so before anything is written', async () => {
  const { rig, charter } = await arrange();
  await expect(post(rig.tab({ accountId: VIEWER }), '2026-03-01', '2026-03-02')).rejects.toMatchObject({
    error: {
      code: 'forbidden',
      message: expect.stringMatching(/^You may not comment on the charter issue\./),
    },
  });
  expect(await commentsOn(rig, charter)).toEqual([]);
});

test('a project without a plan has no charter issue to post on', async () => {
  await expect(post(createRig().tab(), '2026-03-01', '2026-03-02')).rejects.toMatchObject({
    error: { code: 'conflict', message: expect.stringMatching(/no plan/) },
  });
});

const CALLS_FROM_THE_LOCK = 6;

test('a report that is interrupted at any call is posted by asking again, and stands there once', async () => {
  const { rig, charter } = await arrange();
  const INTERRUPTIONS: readonly Interruption[] = ['killed-before', 'killed-after', 'lost', 'late'];
  let calls = 0;
  const counting = rig.tab({
    interrupt: (call) => {
      calls = call + 1;
      return undefined;
    },
  });
  const dayOf = (offset: number) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10);
  await post(counting, dayOf(0), dayOf(0));
  // Until then everything is read: the lock, the comments, who one is, the comment, and the lock again.
  const first = calls - CALLS_FROM_THE_LOCK;
  let day = 0;
  for (let at = first; at < calls; at += 1) {
    for (const how of INTERRUPTIONS) {
      day += 1;
      await post(
        rig.tab({ interrupt: (call) => (call === at ? how : undefined) }),
        dayOf(day),
        dayOf(day),
      ).catch((error) => {
        if (!(error instanceof Interrupted) && !('error' in error)) throw error;
      });
      await rig.clock.advance(60_000);
      await post(rig.tab(), dayOf(day), dayOf(day));
    }
  }
  const titles = (await commentsOn(rig, charter)).map(({ text }) => text.split('\n')[0]);
  expect(titles).toHaveLength(day + 1);
  expect(new Set(titles).size).toBe(day + 1);
}, 120_000);
