import type { ForgeHost } from '../forge/forgeHost';

interface MovableClock {
  advance(millis: number): Promise<void>;
}

const SECOND = 1_000;
/** Work that is not done by then hangs. */
const MOST_SECONDS = 50;

/** Runs every scheduled trigger of the app now, and lets what that queues be done, within a minute of the site's time. */
export const doBackgroundWork = async ({
  forge,
  clock,
}: {
  readonly forge: ForgeHost;
  readonly clock: MovableClock;
}): Promise<void> => {
  for (const { key } of forge.manifest.triggers) await forge.triggers.run(key);
  for (let second = 0; second < MOST_SECONDS && forge.queue.pending() > 0; second += 1)
    await clock.advance(SECOND);
};
