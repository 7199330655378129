/** The sentences behind "What is this?": what each chart shows and how it is counted. */
export const DEFINITIONS = {
  velocity:
    'Committed is the estimate of everything in the sprint when it started and not yet done. Completed is the estimate, when the sprint closed, of what was done by then. The line is the mean of completed over at most the last 7 closed sprints; the band is their lowest and highest. Issues without an estimate, such as time-boxed spikes, add nothing.',
  burndown:
    'The line is the work left in the sprint. It falls when an issue is done or taken out, and rises when one is added, reopened or estimated higher. The guideline falls evenly over the working days of the sprint; it is a yardstick, not a plan.',
  burnup:
    'The upper line is all the work in the sprint, done or not; the lower line is what of it is completed. They move at the same events as the burndown. Where the upper line rises, work was added; the gap between the lines is the work left.',
  predictability:
    'Of what a sprint committed to when it started, the share that it completed; work added later makes up for nothing. Raw is all of it. Adjusted leaves out committed work that waited on external data for at least half the sprint. The first is what the business got, the second what the team could do about it. 80 to 100% is healthy. The rest of raw is carried over. Spikes and experiments are no commitment unless the settings say so.',
  split:
    'What each sprint got done, in points, in days of time-boxed spikes and experiments, and in checkpoints and sign-offs passed: the work of a machine-learning team is all three. Planning velocity is the mean, over at most the last 7 closed sprints, of points of issues that were committed and did not wait on data when their sprint started.',
} as const;
