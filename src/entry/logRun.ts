import { Failure } from '../application/failure';
import type { BackgroundWorld } from './world';

type Figures = Readonly<Record<string, string | number>>;

/** Does some background work and writes one line of what it came to, what it cost at Jira, and how long it took. */
export const logRun = async (
  run: string,
  world: Pick<BackgroundWorld, 'spent'>,
  work: () => Promise<Figures>,
): Promise<void> => {
  const began = Date.now();
  const log = (figures: Figures): void => {
    const seconds = Math.round((Date.now() - began) / 100) / 10;
    console.info(JSON.stringify({ run, ...figures, ...world.spent(), seconds }));
  };
  try {
    log(await work());
  } catch (error) {
    log({ failed: error instanceof Failure ? error.error.code : 'unexpected' });
    throw error;
  }
};
