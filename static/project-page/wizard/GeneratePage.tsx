import './GeneratePage.css';
import type { ReactNode } from 'react';
import type { ProjectOverview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Skeleton } from '../../shared/ui/Skeleton';
import { GenerationProgress } from '../generation/GenerationProgress';
import { EmptyPlan } from '../plan/EmptyPlan';
import { OverviewFailure, type PageProps } from '../plan/PlanPage';
import { UnfinishedBanner } from '../plan/UnfinishedBanner';
import type { WizardStep } from '../routing/routes';
import { peopleByRole, wantedPlan } from './draft';
import { GenerationOutcome } from './GenerationOutcome';
import { StepHeading } from './StepHeading';
import { useDraft } from './useDraft';
import { Wizard } from './Wizard';

interface GeneratePageProps extends PageProps {
  readonly step: WizardStep;
}

/** Makes the project's plan: the wizard's questions, then the generation, then where to find what was made. */
export default function GeneratePage(props: GeneratePageProps) {
  const { answer, reload, generation, open, boardId, step } = props;
  const { run } = generation;
  if (run.state === 'working') {
    return (
      <Titled title="Generating the plan">
        <GenerationProgress generation={generation} />
        <p className="generate__hint">
          You can look at other pages meanwhile. If this one is closed, come back and resume: nothing is lost.
        </p>
      </Titled>
    );
  }
  // How a run ended is known here, also when the project cannot be read just now, as without a network.
  if (run.state !== 'idle') {
    const overview = answer.state === 'ready' ? answer.value : undefined;
    return <GenerationOutcome {...{ overview, generation, open, boardId }} />;
  }
  if (answer.state === 'loading') return <Skeleton label="Reading the project" lines={6} />;
  if (answer.state === 'failed') return <OverviewFailure message={answer.error.message} reload={reload} />;

  const overview = answer.value;
  if (overview.plan) {
    return (
      <Titled title="This project has a plan">
        <UnfinishedBanner
          plan={overview.plan}
          project={overview.project.key}
          fit={overview.fit}
          generation={generation}
        />
        <SectionMessage actions={<Button onPress={() => open({ page: 'plan' })}>See the plan</Button>}>
          <p>
            A project has one plan, and this one is “<bdi>{overview.plan.name}</bdi>”.
          </p>
        </SectionMessage>
      </Titled>
    );
  }
  if (overview.fit.blockers.length > 0) return <EmptyPlan fit={overview.fit} onGenerate={() => undefined} />;

  return <KeptWizard {...{ overview, step, open, generation }} />;
}

/** The wizard over the answers that were given before, here or elsewhere. */
function KeptWizard(
  props: Pick<PageProps, 'generation' | 'open'> & {
    readonly overview: ProjectOverview;
    readonly step: WizardStep;
  },
) {
  const { overview, step, open, generation } = props;
  const { draft, setDraft, saving } = useDraft(overview);
  if (draft === undefined) return <Skeleton label="Looking for earlier answers" lines={6} />;
  return (
    <Wizard
      {...{ overview, draft, saving, step, open }}
      onDraft={setDraft}
      onGenerate={() => generation.start(wantedPlan(draft), peopleByRole(draft))}
    />
  );
}

function Titled({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="generate">
      <StepHeading key={title}>{title}</StepHeading>
      {children}
    </section>
  );
}
