import { z } from 'zod';
import { type LookAtProject, type RefreshQueue, shardOf } from '../../application/ports/snapshots';

/** Forge's limit a push. */
const EVENTS_A_PUSH = 50;

/** An event as Forge takes it. */
export interface QueuedEvent {
  readonly body: Record<string, unknown>;
  readonly delayInSeconds?: number;
  readonly concurrency: { readonly key: string; readonly limit: number };
}

/** Hands events over to Forge: `Queue.push` in production, a list in tests. */
export type Push = (events: readonly QueuedEvent[]) => Promise<void>;

/**
 * Looks at projects as events of a queue. One at a time of each shard: so two writers never meet at its rows, and a
 * thousand projects are read by eight invocations, not by a thousand.
 */
export const createRefreshQueue = (push: Push): RefreshQueue => ({
  async push(looks, afterSeconds = 0) {
    for (let start = 0; start < looks.length; start += EVENTS_A_PUSH)
      await push(looks.slice(start, start + EVENTS_A_PUSH).map((look) => eventOf(look, afterSeconds)));
  },
  pushRun: () => push([{ body: { run: true }, concurrency: { key: 'run', limit: 1 } }]),
});

const eventOf = ({ project, look }: LookAtProject, afterSeconds: number): QueuedEvent => ({
  body: { project, look },
  ...(afterSeconds === 0 ? {} : { delayInSeconds: afterSeconds }),
  concurrency: { key: `rows-${shardOf(project)}`, limit: 1 },
});

const projectId = z.string().regex(/^\d{1,19}$/);

/** What a consumer is given. Whatever else arrives was queued by another version of the app. */
export const queuedSchema = z.union([
  z.object({ run: z.literal(true) }),
  z.object({
    project: projectId,
    look: z.discriminatedUnion('type', [
      z.object({ type: z.literal('changed') }),
      z.object({ type: z.literal('first'), points: z.number().positive() }),
      z.object({ type: z.literal('recount') }),
      z.object({ type: z.literal('renamed') }),
      z.object({ type: z.literal('day') }),
      z.object({ type: z.literal('gone') }),
    ]),
  }),
]);
