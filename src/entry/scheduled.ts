import { refreshSnapshots } from '../application/snapshots/refreshSnapshots';
import { logRun } from './logRun';
import { backgroundWorld } from './world';

/** The function `scheduled` of the manifest: the hourly run that finds out which snapshots to refresh. */
export const handler = async (): Promise<void> => {
  const world = backgroundWorld();
  await logRun('refresh-snapshots', world, async () => ({ ...(await refreshSnapshots(world.snapshots)) }));
};
