import type { Sandbox } from '../sandbox';

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

const WRITES = new Set(['POST', 'PUT', 'DELETE']);
/** Reads that POST because their question is long. */
const READING_POSTS =
  /\/(search\/jql|search\/approximate-count|issue\/bulkfetch|changelog\/bulkfetch|permissions\/check)\b/;

/** How many Jira calls were made since the log was last cleared, by whom, and what the sandbox weighs. */
export const statsOf = ({ log, clock, forge }: Sandbox) => {
  const calls = log.entries().flatMap((entry) => (entry.type === 'jira-call' ? [entry] : []));
  const isWrite = ({ method, path }: { readonly method: string; readonly path: string }) =>
    WRITES.has(method) && !READING_POSTS.test(path);
  const byCaller: Record<string, number> = {};
  for (const { caller } of calls) byCaller[caller] = (byCaller[caller] ?? 0) + 1;
  return {
    now: clock.now(),
    jiraCalls: calls.length,
    writeCalls: calls.filter(isWrite).length,
    readCalls: calls.filter((call) => !isWrite(call)).length,
    byCaller,
    problems: log.entries().filter(({ type }) => type === 'problem').length,
    pendingEvents: forge.queue.pending(),
    memoryMB: megabytes(process.memoryUsage().rss),
  };
};
