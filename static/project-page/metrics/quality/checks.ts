import type { QualityMetrics } from '../../../shared/contract';

type Check = QualityMetrics['checks'][number]['check'];

/** Whether a finding changes what the charts say, or only what the board looks like. */
type Severity = 'distorts' | 'untidy';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  distorts: 'Distorts numbers',
  untidy: 'Untidy',
};

/** What each check is called, how much a finding matters and what to do about it. */
export const CHECKS: Readonly<
  Record<Check, { readonly title: string; readonly severity: Severity; readonly remedy: string }>
> = {
  'unmapped-status': {
    title: 'Statuses without a column',
    severity: 'distorts',
    remedy: 'Map the status to a column in the board’s settings, or on the Settings page of this app.',
  },
  'no-history': {
    title: 'Finished issues without a change history',
    severity: 'distorts',
    remedy: 'Nothing can be done about issues that were imported; choose a period after the import.',
  },
  'undated-sprint': {
    title: 'Sprints without dates',
    severity: 'distorts',
    remedy: 'Start and complete sprints in Jira’s backlog, which sets both dates.',
  },
  'finished-without-start': {
    title: 'Straight to done',
    severity: 'distorts',
    remedy: 'Move issues to a column in progress when their work begins.',
  },
  'created-done': {
    title: 'Created done',
    severity: 'distorts',
    remedy: 'Create issues before their work is done, or leave out their issue type on the Settings page.',
  },
  'no-estimate': {
    title: 'Open work without an estimate',
    severity: 'distorts',
    remedy: 'Estimate the issues, or give up estimates altogether: issues are counted then.',
  },
  'open-under-closed-epic': {
    title: 'Open work under a closed epic',
    severity: 'distorts',
    remedy: 'Reopen the epic, move the work to another one, or close it.',
  },
  'closed-with-open-parts': {
    title: 'Closed issues with open parts',
    severity: 'distorts',
    remedy: 'Reopen the issue, or close its parts.',
  },
  'unknown-blockers': {
    title: 'Blockers out of sight',
    severity: 'distorts',
    remedy: 'Ask for the right to see the blocking issues, or link the work to an issue of this project.',
  },
  'not-on-board': {
    title: 'In the sprint, not on the board',
    severity: 'untidy',
    remedy: 'Map the status to a column of the board, or move the issues to a status that has one.',
  },
  stale: {
    title: 'No change for days',
    severity: 'untidy',
    remedy:
      'Ask in the next stand-up what holds them up; flag them, or move them back if nobody works on them.',
  },
  'lost-plan-nodes': {
    title: 'Issues the plan has lost',
    severity: 'untidy',
    remedy:
      'Where they are gone on purpose, nothing is to be done; else restore them: what is lost counts in no number of the plan.',
  },
};

/** Worst first; within a severity in the order in which the findings come. */
export const bySeverity = (checks: QualityMetrics['checks']): QualityMetrics['checks'] => [
  ...checks.filter(({ check }) => CHECKS[check].severity === 'distorts'),
  ...checks.filter(({ check }) => CHECKS[check].severity === 'untidy'),
];
