import { type RequestName, requests } from '../../../src/contract/requests';
import { DEFAULT_PROJECT_SETTINGS } from '../../../src/domain/metrics/projectSettings';
import { DEFAULT_HEALTH_RULES } from '../../../src/domain/portfolio/healthRules';
import { BARE_CHARTER } from '../../unit/charters';

const input = {
  name: 'Probe',
  businessQuestion: 'What is in there?',
  sources: [{ name: 'Probe source', ownerRole: 'Nobody', sensitive: false }],
  environments: ['dev'],
  riskTier: 'low',
  start: '2026-03-02',
  sprintLengthDays: 14,
};

const draft = {
  template: 'crisp-dm',
  name: 'Probe',
  businessQuestion: '',
  riskTier: 'limited',
  measures: {},
  charter: null,
  sources: [{ name: '', ownerRole: 'Data owner', sensitive: false, needs: '', accessWeeks: null }],
  environments: ['dev'],
  team: [],
  method: 'scrum',
  start: null,
  target: null,
  sprintLengthDays: 14,
  holidays: [],
  capacity: null,
  edits: [],
};

const model = {
  name: 'Probe',
  version: '1',
  live: null,
  deployed: null,
  reviewed: null,
  metrics: [{ name: 'Probe', type: 'model', direction: 'up' }],
};

/** Where somebody wants to look: a project, and an issue of it. */
export interface Target {
  /** Key or id. */
  readonly project: string;
  readonly issue: string;
}

const ofProject = ({ project }: Target) => ({ project });
const filtered = ({ project, issue }: Target) => ({ project, filter: { epic: issue } });
const ofIssue = ({ issue }: Target) => ({ issue, zone: 'UTC' });

/** A request that the contract understands for each name, aimed at a target. Leaving one out is a type error. */
export const PAYLOADS: Readonly<Record<RequestName, (target: Target) => Record<string, unknown>>> = {
  'project.overview': ofProject,
  'plan.preview': ({ project }) => ({ project, input }),
  'plan.export': ofProject,
  'plan.import': ({ project }) => ({ project, yaml: 'kind: ml-plan\n' }),
  'draft.read': ofProject,
  'draft.save': ({ project }) => ({ project, draft }),
  'people.search': ({ project }) => ({ project, query: 'a' }),
  'fit.read': ofProject,
  'generation.start': ({ project }) => ({ project, input }),
  'generation.step': ({ project }) => ({ project, people: {} }),
  'generation.watch': ofProject,
  'generation.retry': ofProject,
  'undo.preview': ofProject,
  'undo.step': ({ project, issue }) => ({ project, alsoDelete: [issue] }),
  'growth.preview': ofProject,
  'growth.start': ofProject,
  'issue.panel': ofIssue,
  'pace.read': ofIssue,
  'record.form': ({ issue }) => ({ issue }),
  'record.write': ({ issue }) => ({
    issue,
    record: { type: 'result', outcome: 'keep', sentence: 'Nothing was learnt.' },
    finish: null,
  }),
  'metrics.flow': filtered,
  'metrics.sprints': filtered,
  'metrics.ml': filtered,
  'metrics.quality': filtered,
  'metrics.behind': (target) => ({ ...filtered(target), of: { type: 'remaining' } }),
  'report.read': ofProject,
  'report.post': ({ project }) => ({ project, from: '2026-03-02', to: '2026-03-09' }),
  'forecast.read': ({ project, issue }) => ({ project, scope: { type: 'epic', epic: issue } }),
  'issues.export': ofProject,
  'settings.read': ofProject,
  'settings.save': ({ project }) => ({ project, revision: 0, settings: DEFAULT_PROJECT_SETTINGS }),
  'charter.read': ofProject,
  'charter.save': ({ project }) => ({ project, revision: 0, charter: BARE_CHARTER, people: {} }),
  'models.read': ofProject,
  'models.save': ({ project, issue }) => ({ project, revision: 1, model: { ...model, ownerIssue: issue } }),
  'models.record': ({ project }) => ({
    project,
    model: 'probe',
    readings: [{ metric: 'probe', day: '2026-03-02', value: 1 }],
  }),
  'models.paste': ({ project }) => ({
    project,
    model: 'probe',
    csv: 'metric,day,value\nprobe,2026-03-02,1\n',
  }),
  'models.remove': ({ project }) => ({ project, revision: 0, model: 'probe' }),
  'models.decide': ({ project }) => ({
    project,
    model: 'probe',
    decision: { day: '2026-03-02', outcome: 'keep', why: 'No reason.' },
  }),
  'models.control': ({ project }) => ({ project, model: 'probe', metric: 'probe' }),
  'rules.read': () => ({}),
  'rules.save': () => ({ revision: 0, rules: DEFAULT_HEALTH_RULES }),
  'pi.read': ({ project }) => ({ projects: [project] }),
  'pi.save': ({ project, issue }) => ({
    project,
    revision: 0,
    objectives: [],
    risks: [{ id: 'probe', pi: 'Probe', text: 'Probe', status: null, issue }],
    increments: [],
  }),
  'pi.features': ({ project }) => ({ projects: [project], start: '2026-01-01', end: '2026-12-31' }),
  'portfolio.epics': ({ project }) => ({ project, phase: 'modeling' }),
  'benefits.read': ({ project }) => ({ projects: [project] }),
  'portfolio.options': () => ({}),
  'portfolio.filters': () => ({ query: '' }),
  'portfolio.read': ({ project }) => ({ projects: [project] }),
  'portfolio.project': ofProject,
  'templates.list': ofProject,
  'templates.read': () => ({ id: 'crisp-dm' }),
  'templates.check': () => ({ yaml: 'id: probe\n' }),
  'templates.preview': () => ({ id: 'crisp-dm' }),
  'templates.save': () => ({ yaml: 'id: probe\n' }),
  'templates.retire': () => ({ id: 'probe', retired: true }),
};

/** Those that say yes whatever they are aimed at: they leave out what is hidden, or name no project at all. */
export const ALWAYS_ANSWERED: ReadonlySet<RequestName> = new Set([
  'benefits.read',
  'pi.features',
  'pi.read',
  'portfolio.filters',
  'portfolio.options',
  'portfolio.read',
  'templates.check',
  'templates.preview',
  'templates.read',
]);

export const isRequestName = (name: string): name is RequestName => Object.hasOwn(requests, name);
