import './forecast.css';
import '../metrics/metrics.css';
import '../metrics/parts/series.css';
import { useState } from 'react';
import { momentIn, zoneName } from '../../shared/charts/days';
import { type Guide, GuideContext } from '../../shared/charts/Guide';
import type { Forecast } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { NotRead } from '../../shared/ui/NotRead';
import { type Loaded, useInvoke } from '../../shared/useInvoke';
import { GUIDE_TOPICS } from '../metrics/guide/topics';
import { MetricsSkeleton } from '../metrics/MetricsSkeleton';
import { NoWork } from '../metrics/NoWork';
import { Warnings } from '../metrics/Warnings';
import type { ForecastQuery } from '../routing/forecastQuery';
import type { OpenRoute } from '../routing/routes';
import { ForecastShown } from './ForecastShown';
import { ScopeBar } from './ScopeBar';

/** When it will be done, with its probability, what it waits for, and how far that may be believed. */
export default function ForecastPage(props: {
  readonly project: string;
  readonly query: ForecastQuery;
  readonly open: OpenRoute;
}) {
  const { project, query, open } = props;
  const { scope } = query;
  const { answer, reload } = useInvoke('forecast.read', { project, scope });
  const choices = useLastAnswer(answer);
  const guide: Guide = {
    has: (topic) => GUIDE_TOPICS.has(topic),
    open: (topic) => open({ page: 'metrics', section: 'guide', query: { filter: {}, topic } }),
  };
  return (
    <div className="forecast">
      <div className="forecast__head">
        <ScopeBar
          key={JSON.stringify(scope)}
          scope={scope}
          choices={choices}
          onScope={(next) => open({ page: 'forecast', query: { ...query, scope: next } })}
        />
        {answer.state === 'ready' ? (
          <Button onPress={reload} isPending={answer.refreshing}>
            {answer.refreshing ? 'Refreshing…' : 'Refresh'}
          </Button>
        ) : null}
      </div>
      <GuideContext value={guide}>
        <Body
          {...{ project, query, answer, reload }}
          onQuery={(next) => open({ page: 'forecast', query: next }, 'replace')}
          onPlan={() => open({ page: 'plan' })}
        />
      </GuideContext>
    </div>
  );
}

/** The choices stay while another scope is read, or could not be. */
function useLastAnswer(answer: Loaded<Forecast>): Forecast | undefined {
  const [last, setLast] = useState<Forecast>();
  const value = answer.state === 'ready' ? answer.value : undefined;
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

function Body(props: {
  readonly project: string;
  readonly query: ForecastQuery;
  readonly answer: Loaded<Forecast>;
  readonly reload: () => void;
  readonly onQuery: (query: ForecastQuery) => void;
  readonly onPlan: () => void;
}) {
  const { project, query, answer, reload, onQuery, onPlan } = props;
  switch (answer.state) {
    case 'loading':
      return <MetricsSkeleton progress={answer.progress} />;
    case 'failed':
      return (
        <NotRead title="The forecast could not be made" error={answer.error} onRetry={reload}>
          {query.scope.type === 'project' ? null : (
            <Button onPress={() => onQuery({ ...query, scope: { type: 'project' } })}>
              Forecast the whole project
            </Button>
          )}
        </NotRead>
      );
    case 'ready': {
      const { asOf, timeZone, warnings, history, remaining } = answer.value;
      if (query.scope.type === 'project' && remaining.length === 0 && history.days.length === 0)
        return <NoWork title="Nothing to forecast yet" onPlan={onPlan} />;
      return (
        <div className="forecast__body" aria-busy={answer.refreshing}>
          <p className="forecast__about">{`As of ${momentIn(asOf, timeZone)} (${zoneName(timeZone)}). Epics and sub-tasks are not counted.`}</p>
          <Warnings warnings={warnings} />
          <ForecastShown
            {...{ project, answer: answer.value }}
            by={query.by}
            onBy={(by) => onQuery(by === undefined ? { scope: query.scope } : { ...query, by })}
          />
        </div>
      );
    }
  }
}
