/** A chart of the product on the demo site, as a picture of the documentation. */
export interface Shot {
  /** Of the file, and of the paragraph that it stands in. */
  readonly topic: string;
  readonly project: string;
  /** Page of the app. */
  readonly at: '/metrics' | '/metrics/sprints' | '/metrics/ml' | '/forecast';
  /** Title of the chart. */
  readonly title: string;
  /** What is chosen in a list of the chart first. */
  readonly choose?: { readonly from: RegExp; readonly to: string };
}

const on =
  (project: string, at: Shot['at']) =>
  (topic: string, title: string, choose?: Shot['choose']): Shot =>
    choose === undefined ? { topic, project, at, title } : { topic, project, at, title, choose };

const flow = on('CHURN', '/metrics');
const sprints = on('CHURN', '/metrics/sprints');
const ml = on('CHURN', '/metrics/ml');
const waiting = on('FRAUD', '/metrics/ml');
const forecast = on('CHURN', '/forecast');

/** Each metric on the project in which there is something to see. */
export const SHOTS: readonly Shot[] = [
  flow('cycle-time', 'Cycle time'),
  flow('lead-time', 'Lead time', { from: /^Cycle time/, to: 'Lead time' }),
  flow('process-time', 'Process time', { from: /^Lead time/, to: 'Process time' }),
  flow('throughput', 'Throughput'),
  flow('work-in-progress', 'Work in progress'),
  flow('work-item-age', 'Ageing work'),
  flow('net-flow', 'Arrivals and net flow'),
  flow('cumulative-flow', 'Cumulative flow'),
  flow('service-level-expectation', 'Service level expectation'),
  flow('control-chart', 'Control chart'),
  flow('time-in-column', 'Time in column'),
  flow('littles-law', 'Little’s law'),
  flow('blocked', 'Blocked'),
  sprints('velocity', 'Velocity'),
  sprints('sprint-burndown', 'Sprint burndown'),
  sprints('sprint-burnup', 'Sprint burnup'),
  sprints('predictability', 'Predictability'),
  sprints('velocity-split', 'Velocity split'),
  ml('data-access', 'Data access'),
  ml('data-wait-share', 'Data wait share'),
  ml('honest-burndown', 'Honest burndown'),
  ml('learning-burnup', 'Learning burnup'),
  ml('features', 'Features'),
  ml('experiments', 'Experiment ladder'),
  ml('rework-loops', 'Rework loops'),
  ml('phase-mix', 'Phase mix'),
  ml('time-to-first-slice', 'Time to first slice'),
  ml('decision-latency', 'Decision latency'),
  ml('scope-discovery', 'Scope discovery'),
  ml('validation-coverage', 'Validation coverage'),
  ml('after-deployment', 'After deployment'),
  on('FRAUD', '/metrics')('process-behaviour', 'Throughput'),
  waiting('source-concentration', 'Source concentration'),
  forecast('forecast-fan', 'Forecast fan'),
  forecast('finishing-days', 'Finishing days'),
  forecast('may-i-believe-it', 'May I believe it?'),
];
