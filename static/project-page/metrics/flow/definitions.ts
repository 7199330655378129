/** The sentences behind "What is this?": what each chart shows and how it is counted. */
export const DEFINITIONS = {
  cumulativeFlow:
    'Each band is the number of issues in a column at the end of a day, as it was that day. A band that grows wider is work piling up there. Under way are the issues that were started and are not finished. An issue moved back lowers the bands from that day on and is marked; the past is never redrawn.',
  cycle:
    'Each point is a finished issue: across, the day it was finished; up, the days from first being started until then, weekends included. A line marked 85% says that 85 of 100 finished issues took that long or less.',
  process:
    'Each point is a finished issue: across, the day it was finished; up, its cycle time less the time in which nobody could work on it: flagged, in a waiting column, or in a pause that the settings name. Where it is much shorter than the cycle time, waiting less makes you faster, not working harder.',
  lead: 'Each point is a finished issue: across, the day it was finished; up, the days from its creation until then, weekends included. A line marked 85% says that 85 of 100 finished issues took that long or less.',
  ageing:
    'Each point is an issue in progress: across, the column it is in now; up, the days since it was started. The lines are how long finished issues took. It is the one chart that can still be changed: an issue above the 85% line needs somebody’s attention today.',
  histogram:
    'Each bar is the number of finished issues that took so many days. Times of work have a long tail: the average says little, and a promise is better made from the mark that 85 of 100 issues kept.',
  throughput:
    'Each bar is the number of issues finished in a week from Monday to Sunday. Between the limits, more and less is chance, and asking why is a waste of time. A signal is a pattern that chance seldom makes: a week outside the limits, two of three far from the average, four of five well off it, or eight in a row on one side. The limits are the average plus and minus 2.66 times the average difference from one week to the next.',
  workInProgress:
    'The number of issues that were started and not finished at the end of each day, as it was that day. The more is in progress, the longer each issue takes. A click on the last day lists what is in progress now.',
  netFlow:
    'Up: issues started in a week. Down: issues finished. The line is the difference; above zero for long means that the team starts more than it finishes. All weeks together add up to the work in progress now.',
  control:
    'Each point is a finished issue with the days it took. The line is the mean over an issue and its neighbours before and after, a fifth of all issues on each side and at least five. A slow drift of the line is a change of the process; a single high point is an issue to ask about.',
  timeInColumn:
    'Each bar is the time that finished issues spent in a column, all visits together. The column in progress that takes most of the time is the bottleneck: the only place where an improvement helps. Flow efficiency is the share of the time in progress in which the work did not wait: not in a waiting column, not flagged, not behind an open blocker. 15% is common, 40% is good.',
  blocked:
    'How many days issues were held up while they were in progress, and by what: a flag, missing access to a data source, or another issue. Each moment counts once for an issue, however many reasons it has; under each reason it counts in full. Flags before the start or after the finish do not count.',
  serviceLevel:
    'A promise such as “85% of the work within 8 days of its start”, set on the settings page. Shown are the issues of the last 90 days that kept it, and the issues in progress that have already outlived it. Where none is set, one is proposed that the last 90 days would have kept.',
  littlesLaw:
    'A health check: over the last 90 days, the average work in progress should be about throughput × average cycle time. If it is not, an assumption fails: more is started than finished, work is given up, or the work in progress grows in number or in age. Until that is mended, forecasts deserve less trust.',
} as const;
