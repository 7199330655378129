import type { LogEntry, SandboxLog } from '../types';

/** Calls beyond this many are forgotten, oldest first; problems never are. */
const REMEMBERED_CALLS = 20_000;

/** What happened in the sandbox, in memory, for its own page and for tests. */
export const createLog = (onProblem: (entry: LogEntry) => void = () => undefined): SandboxLog => {
  let problems: LogEntry[] = [];
  let calls: LogEntry[] = [];
  return {
    write(entry) {
      if (entry.type === 'problem') {
        problems.push(entry);
        onProblem(entry);
        return;
      }
      calls.push(entry);
      if (calls.length > REMEMBERED_CALLS * 1.5) calls = calls.slice(-REMEMBERED_CALLS);
    },
    entries: () => [...problems, ...calls].sort((a, b) => a.at - b.at),
    clear() {
      problems = [];
      calls = [];
    },
  };
};
