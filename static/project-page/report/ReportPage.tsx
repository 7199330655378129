import './report.css';
import '../metrics/metrics.css';
import { momentIn, zoneName } from '../../shared/charts/days';
import type { ReportPage as Answer } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { NotRead } from '../../shared/ui/NotRead';
import { useInvoke } from '../../shared/useInvoke';
import { MetricsSkeleton } from '../metrics/MetricsSkeleton';
import { NoWork } from '../metrics/NoWork';
import type { ReportQuery } from '../routing/reportQuery';
import type { OpenRoute } from '../routing/routes';
import { PeriodBar } from './PeriodBar';
import { ReportActions } from './ReportActions';
import { ReportDocument } from './ReportDocument';

/** The project against its plan over some days, to be read, copied or posted. */
export default function ReportPage(props: {
  readonly project: string;
  readonly query: ReportQuery;
  readonly open: OpenRoute;
}) {
  const { project, query, open } = props;
  const { answer, reload } = useInvoke('report.read', { project, ...query });
  const onPeriod = (next: ReportQuery) => open({ page: 'report', query: next });
  switch (answer.state) {
    case 'loading':
      return <MetricsSkeleton progress={answer.progress} />;
    case 'failed':
      return (
        <NotRead title="The report could not be made" error={answer.error} onRetry={reload}>
          {query.from === undefined && query.to === undefined ? null : (
            <Button onPress={() => onPeriod({})}>Report the last two weeks</Button>
          )}
        </NotRead>
      );
    case 'ready':
      return answer.value.ofIssues === 0 ? (
        <NoWork title="Nothing to report yet" onPlan={() => open({ page: 'plan' })} />
      ) : (
        <Shown {...{ project, onPeriod, reload }} answer={answer.value} isRefreshing={answer.refreshing} />
      );
  }
}

function Shown(props: {
  readonly project: string;
  readonly answer: Answer;
  readonly isRefreshing: boolean;
  readonly reload: () => void;
  readonly onPeriod: (query: ReportQuery) => void;
}) {
  const { project, answer, isRefreshing, reload, onPeriod } = props;
  const { report, periods, asOf, timeZone } = answer;
  const days = `${report.period.from} ${report.period.to}`;
  return (
    <div className="report" aria-busy={isRefreshing}>
      <div className="report__head">
        <PeriodBar period={report.period} periods={periods} onPeriod={onPeriod} />
        <Button onPress={reload} isPending={isRefreshing}>
          {isRefreshing ? 'Refreshing…' : 'Refresh'}
        </Button>
      </div>
      <ReportActions key={days} project={project} report={report} />
      <ReportDocument report={report} />
      <p className="report__about">{`As of ${momentIn(asOf, timeZone)} (${zoneName(timeZone)}). Epics and sub-tasks are not counted; no person is named.`}</p>
    </div>
  );
}
