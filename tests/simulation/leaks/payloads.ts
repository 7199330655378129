import type { RequestName } from '../../../src/contract/requests';

/** What somebody asks about. */
export interface Target {
  /** Key or id of a project. */
  readonly project: string;
  /** Key of an issue of it. */
  readonly issue: string;
}

const INPUT = {
  name: 'Probe',
  businessQuestion: 'Does this show anything?',
  sources: [{ name: 'Probe source', ownerRole: 'Nobody', sensitive: false }],
  environments: ['dev'],
  riskTier: 'low',
  start: '2026-11-02',
  sprintLengthDays: 14,
};

const DRAFT = {
  template: 'crisp-dm',
  name: 'Probe',
  businessQuestion: '',
  riskTier: 'low',
  charter: null,
  sources: [],
  environments: [],
  team: [],
  method: 'scrum',
  start: null,
  target: null,
  sprintLengthDays: 14,
  holidays: [],
  capacity: null,
  edits: [],
};

const CHARTER = {
  businessQuestion: 'Does this show anything?',
  scope: [],
  nonGoals: [],
  businessMetrics: [],
  modelMetrics: [],
  cost: {},
  benefit: {},
  riskAnswers: {},
  stakeholders: {},
  otherStakeholders: [],
  successCriteria: [],
};

const SETTINGS = {
  timeZone: null,
  columns: null,
  commitment: null,
  done: null,
  waiting: [],
  pauses: [],
  weekdays: [1, 2, 3, 4, 5],
  holidays: [],
  serviceLevel: null,
  estimateField: null,
  issueTypes: null,
  doneRule: 'boardColumn',
  velocitySprints: 5,
  spikesInCommitment: false,
  forecastDays: 90,
  staleAfterDays: 10,
};

const only = ({ project }: Target) => ({ project });
const onIssue = ({ issue }: Target) => ({ issue });

/**
 * What is sent to every resolver about a target, as the app's own pages would send it: leaving one out is a type error,
 * so that a new resolver cannot stay unprobed. Several where the same resolver can be asked in different ways.
 */
export const PAYLOADS: { readonly [Name in RequestName]: readonly ((target: Target) => unknown)[] } = {
  'project.overview': [only],
  'plan.preview': [({ project }) => ({ project, input: INPUT })],
  'plan.export': [only],
  'plan.import': [({ project }) => ({ project, yaml: 'not a plan' })],
  'draft.read': [only],
  'draft.save': [({ project }) => ({ project, draft: DRAFT })],
  'people.search': [({ project }) => ({ project, query: 'a' })],
  'fit.read': [only],
  'generation.start': [({ project }) => ({ project, input: INPUT })],
  'generation.step': [({ project }) => ({ project, people: {} })],
  'generation.watch': [only],
  'generation.retry': [({ project }) => ({ project })],
  'undo.preview': [only],
  'undo.step': [({ project, issue }) => ({ project, alsoDelete: [issue] })],
  'growth.preview': [({ project }) => ({ project, additions: { environments: ['probe'] } })],
  'growth.start': [({ project }) => ({ project, additions: { environments: ['probe'] } })],
  'issue.panel': [onIssue],
  'pace.read': [onIssue],
  'record.form': [onIssue],
  'record.write': [
    ({ issue }) => ({
      issue,
      record: { type: 'decision', outcome: 'go', sentence: 'A probe decides.' },
      finish: null,
    }),
  ],
  'metrics.flow': [only, ({ project }) => ({ project, filter: { from: '2026-01-01', to: '2026-12-31' } })],
  'metrics.sprints': [only, ({ project }) => ({ project, sprint: 1 })],
  'metrics.ml': [only],
  'metrics.behind': [({ project }) => ({ project, of: { type: 'in-progress', day: '2026-10-15' } })],
  'metrics.quality': [only],
  'report.read': [only],
  'report.post': [({ project }) => ({ project, from: '2026-10-01', to: '2026-10-31' })],
  'forecast.read': [
    ({ project }) => ({ project, scope: { type: 'project' } }),
    ({ project, issue }) => ({ project, scope: { type: 'epic', epic: issue } }),
    ({ project }) => ({ project, scope: { type: 'search', jql: 'summary ~ data OR text ~ model' } }),
  ],
  'issues.export': [only],
  'settings.read': [only],
  'settings.save': [({ project }) => ({ project, revision: 0, settings: SETTINGS })],
  'charter.read': [only],
  'charter.save': [({ project }) => ({ project, revision: 0, charter: CHARTER, people: {} })],
  'models.read': [only],
  'models.save': [
    ({ project }) => ({
      project,
      revision: 0,
      model: {
        name: 'Probe',
        version: '1',
        live: null,
        deployed: null,
        reviewed: null,
        metrics: [{ name: 'Recall', type: 'model', direction: 'up', threshold: 1 }],
      },
    }),
  ],
  'models.record': [
    ({ project }) => ({
      project,
      model: 'probe',
      readings: [{ metric: 'recall', day: '2026-11-01', value: 0 }],
    }),
  ],
  'models.paste': [({ project }) => ({ project, model: 'probe', csv: 'recall,2026-11-01,0' })],
  'models.decide': [
    ({ project }) => ({
      project,
      model: 'probe',
      decision: { day: '2026-11-01', outcome: 'keep', why: 'A probe decides.' },
    }),
  ],
  'models.control': [({ project }) => ({ project, model: 'probe', metric: 'recall' })],
  'pi.read': [({ project }) => ({ projects: [project] })],
  'pi.save': [({ project }) => ({ project, revision: 0, objectives: [], risks: [] })],
  'benefits.read': [({ project }) => ({ projects: [project] })],
  'portfolio.options': [() => ({})],
  'portfolio.read': [() => ({ projects: 'all' }), ({ project }) => ({ projects: [project] })],
  'portfolio.project': [only],
  'templates.list': [() => ({}), only],
  'templates.read': [() => ({ id: 'crisp-dm' })],
  'templates.check': [() => ({ yaml: 'id: probe' })],
  'templates.preview': [() => ({ id: 'crisp-dm' })],
  'templates.save': [() => ({ yaml: 'id: probe' })],
  'templates.retire': [() => ({ id: 'probe', retired: true })],
};
