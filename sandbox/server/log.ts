import type { LogEntry, SandboxLog } from '../types';

/** How many calls, and how many problems, are remembered at least: a long session must not fill memory with either. */
const REMEMBERED = { calls: 20_000, problems: 5_000 };

/** A list that forgets its oldest entries, half of it at a time, once it holds twice as many as it must. */
const createRecent = (atLeast: number) => {
  let entries: LogEntry[] = [];
  return {
    add(entry: LogEntry) {
      entries.push(entry);
      if (entries.length >= atLeast * 2) entries = entries.slice(-atLeast);
    },
    entries: (): readonly LogEntry[] => entries,
    clear() {
      entries = [];
    },
  };
};

/** What happened in the sandbox, in memory, for its own page and for tests. Calls crowd out no problem. */
export const createLog = (onProblem: (entry: LogEntry) => void = () => undefined): SandboxLog => {
  const problems = createRecent(REMEMBERED.problems);
  const calls = createRecent(REMEMBERED.calls);
  return {
    write(entry) {
      if (entry.type !== 'problem') return calls.add(entry);
      problems.add(entry);
      onProblem(entry);
    },
    entries: () => [...problems.entries(), ...calls.entries()].sort((a, b) => a.at - b.at),
    clear() {
      problems.clear();
      calls.clear();
    },
  };
};
