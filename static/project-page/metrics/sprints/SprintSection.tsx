import './sprints.css';
import type { ReactNode } from 'react';
import type { Maturity } from '../../../shared/contract';
import { useInflated } from '../../../shared/useInflated';
import { useInvoke } from '../../../shared/useInvoke';
import { listed } from '../../../shared/words';
import { asTold } from '../asTold';
import { Maturing } from '../Maturing';
import { SectionFrame } from '../SectionFrame';
import type { SectionProps } from '../sectionProps';
import { BurndownChart } from './BurndownChart';
import { BurnupChart } from './BurnupChart';
import { PredictabilityChart } from './PredictabilityChart';
import { SplitChart } from './SplitChart';
import { SprintSelect } from './SprintSelect';
import { sprintTables } from './tables';
import { VelocityChart } from './VelocityChart';

/** What sprints commit to and bring. */
export function SprintSection(props: SectionProps) {
  const { project, query, onQuery } = props;
  const { filter, sprint } = query;
  const request = sprint === undefined ? { project, filter } : { project, filter, sprint };
  const { answer, reload } = useInvoke('metrics.sprints', request);
  const inflated = useInflated(answer, asTold);
  return (
    <SectionFrame {...props} answer={inflated} reload={reload} tables={sprintTables}>
      {(metrics) => {
        const { timeZone } = metrics;
        const controls = (
          <SprintSelect
            metrics={metrics}
            asked={sprint}
            onSprint={(chosen) => onQuery({ filter, sprint: chosen })}
          />
        );
        return (
          <>
            <VelocityChart velocity={metrics.velocity} />
            <BurndownChart {...{ timeZone, controls }} burndown={metrics.burndown} />
            <Later maturity={metrics.maturity}>
              <BurnupChart {...{ timeZone, controls }} burnup={metrics.sprintBurnup} />
              <PredictabilityChart predictability={metrics.predictability} />
              <SplitChart split={metrics.velocitySplit} velocity={metrics.velocity} />
            </Later>
          </>
        );
      }}
    </SectionFrame>
  );
}

const LATER = ['Sprint burnup', 'Predictability', 'Velocity split'];

/** Charts that speak of a routine of sprints; a board without any is told so once more, not three times. */
function Later({ maturity, children }: { readonly maturity: Maturity; readonly children: ReactNode }) {
  return maturity.unit === 'weeks' ? (
    <p className="sprints__none">{listed(LATER)} need sprints, too.</p>
  ) : (
    <Maturing maturity={maturity} charts={LATER}>
      {children}
    </Maturing>
  );
}
