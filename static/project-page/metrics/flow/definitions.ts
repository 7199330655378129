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
} as const;
