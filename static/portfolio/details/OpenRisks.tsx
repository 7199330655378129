import { isOpenRisk } from '../../../src/contract/piRules';
import { riskStanding } from '../../shared/riskWords';
import { NotRead } from '../../shared/ui/NotRead';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';
import { Fact, Lines } from './Fact';

/** What may still keep the project from its objectives, as it was written down for its program increments. */
export function OpenRisks({ project }: { readonly project: string }) {
  return (
    <Fact title="Open risks">
      <Risks project={project} />
    </Fact>
  );
}

function Risks({ project }: { readonly project: string }) {
  const { answer, reload } = useInvoke('pi.read', { projects: [project] });
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the risks" lines={2} />;
    case 'failed':
      return <NotRead title="The risks could not be read" error={answer.error} onRetry={reload} />;
    case 'ready': {
      const open = answer.value.flatMap(({ risks }) => risks.filter(isOpenRisk));
      return (
        <Lines
          lines={
            open.length === 0
              ? ['None is written down on the page Program increment']
              : open.map((risk) => `${risk.text} (${risk.pi}: ${riskStanding(risk)})`)
          }
        />
      );
    }
  }
}
