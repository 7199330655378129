/** The sentences behind "What is this?": what each chart shows and how it is counted. */
export const DEFINITIONS = {
  cumulativeFlow:
    'Each band is the number of issues in a column at the end of a day, as it was that day. A band that grows wider is work piling up there. Under way are the issues that were started and are not finished. An issue moved back lowers the bands from that day on and is marked; the past is never redrawn.',
  cycle:
    'Each point is a finished issue: across, the day it was finished; up, the days from first being started until then, weekends included. A line marked 85% says that 85 of 100 finished issues took that long or less.',
  lead: 'Each point is a finished issue: across, the day it was finished; up, the days from its creation until then, weekends included. A line marked 85% says that 85 of 100 finished issues took that long or less.',
} as const;
