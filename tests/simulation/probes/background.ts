import { doBackgroundWork } from '../../../sandbox/site/backgroundWork';
import { ADMIN } from '../../../sandbox/site/cast';
import { HIDDEN } from './projects';
import type { Vault } from './site';
import { changesBetween, keep, stateOf } from './state';

/** Bodies of events that the app would never queue, and some that it would, of a project that nobody asked it about. */
const forgedEvents = (hiddenId: string): readonly unknown[] => [
  { project: hiddenId, look: { type: 'first', points: 1_000_000_000 } },
  { project: hiddenId, look: { type: 'changed' }, accountId: ADMIN, show: true },
  { project: hiddenId, look: { type: 'day', jql: 'project is not EMPTY', write: true } },
  { project: hiddenId, look: { type: 'renamed', name: 'Renamed' }, key: 'NEW' },
  { project: hiddenId, look: { type: 'delete' } },
  { project: HIDDEN, look: { type: 'changed' } },
  { project: Number(hiddenId), look: { type: 'changed' } },
  { project: `${hiddenId} OR project is not EMPTY`, look: { type: 'changed' } },
  { project: `${hiddenId}/../../issue/${HIDDEN}-1`, look: { type: 'changed' } },
  { project: '999999', look: { type: 'first', points: 1 } },
  { project: [hiddenId], look: { type: 'changed' } },
  { project: '1'.repeat(10_000), look: { type: 'changed' } },
  { run: 'yes', project: hiddenId },
  { run: true, accountId: ADMIN, projects: [hiddenId] },
  JSON.parse(`{"__proto__":{"run":true},"project":"${hiddenId}","look":{"type":"changed"}}`),
  {
    call: { functionKey: 'portfolio.project', payload: { project: hiddenId } },
    context: { accountId: ADMIN },
  },
  {},
];

/** Of what the app stores, that which its background work writes. */
const ITS_OWN = /^kvs (app:history|portfolio|snapshot):/;

export interface Delivered {
  /** What was changed that background work has no business with, by the number of the event. */
  readonly strays: readonly string[];
  /** Whether anything was changed at all. */
  readonly wroteSomething: boolean;
  putBack(): Promise<void>;
}

/** Queues forged events one by one, lets the consumer and then the hourly run take them, and tells what became of it. */
export const deliverForged = async ({ sandbox, ids }: Vault): Promise<Delivered> => {
  const { forge, clock } = sandbox;
  const putBack = keep(sandbox);
  const before = stateOf(sandbox);
  const strays: string[] = [];
  const look = (when: string): void => {
    const changed = changesBetween(before, stateOf(sandbox)).filter((thing) => !ITS_OWN.test(thing));
    strays.push(...changed.map((thing) => `${when}: ${thing}`));
  };
  for (const [place, body] of forgedEvents(ids.project).entries()) {
    const answer = forge.queue.handle({
      path: '/webhook/queue/publish/forged',
      body: { queueName: 'snapshots', jobId: `forged-${place}`, payload: [{ body }] },
      functionKey: 'resolver',
    });
    if (answer?.status !== 201)
      throw new Error(`The event ${place} was not queued: ${JSON.stringify(answer)}`);
    // The consumer gives up what it cannot read for the time being after some tries, within half an hour.
    for (let minute = 0; minute < 60 && forge.queue.pending() > 0; minute += 1) await clock.advance(60_000);
    look(`event ${place}`);
  }
  await doBackgroundWork(sandbox);
  look('the hourly run');
  return { strays, wroteSomething: changesBetween(before, stateOf(sandbox)).length > 0, putBack };
};
