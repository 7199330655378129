import { render } from '@testing-library/react';
import { useState } from 'react';
import type { FlowMetrics, MlMetrics, SprintMetrics } from '../../../../src/contract/metrics';
import MetricsPage from '../../../../static/project-page/metrics/MetricsPage';
import { METRICS_ROUTE, type Route } from '../../../../static/project-page/routing/routes';
import { host } from '../fakeBridge';
import { deflated, deflatedFlow } from '../fixtures/deflated';
import { flowMetrics, sprintMetrics } from '../fixtures/metrics';
import { mlMetrics } from '../fixtures/mlMetrics';

type Answers = Readonly<Record<string, (request: unknown) => unknown>>;

/** The metrics at an address, which changes as it does in the page. */
export const showMetrics = (route: Partial<Extract<Route, { page: 'metrics' }>>, answers: Answers) => {
  host.resolvers(answers);
  return render(<Page from={route} />);
};

export const showSprints = (answer: SprintMetrics = sprintMetrics, answers: Answers = {}) =>
  showMetrics(
    { section: 'sprints' },
    { 'metrics.sprints': () => ({ ok: true, value: deflated(answer) }), ...answers },
  );

export const showFlow = (answer: FlowMetrics = flowMetrics, answers: Answers = {}) =>
  showMetrics(
    { section: 'flow' },
    { 'metrics.flow': () => ({ ok: true, value: deflatedFlow(answer) }), ...answers },
  );

export const showMl = (answer: MlMetrics = mlMetrics) =>
  showMetrics({ section: 'ml' }, { 'metrics.ml': () => ({ ok: true, value: deflated(answer) }) });

function Page({ from }: { readonly from: Partial<Extract<Route, { page: 'metrics' }>> }) {
  const [route, open] = useState<Route>({ page: 'metrics', section: 'flow', query: { filter: {} }, ...from });
  const { section, query } = route.page === 'metrics' ? route : METRICS_ROUTE;
  return <MetricsPage project="CHURN" section={section} query={query} open={open} />;
}
