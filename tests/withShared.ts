import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Atlassian's documents and recorded data, which lie beside the repository on the team's machines and in CI. */
const SHARED = join(__dirname, '../../shared');

export const sharedPath = (path: string): string => join(SHARED, path);

/**
 * A `describe` for tests that need something beside the repository. Where it is absent they are not run, and the reason
 * is printed; their setup is not run either, because it reads what is not there.
 */
export const describeWithShared = (path: string, name: string, tests: () => void): void => {
  if (existsSync(sharedPath(path))) {
    describe(name, () => tests());
    return;
  }
  console.info(`Skipped "${name}": ../shared/${path} is not there.`);
  describe(name, () => {
    it.todo(`needs ../shared/${path}`);
  });
};
