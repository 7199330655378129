/** The sentences behind "What is this?": what each chart shows and how it is counted. */
export const DEFINITIONS = {
  velocity:
    'Committed is the estimate of everything in the sprint when it started and not yet done. Completed is the estimate, when the sprint closed, of what was done by then. The line is the mean of completed over at most the last 7 closed sprints; the band is their lowest and highest. Issues without an estimate, such as time-boxed spikes, add nothing.',
  burndown:
    'The line is the work left in the sprint. It falls when an issue is done or taken out, and rises when one is added, reopened or estimated higher. The guideline falls evenly over the working days of the sprint; it is a yardstick, not a plan.',
} as const;
