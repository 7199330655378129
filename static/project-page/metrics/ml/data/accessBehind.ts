import type { Behind } from '../../parts/IssuesBehind';
import type { HonestBurndown } from '../burndown/reading';
import { type SourceNames, sourceName } from '../names';

/** What is waited for now, as the burndown knows it. */
export type WaitsNow = HonestBurndown['waitsNow'];

/** The open access issues of a source, which are what to ask after; undefined where the source is not waited for now. */
export function accessBehind(now: WaitsNow, source: string, names: SourceNames): Behind | undefined {
  const wait = now.find((one) => one.source === source);
  return wait && { title: `Open access to ${sourceName(names, wait.source)}`, issues: wait.access };
}
