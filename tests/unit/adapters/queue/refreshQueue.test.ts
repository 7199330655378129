import {
  createRefreshQueue,
  type QueuedEvent,
  queuedSchema,
} from '../../../../src/adapters/queue/refreshQueue';
import type { LookAtProject } from '../../../../src/application/ports/snapshots';

const arrange = () => {
  const pushes: (readonly QueuedEvent[])[] = [];
  const queue = createRefreshQueue(async (events) => {
    pushes.push(events);
  });
  return { pushes, queue };
};

const lookAt = (project: string): LookAtProject => ({ project, look: { type: 'changed' } });

test('what is pushed is understood when it arrives', async () => {
  const { pushes, queue } = arrange();
  const looks: readonly LookAtProject[] = [
    lookAt('10001'),
    { project: '10002', look: { type: 'first', points: 427 } },
    { project: '10003', look: { type: 'gone' } },
  ];
  await queue.push(looks);
  await queue.pushRun();
  expect(pushes[0]?.map(({ body }) => queuedSchema.parse(body))).toEqual(looks);
  expect(queuedSchema.parse(pushes[1]?.[0]?.body)).toEqual({ run: true });
});

test('Forge takes fifty events at once', async () => {
  const { pushes, queue } = arrange();
  await queue.push(Array.from({ length: 120 }, (_, index) => lookAt(String(10_000 + index))));
  expect(pushes.map(({ length }) => length)).toEqual([50, 50, 20]);
});

test('two projects whose rows lie together are looked at one after the other', async () => {
  const { pushes, queue } = arrange();
  await queue.push([lookAt('10001'), lookAt('10009'), lookAt('10002')]);
  expect(pushes[0]?.map(({ concurrency }) => concurrency)).toEqual([
    { key: 'rows-1', limit: 1 },
    { key: 'rows-1', limit: 1 },
    { key: 'rows-2', limit: 1 },
  ]);
});

test('a look can wait', async () => {
  const { pushes, queue } = arrange();
  await queue.push([lookAt('10001')], 60);
  expect(pushes[0]?.[0]?.delayInSeconds).toBe(60);
});

test.each([
  ['a project that is no id', { project: 'CHURN', look: { type: 'changed' } }],
  ['a look that nobody knows', { project: '10001', look: { type: 'delete' } }],
  ['points below zero', { project: '10001', look: { type: 'first', points: -1 } }],
])('%s is not understood', (_, body) => {
  expect(queuedSchema.safeParse(body).success).toBe(false);
});
