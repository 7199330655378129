import './metrics.css';
import './series.css';
import { useState } from 'react';
import { ChartSource } from '../../shared/charts/ChartSource';
import { momentIn, zoneName } from '../../shared/charts/days';
import type { ProjectMetrics } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { useInvoke } from '../../shared/useInvoke';
import { counted } from '../../shared/words';
import { BurndownChart } from './BurndownChart';
import { CycleTimeChart } from './CycleTimeChart';
import { ExportMenu } from './ExportMenu';
import { FlowChart } from './FlowChart';
import { MetricsSkeleton } from './MetricsSkeleton';
import { SprintSelect } from './SprintSelect';
import { VelocityChart } from './VelocityChart';
import { Warnings } from './Warnings';

/** The four charts of a project: what a sprint brings, what is left, what flows and how long issues take. */
export default function MetricsPage({ project }: { readonly project: string }) {
  const [sprint, setSprint] = useState<number | undefined>(undefined);
  const request = sprint === undefined ? { project } : { project, sprint };
  const { answer, reload } = useInvoke('metrics.read', request);

  switch (answer.state) {
    case 'loading':
      return <MetricsSkeleton />;
    case 'failed':
      return (
        <SectionMessage
          appearance="error"
          title="The metrics could not be read"
          actions={<Button onPress={reload}>Try again</Button>}
        >
          <p>{answer.error.message}</p>
        </SectionMessage>
      );
    case 'ready':
      return (
        <Metrics
          project={project}
          metrics={answer.value}
          sprint={sprint}
          isRefreshing={answer.refreshing}
          onRefresh={reload}
          onSprint={setSprint}
        />
      );
  }
}

function Metrics(props: {
  readonly project: string;
  readonly metrics: ProjectMetrics;
  readonly sprint: number | undefined;
  readonly isRefreshing: boolean;
  readonly onRefresh: () => void;
  readonly onSprint: (sprint: number) => void;
}) {
  const { project, metrics, sprint, isRefreshing, onRefresh, onSprint } = props;
  const { timeZone, asOf } = metrics;
  const [exportFailure, setExportFailure] = useState<string>();
  // Where nobody works in sprints, what can be said of flow comes first.
  const hasSprints = metrics.velocity.status === 'ok' || metrics.sprints.length > 0;
  const bySprint = [
    <VelocityChart key="velocity" velocity={metrics.velocity} />,
    <BurndownChart
      key="burndown"
      burndown={metrics.burndown}
      timeZone={timeZone}
      controls={<SprintSelect metrics={metrics} asked={sprint} onSprint={onSprint} />}
    />,
  ];
  const byFlow = [
    <FlowChart key="flow" flow={metrics.cumulativeFlow} timeZone={timeZone} />,
    <CycleTimeChart key="cycle" cycleTimes={metrics.cycleTimes} timeZone={timeZone} asOf={asOf} />,
  ];
  return (
    <div className="metrics">
      <div className="metrics__head">
        <p className="metrics__as-of">
          {`${counted(metrics.issues, 'issue')}, as of ${momentIn(asOf, timeZone)} (${zoneName(timeZone)}). Epics and sub-tasks are not counted.`}
        </p>
        <div className="metrics__actions">
          <ExportMenu project={project} metrics={metrics} onFailure={setExportFailure} />
          <Button onPress={onRefresh} isPending={isRefreshing}>
            {isRefreshing ? 'Refreshing…' : 'Refresh'}
          </Button>
        </div>
      </div>
      {exportFailure === undefined ? null : (
        <SectionMessage appearance="error" title="The export did not work">
          <p>{exportFailure}</p>
        </SectionMessage>
      )}
      <Warnings warnings={metrics.warnings} />
      <ChartSource value={{ project, asOf, timeZone }}>
        <div className="metrics__charts" aria-busy={isRefreshing}>
          {hasSprints ? [...bySprint, ...byFlow] : [...byFlow, ...bySprint]}
        </div>
      </ChartSource>
    </div>
  );
}
