import { type AsyncEvent, InvocationError, InvocationErrorCode } from '@forge/events';
import { queuedSchema } from '../adapters/queue/refreshQueue';
import { Failure } from '../application/failure';
import { refreshSnapshot } from '../application/snapshots/refreshSnapshot';
import { refreshSnapshots } from '../application/snapshots/refreshSnapshots';
import { logRun } from './logRun';
import { backgroundWorld } from './world';

/** After so many the hourly run asks again: it remembers what is due. */
const MOST_RETRIES = 4;
const FIRST_PAUSE_SECONDS = 30;
/** Forge's longest. */
const LONGEST_PAUSE_SECONDS = 900;

/**
 * The function `consumer` of the manifest: looks at one project. What passes by itself is tried again some times; a
 * project that cannot be read hurts no other, since each is an event of its own.
 */
export const handler = async (event: AsyncEvent): Promise<InvocationError | undefined> => {
  const queued = queuedSchema.safeParse(event.body);
  if (!queued.success) return undefined;
  const world = backgroundWorld();
  const asked = queued.data;
  try {
    if ('run' in asked)
      await logRun('refresh-snapshots', world, async () => ({
        ...(await refreshSnapshots(world.snapshots)),
      }));
    else
      await logRun('refresh-snapshot', world, async () => ({
        look: asked.look.type,
        snapshot: await refreshSnapshot(world.snapshots, asked),
      }));
    return undefined;
  } catch (error) {
    const retries = event.retryContext?.retryCount ?? 0;
    if (!isPassing(error) || retries >= MOST_RETRIES) return undefined;
    return new InvocationError({
      retryAfter: Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** retries),
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  }
};

const PASSING: ReadonlySet<string> = new Set(['rate-limited', 'jira-unavailable', 'conflict']);

/** What Jira or the storage refuses for a while. Anything else that is not a failure we know may be the storage. */
const isPassing = (error: unknown): boolean => !(error instanceof Failure) || PASSING.has(error.error.code);
