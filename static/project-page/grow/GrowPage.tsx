import './GrowPage.css';
import { useState } from 'react';
import type { GrowthPreview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Checkbox } from '../../shared/ui/Checkbox';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Skeleton } from '../../shared/ui/Skeleton';
import { GenerationProgress } from '../generation/GenerationProgress';
import { OverviewFailure, type PageProps } from '../plan/PlanPage';
import { GenerationOutcome } from '../wizard/GenerationOutcome';
import { StepHeading } from '../wizard/StepHeading';
import { NewEnvironments, NewSeats, NewSources } from './AdditionRows';
import { type GrowthDraft, growingBy, NOTHING_NEW } from './additions';
import { Difference } from './Difference';
import { useGrowthPreview } from './useGrowthPreview';

/** Lets the plan grow: what to add, what of it is new, then the same progress as a new plan's. */
export default function GrowPage(props: PageProps) {
  const { answer, reload, generation, open, boardId } = props;
  const { run } = generation;
  const [draft, setDraft] = useState<GrowthDraft>(NOTHING_NEW);
  const [hasBegun, setBegun] = useState(false);
  const overview = answer.state === 'ready' ? answer.value : undefined;
  if (run.state === 'working')
    return (
      <section className="grow">
        <StepHeading key="growing">The plan is growing</StepHeading>
        <GenerationProgress generation={generation} />
      </section>
    );
  // What could not even begin is told beside what was asked for, so that it can be changed.
  const refusal = hasBegun && run.state === 'interrupted' && !run.generation ? run.error.message : undefined;
  if (hasBegun && run.state !== 'idle' && refusal === undefined)
    return <GenerationOutcome {...{ overview, generation, open, boardId }} />;
  if (answer.state === 'loading') return <Skeleton label="Reading the plan" lines={6} />;
  if (answer.state === 'failed') return <OverviewFailure message={answer.error.message} reload={reload} />;
  return (
    <GrowForm
      project={answer.value.project.key}
      {...{ draft, refusal }}
      onDraft={setDraft}
      onCancel={() => open({ page: 'plan' })}
      onGrow={() => {
        setBegun(true);
        generation.grow(growingBy(draft));
      }}
    />
  );
}

function GrowForm(props: {
  readonly project: string;
  readonly draft: GrowthDraft;
  readonly onDraft: (draft: GrowthDraft) => void;
  readonly refusal: string | undefined;
  readonly onCancel: () => void;
  readonly onGrow: () => void;
}) {
  const { project, draft, onDraft, refusal, onCancel, onGrow } = props;
  const { answer, plan, isCurrent } = useGrowthPreview(project, growingBy(draft));
  const problem = answer.state === 'failed' ? answer.error.message : undefined;
  return (
    <section className="grow">
      <StepHeading key="grow">Grow the plan</StepHeading>
      <p className="grow__lead">
        Add what the project has got since. Only what is new is created, under the epics that exist and linked
        to what it waits for. Issues that exist are left as they are, whatever people have made of them.
      </p>
      {plan === undefined && problem === undefined ? <Skeleton label="Reading the plan" lines={6} /> : null}
      {plan === undefined ? null : <Additions {...{ plan, draft, onDraft }} />}
      {problem === undefined ? null : (
        <SectionMessage appearance="error" title="The plan cannot grow by this">
          <p>{problem}</p>
        </SectionMessage>
      )}
      {refusal === undefined ? null : (
        <SectionMessage appearance="error" title="The plan did not grow">
          <p>{refusal}</p>
        </SectionMessage>
      )}
      {answer.state === 'ready' ? (
        <Difference
          preview={answer.value}
          recreate={draft.recreate}
          onRecreate={(recreate) => onDraft({ ...draft, recreate })}
        />
      ) : null}
      <div className="grow__buttons">
        <Button onPress={onCancel}>Cancel</Button>
        <Button
          appearance="primary"
          onPress={onGrow}
          isDisabled={!isCurrent || answer.state !== 'ready' || answer.value.counts.added === 0}
        >
          Grow
        </Button>
      </div>
    </section>
  );
}

function Additions(props: {
  readonly plan: GrowthPreview;
  readonly draft: GrowthDraft;
  readonly onDraft: (draft: GrowthDraft) => void;
}) {
  const { plan, draft, onDraft } = props;
  const { version, newest } = plan.template;
  const parts = { draft, onChange: onDraft };
  return (
    <>
      <NewSources existing={plan.sources} {...parts} />
      <NewEnvironments existing={plan.environments} {...parts} />
      <NewSeats existing={plan.team} {...parts} />
      {newest > version ? (
        <section className="grow__part" aria-label="Template">
          <h3>Template</h3>
          <p className="grow__existing">The plan was made from version {version} of its template.</p>
          <Checkbox
            isSelected={draft.newerTemplate}
            onChange={(newerTemplate) => onDraft({ ...draft, newerTemplate })}
          >
            Take what version {newest} has
          </Checkbox>
        </section>
      ) : null}
    </>
  );
}
