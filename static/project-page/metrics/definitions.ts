/** The sentences behind "What is this?": what each chart shows and how it is counted. */
export const DEFINITIONS = {
  velocity:
    'Committed is the estimate of everything in the sprint when it started and not yet done. Completed is the estimate, when the sprint closed, of what was done by then. The line is the mean of completed over at most the last 7 closed sprints; the band is their lowest and highest. Issues without an estimate, such as time-boxed spikes, add nothing.',
  burndown:
    'The line is the work left in the sprint. It falls when an issue is done or taken out, and rises when one is added, reopened or estimated higher. The guideline falls evenly over the working days of the sprint; it is a yardstick, not a plan.',
  cumulativeFlow:
    'Each band is the number of issues in a column at the end of a day, as it was that day. A band that grows wider is work piling up there. Under way are the issues that were started and are not finished. An issue moved back lowers the bands from that day on and is marked; the past is never redrawn.',
  cycle:
    'Each point is a finished issue: across, the day it was finished; up, the days from first being started until then, weekends included. A line marked 85% says that 85 of 100 finished issues took that long or less.',
  lead: 'Each point is a finished issue: across, the day it was finished; up, the days from its creation until then, weekends included. A line marked 85% says that 85 of 100 finished issues took that long or less.',
} as const;
