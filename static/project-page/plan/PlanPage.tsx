import { useState } from 'react';
import type { Generation, ProjectOverview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Skeleton } from '../../shared/ui/Skeleton';
import type { Loaded } from '../../shared/useInvoke';
import { counted } from '../../shared/words';
import { GenerationProgress, WatchedProgress } from '../generation/GenerationProgress';
import type { GenerationControls } from '../generation/useGeneration';
import { useWatch } from '../generation/useWatch';
import type { OpenRoute } from '../routing/routes';
import { UndoPlan } from '../undo/UndoPlan';
import { EmptyPlan } from './EmptyPlan';
import { ImportPlan } from './ImportPlan';
import { PlanActions } from './PlanActions';
import { PlanSummary } from './PlanSummary';
import { UnfinishedBanner } from './UnfinishedBanner';

/** What every page of the plan is given by the surface around it. */
export interface PageProps {
  readonly answer: Loaded<ProjectOverview>;
  readonly reload: () => void;
  readonly generation: GenerationControls;
  readonly open: OpenRoute;
  readonly boardId: string | undefined;
}

/** The plan of the project, or the way to one. */
export function PlanPage({ answer, reload, generation, open, boardId }: PageProps) {
  const isWorking = generation.run.state === 'working';
  const [sawWork, setSawWork] = useState(isWorking);
  if (isWorking && !sawWork) setSawWork(true);

  const overview = answer.state === 'ready' ? answer.value : undefined;
  const watched = useWatch(
    overview?.project.key ?? '',
    generation.run.state === 'idle' ? overview?.plan?.generation : undefined,
    reload,
  );

  if (answer.state === 'loading') return <Skeleton label="Reading the plan" lines={6} />;
  if (answer.state === 'failed') return <OverviewFailure message={answer.error.message} reload={reload} />;

  const { plan, project, fit, today } = answer.value;
  if (plan === null) {
    if (isWorking) return <GenerationProgress generation={generation} />;
    return (
      <EmptyPlan fit={fit} onGenerate={() => open({ page: 'generate', step: 'charter' })}>
        <ImportPlan project={project.key} onImported={() => open({ page: 'generate', step: 'preview' })} />
      </EmptyPlan>
    );
  }
  return (
    <>
      {isWorking ? (
        <GenerationProgress generation={generation} />
      ) : watched ? (
        <WatchedProgress generation={watched} />
      ) : (
        <UnfinishedBanner plan={plan} project={project.key} fit={fit} generation={generation} />
      )}
      {sawWork && generation.run.state === 'done' ? (
        <Completed generation={generation.run.generation} />
      ) : null}
      <PlanSummary
        plan={plan}
        projectKey={project.key}
        boardId={boardId}
        today={today}
        isRefreshing={answer.refreshing}
      />
      <PlanActions
        project={project.key}
        canGrow={!isWorking && !watched && plan.generation.state === 'done'}
        onGrow={() => open({ page: 'grow' })}
      />
      {isWorking || watched ? null : (
        <div className="plan-undo">
          <UndoPlan plan={plan} project={project.key} onChanged={reload} />
        </div>
      )}
    </>
  );
}

/** Tells whoever watched the generation here that it is over. */
function Completed({ generation }: { readonly generation: Generation }) {
  return (
    <div className="plan-banner">
      <SectionMessage appearance="success" live title="The plan is complete">
        <p>
          {counted(generation.created, 'issue')} created, {counted(generation.links.made, 'link')} made.
        </p>
      </SectionMessage>
    </div>
  );
}

/** The plan could not be read: why, and a way to try again. */
export function OverviewFailure({
  message,
  reload,
}: {
  readonly message: string;
  readonly reload: () => void;
}) {
  return (
    <SectionMessage
      appearance="error"
      title="The plan could not be read"
      actions={<Button onPress={reload}>Try again</Button>}
    >
      <p>{message}</p>
    </SectionMessage>
  );
}
