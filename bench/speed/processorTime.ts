import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts the time of a process in hundredths of a second. */
const TICK_MS = 10;

/**
 * Milliseconds of processor that a process and those it has started have used so far, by process; what other programs
 * do at the same time is not in it. Empty where the system does not tell.
 */
export const processorTimes = (pid: number): ReadonlyMap<number, number> => {
  const parents = new Map<number, { readonly parent: number; readonly millis: number }>();
  try {
    for (const name of readdirSync('/proc'))
      if (/^\d+$/.test(name)) {
        const stat = statOf(name);
        if (stat !== undefined) parents.set(Number(name), stat);
      }
  } catch {
    return new Map();
  }
  const isOurs = (id: number): boolean => id === pid || (id > 1 && isOurs(parents.get(id)?.parent ?? 0));
  return new Map([...parents].flatMap(([id, { millis }]) => (isOurs(id) ? [[id, millis]] : [])));
};

/** Processes end while they are looked at. */
const statOf = (name: string) => {
  try {
    // The program's name, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), millis: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    return undefined;
  }
};

/** How much more all of them have used. */
export const usedSince = (before: ReadonlyMap<number, number>, now: ReadonlyMap<number, number>): number =>
  [...now].reduce((sum, [id, millis]) => sum + millis - (before.get(id) ?? 0), 0);
