import { Queue } from '@forge/events';
import { createRefreshQueue } from './refreshQueue';

/** Name of the queue in manifest.yml. */
const QUEUE = 'snapshots';

/** The queue of looks at projects, on Forge. */
export const forgeRefreshQueue = () => {
  const queue = new Queue({ key: QUEUE });
  return createRefreshQueue(async (events) => {
    await queue.push([...events]);
  });
};
