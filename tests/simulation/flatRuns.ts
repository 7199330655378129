const MILLIS_PER_DAY = 86_400_000;

/** A status that an issue came into, oldest first. */
export interface Moved {
  readonly at: number;
  readonly status: string;
}

interface FlatRun {
  readonly workingDays: number;
  readonly lastDay: string;
}

/**
 * Every run of working days over which a line did not move, although at the end of each of them an issue of any kind had
 * been begun and was not done. Days and weekends are those of UTC.
 *
 * @param days `YYYY-MM-DD`, in order
 * @param line what remained at each day's end
 * @param lives the statuses of each issue
 */
export const flatRuns = (
  days: readonly string[],
  line: readonly number[],
  lives: readonly (readonly Moved[])[],
): readonly FlatRun[] => {
  const runs: FlatRun[] = [];
  let run = 0;
  let before = 0;
  for (const [index, day] of days.entries()) {
    if (index === 0 || [0, 6].includes(new Date(day).getUTCDay())) continue;
    const end = Date.parse(day) + MILLIS_PER_DAY;
    const isFlat = line[index] === line[before] && lives.some((life) => isUnderWay(life, end));
    if (!isFlat && run > 0) runs.push({ workingDays: run, lastDay: days[before] ?? '' });
    run = isFlat ? run + 1 : 0;
    before = index;
  }
  return run === 0 ? runs : [...runs, { workingDays: run, lastDay: days[before] ?? '' }];
};

const isUnderWay = (life: readonly Moved[], at: number): boolean => {
  const status = life.findLast((moved) => moved.at < at)?.status;
  return status !== undefined && status !== 'To Do' && status !== 'Done';
};
