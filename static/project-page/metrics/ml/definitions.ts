/** The sentences behind "What is this?": what each chart shows and how it is counted. */
export const DEFINITIONS = {
  honestBurndown:
    'All remaining work at the end of each day in three bands: what is ready; what waits on data, behind an open data-access issue through any chain of links; and what is left of the time boxes of spikes and experiments, which fall by one with every working day. An issue’s guideline starts when it becomes ready and ends at its due date. No point is ever hidden.',
  learningBurnup:
    'Spikes and experiments closed with a recorded result, added up by how they ended. It shows what moved while the points did not. Dropping an idea is a result like any other.',
  dataAccess:
    'A bar for each source, and for each environment it is connected in, from the request until the data could first be used. A request counts from the moment somebody starts its issue. Open ones run to today and are held against the time within which 85% of the granted ones came.',
  dataWaitShare:
    'Of the time in which issues were in progress, what was held up by an open data-access issue, and by which source. An issue that waits for two sources counts under both.',
  sourceConcentration:
    'How much of the remaining work waits behind each source’s open access. One source with most of the plan behind it is the plan’s greatest risk. An issue behind two sources counts under both.',
  experiments:
    'One bar for each closed experiment, as long as it took in working days, in the colour of its result. The hit rate is keep ÷ (keep + drop). Most ideas fail, so it is the number to plan with, not one to raise.',
  phaseMix:
    'The days that finished issues took from start to finish, added up by the phase of CRISP-DM they belong to. What a project’s own mix is tells how to plan the next one.',
  features:
    'A bar for each epic: all its issues, and those done. Delayed means that the due date has passed, or that the forecast’s 85th percentile lies after it; a late start alone is no delay.',
  decisionLatency:
    'How long checkpoints and sign-offs take from the request to the decision. A decision is asked for when its issue is started, or, where it went straight to done, when the last issue it waited for was done.',
  firstSlice:
    'Days from the charter’s sign-off to the first vertical slice done in each environment: the earliest proof that source, feature, model and output work together.',
  scopeDiscovery:
    'Work added each week after the charter was signed off, by what caused it: a finding of the team or a request. The labels cause-finding and cause-request on an issue say which. Findings are what such projects are for; requests are choices.',
  reworkLoops:
    'How often work went back from modelling and evaluation to the data: a finished data issue that was reopened, or a new one written, after the first modelling issue had been finished. Early loops are normal, late ones cost most.',
  validationCoverage:
    'The ML Test Score: 28 tests of data, model, infrastructure and monitoring, each 0, ½ (done by hand and written down) or 1 (automated). A test counts once an issue with its label is finished. The final score is the lowest section’s, because a system is only as ready as its weakest part.',
  afterDeployment:
    'Changes to the live model are issues with the label change-request; change-failed marks those that had to be taken back. Shown are how long changes take from their creation, how many failed, and how old the open ones are.',
} as const;
