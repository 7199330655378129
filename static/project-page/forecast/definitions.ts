/** The sentences behind "What is this?". */
export const DEFINITIONS = {
  fan: 'The line is what has been finished so far. From today on, each edge of the fan says how many issues will be finished by a day, at least, with its probability: the surer you want to be, the fewer you may promise. The dashed line is all issues of the scope; where the fan meets it, everything is finished.',
  finish:
    'The coming days are played many times. On each of them the team finishes what it finished on a past day, drawn by lot, working days from working days. Issues behind an open request for data wait until access is granted, which takes as long as it took before. Each bar counts the trials in which the last issue was finished then.',
  backtest:
    'For each past week, the forecast of the evening before its Monday, knowing only what was known then, what waited for data included, is held against what came: when were as many more issues finished as it expected of a week? A mark is the time from that Monday to the date that was 85% likely, a dot the time that it took.',
} as const;
