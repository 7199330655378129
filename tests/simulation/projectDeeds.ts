import fc from 'fast-check';
import { block, moveTo } from '../unit/application/plannedProject';
import { ADA, asUser, type TestSite } from '../unit/sandbox/jira/support';

export const MINUTE = 60_000;

const STATUS_NAMES = ['To Do', 'In Progress', 'Done'] as const;

/** What people do in a project, and how time passes meanwhile. */
export const deed = fc.oneof(
  fc.record({ type: fc.constant('create' as const), points: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    type: fc.constant('move' as const),
    issue: fc.nat(),
    status: fc.constantFrom(...STATUS_NAMES),
  }),
  fc.record({ type: fc.constant('edit' as const), issue: fc.nat(), labels: fc.subarray(['a', 'b', 'c']) }),
  fc.record({ type: fc.constant('block' as const), issue: fc.nat(), by: fc.nat() }),
  fc.record({ type: fc.constant('remove' as const), issue: fc.nat() }),
  fc.record({ type: fc.constant('wait' as const), minutes: fc.constantFrom(1, 20, 3_000) }),
  fc.record({ type: fc.constant('look' as const) }),
);
export type Deed = typeof deed extends fc.Arbitrary<infer Made> ? Made : never;

/** Does it in the local Jira; `keys` are those of the issues there are. */
export const carryOut = async (site: TestSite, points: string, keys: string[], done: Deed): Promise<void> => {
  if (done.type === 'wait') site.clock.advance(done.minutes * MINUTE);
  if (done.type === 'create') keys.push(await site.story({ [points]: done.points }));
  if (!('issue' in done)) return;
  const at = done.issue % keys.length;
  const [key, other] = [keys[at], 'by' in done ? keys[done.by % keys.length] : undefined];
  if (key === undefined) return;
  if (done.type === 'move') await moveTo(site, key, done.status).catch(() => undefined);
  if (done.type === 'edit') await site.put(`/rest/api/3/issue/${key}`, { fields: { labels: done.labels } });
  if (done.type === 'block' && other !== undefined && other !== key) await block(site, other, key);
  if (done.type === 'remove') {
    expect((await site.delete(`/rest/api/3/issue/${key}`, asUser(ADA))).status).toBe(204);
    keys.splice(at, 1);
  }
};
