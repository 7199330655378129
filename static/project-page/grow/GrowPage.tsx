import './GrowPage.css';
import { type ReactNode, useState } from 'react';
import type { FitChoices, GrowthPreview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Checkbox } from '../../shared/ui/Checkbox';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';
import { FitPanel } from '../generation/FitPanel';
import { unansweredQuestions } from '../generation/fitChoices';
import { GenerationProgress } from '../generation/GenerationProgress';
import { MissingFields } from '../generation/MissingFields';
import { OverviewFailure, type PageProps } from '../plan/PlanPage';
import { assigneesOf } from '../wizard/draft';
import { GenerationOutcome } from '../wizard/GenerationOutcome';
import { StepHeading } from '../wizard/StepHeading';
import { NewEnvironments, NewSeats, NewSources } from './AdditionRows';
import { type GrowthDraft, growingBy, NOTHING_NEW } from './additions';
import { Difference } from './Difference';
import { GrowthPeople } from './GrowthPeople';
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
      onGrow={(choices) => {
        setBegun(true);
        generation.grow({ ...growingBy(draft), choices }, assigneesOf({ ...draft, team: draft.seats }));
      }}
    />
  );
}

interface GrowFormProps {
  readonly project: string;
  readonly draft: GrowthDraft;
  readonly onDraft: (draft: GrowthDraft) => void;
  readonly refusal: string | undefined;
  readonly onCancel: () => void;
  readonly onGrow: (choices: FitChoices) => void;
}

function GrowForm({ project, draft, onDraft, refusal, onCancel, onGrow }: GrowFormProps) {
  const { answer, plan, isCurrent } = useGrowthPreview(project, growingBy(draft));
  const { fit, choices, open, trouble } = useGrowthFit(project, draft);
  const [attempts, setAttempts] = useState(0);
  const problem = answer.state === 'failed' ? answer.error.message : undefined;
  const hasNews = answer.state === 'ready' && answer.value.counts.added > 0;
  return (
    <section className="grow">
      <StepHeading key="grow">Grow the plan</StepHeading>
      <p className="grow__lead">
        Add what the project has got since. Only what is new is created, under the epics that exist and linked
        to what it waits for. Issues that exist are left as they are, whatever people have made of them.
      </p>
      {plan === undefined && problem === undefined ? <Skeleton label="Reading the plan" lines={6} /> : null}
      {plan === undefined ? null : <Additions {...{ plan, draft, onDraft }} />}
      {problem === undefined ? null : <Refused title="The plan cannot grow by this" why={problem} />}
      {refusal === undefined ? null : <Refused title="The plan did not grow" why={refusal} />}
      {answer.state === 'ready' ? (
        <Difference
          preview={answer.value}
          recreate={draft.recreate}
          onRecreate={(recreate) => onDraft({ ...draft, recreate })}
        />
      ) : null}
      {answer.state === 'ready' ? (
        <GrowthPeople plan={answer.value} {...{ project, draft, onDraft }} />
      ) : null}
      {trouble}
      {fit === undefined || !hasNews ? null : (
        <FitPanel
          {...{ fit, choices }}
          onChange={(changed) => onDraft({ ...draft, choices: changed })}
          sprintsLabel="Put the new issues into the plan’s sprints that have not begun, and create those that are missing"
        />
      )}
      {hasNews ? <MissingFields id="grow-missing" {...{ open, attempts }} /> : null}
      <div className="grow__buttons">
        <Button onPress={onCancel}>Cancel</Button>
        <Button
          appearance="primary"
          onPress={() => (open.length > 0 ? setAttempts((count) => count + 1) : onGrow(choices))}
          isDisabled={!isCurrent || !hasNews || fit === undefined || fit.blockers.length > 0}
          {...(open.length > 0 ? { 'aria-describedby': 'grow-missing' } : {})}
        >
          Grow
        </Button>
      </div>
    </section>
  );
}

/** How what is new fits this Jira now; decided as for the plan, unless it is decided otherwise here. */
function useGrowthFit(project: string, draft: GrowthDraft) {
  const { answer, reload } = useInvoke('fit.read', { project });
  const read = answer.state === 'ready' ? answer.value : undefined;
  // Sprints are offered where the plan has some: a team that plans without them goes on like that.
  const fit = read && { ...read.fit, sprints: read.fit.sprints && read.choices.sprints === true };
  const decided = { ...read?.choices, sprints: fit?.sprints ?? false };
  const choices = draft.choices ?? decided;
  return {
    fit,
    choices,
    open: fit ? unansweredQuestions(fit, choices) : [],
    trouble:
      answer.state === 'failed' ? (
        <Refused
          title="How it fits this project could not be read"
          why={answer.error.message}
          action={<Button onPress={reload}>Try again</Button>}
        />
      ) : null,
  };
}

function Refused(props: { readonly title: string; readonly why: string; readonly action?: ReactNode }) {
  const { title, why, action } = props;
  return (
    <SectionMessage appearance="error" title={title} actions={action}>
      <p>{why}</p>
    </SectionMessage>
  );
}

function Additions(props: {
  readonly plan: GrowthPreview;
  readonly draft: GrowthDraft;
  readonly onDraft: (draft: GrowthDraft) => void;
}) {
  const { plan, draft, onDraft } = props;
  const { version, newest, isGone } = plan.template;
  const parts = { draft, onChange: onDraft };
  return (
    <>
      <NewSources existing={plan.sources} {...parts} />
      <NewEnvironments existing={plan.environments} {...parts} />
      <NewSeats existing={plan.team} {...parts} />
      {newest > version ? (
        <section className="grow__part" aria-label="Template">
          <h3>Template</h3>
          <p className="grow__existing">
            The plan was made from version {version} of its template.
            {isGone
              ? ` The app no longer has that version, so the plan is compared with version ${newest}: what only version ${newest} has counts as left out until you take it.`
              : null}
          </p>
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
