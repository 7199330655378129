import { type ReactNode, useState } from 'react';
import { ChartSource } from '../../shared/charts/ChartSource';
import { momentIn, zoneName } from '../../shared/charts/days';
import type { ExportTable, MetricsHead } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { NotRead } from '../../shared/ui/NotRead';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import type { Loaded } from '../../shared/useInvoke';
import { amount, counted } from '../../shared/words';
import { ExportMenu } from './ExportMenu';
import { FilterBar } from './FilterBar';
import { MetricsSkeleton } from './MetricsSkeleton';
import { NoMatch, NoWork } from './NoWork';
import type { SectionProps } from './sectionProps';
import { Warnings } from './Warnings';

interface SectionFrameProps<T extends MetricsHead> extends SectionProps {
  readonly answer: Loaded<T>;
  readonly reload: () => void;
  /** The section's charts as tables for files. */
  readonly tables: (metrics: T) => readonly ExportTable[];
  readonly children: (metrics: T) => ReactNode;
}

/** What is around the charts of a section: when they hold, what they are narrowed down to, and what to do with them. */
export function SectionFrame<T extends MetricsHead>(props: SectionFrameProps<T>) {
  const { answer, reload } = props;
  switch (answer.state) {
    case 'loading':
      return <MetricsSkeleton progress={answer.progress} />;
    case 'failed':
      return (
        <NotRead title="The metrics could not be read" error={answer.error} onRetry={reload}>
          <ClearFilter {...props} />
        </NotRead>
      );
    case 'ready':
      if (answer.value.ofIssues === 0) return <NoWork title="Nothing to measure yet" onPlan={props.onPlan} />;
      return <Shown {...props} metrics={answer.value} isRefreshing={answer.refreshing} />;
  }
}

/** A filter that the server refuses must not be one that nobody can leave. */
function ClearFilter({ query, onQuery }: SectionProps) {
  if (Object.keys(query.filter).length === 0 && query.sprint === undefined) return null;
  return <Button onPress={() => onQuery({ filter: {} })}>Clear filters</Button>;
}

function Shown<T extends MetricsHead>(
  props: SectionFrameProps<T> & { readonly metrics: T; readonly isRefreshing: boolean },
) {
  const { project, query, onQuery, reload, tables, metrics, isRefreshing, children } = props;
  const { timeZone, asOf } = metrics;
  const [exportFailure, setExportFailure] = useState<string>();
  return (
    <>
      <div className="metrics__head">
        <p className="metrics__as-of">{headWords(metrics)}</p>
        <div className="metrics__actions">
          <ExportMenu project={project} tables={() => tables(metrics)} onFailure={setExportFailure} />
          <Button onPress={reload} isPending={isRefreshing}>
            {isRefreshing ? 'Refreshing…' : 'Refresh'}
          </Button>
        </div>
      </div>
      <FilterBar
        choices={metrics.choices}
        today={asOf}
        timeZone={timeZone}
        filter={query.filter}
        onFilter={(filter) => onQuery({ ...query, filter })}
      />
      {exportFailure === undefined ? null : (
        <SectionMessage appearance="error" title="The export did not work">
          <p>{exportFailure}</p>
        </SectionMessage>
      )}
      <Warnings warnings={metrics.warnings} />
      <ChartSource value={{ project, asOf, timeZone }}>
        <div className="metrics__charts" aria-busy={isRefreshing}>
          {metrics.issues === 0 ? <NoMatch /> : children(metrics)}
        </div>
      </ChartSource>
    </>
  );
}

function headWords({ issues, ofIssues, asOf, unchangedUntil, timeZone }: MetricsHead): string {
  const counts =
    issues === ofIssues ? counted(issues, 'issue') : `${amount(issues)} of ${counted(ofIssues, 'issue')}`;
  const since = unchangedUntil === undefined ? '' : '; nothing has changed since';
  return `${counts}, as of ${momentIn(asOf, timeZone)} (${zoneName(timeZone)})${since}. Epics and sub-tasks are not counted.`;
}
