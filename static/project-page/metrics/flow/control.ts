import type { FlowMetrics } from '../../../shared/contract';
import { counted, elapsed } from '../../../shared/words';
import type { Shown } from '../parts/shown';

/** A difference that is smaller than this share is none. */
const SAME = 0.1;

/** Whether issues have come to take longer or shorter, in one sentence. */
export function controlReading({ n, few, mean, rollingMeans }: Shown<FlowMetrics['controlChart']>): string {
  if (few)
    return `Only ${counted(n, 'issue')} ${n === 1 ? 'has' : 'have'} been started and finished so far; a drift shows from 5 on.`;
  const now = rollingMeans.at(-1) ?? mean;
  const all = `the mean of all ${counted(n, 'issue')} is ${elapsed(mean)}`;
  if (Math.abs(now - mean) <= mean * SAME)
    return `Issues take ${elapsed(now)} on average now, much as before: ${all}.`;
  return `Issues take ${elapsed(now)} on average now, ${now > mean ? 'longer' : 'less'} than before: ${all}.`;
}
