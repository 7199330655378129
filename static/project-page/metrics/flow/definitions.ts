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
} as const;
