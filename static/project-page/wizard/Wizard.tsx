import './Wizard.css';
import { type KeyboardEvent, type SyntheticEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { AppError, ProjectOverview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { type OpenRoute, WIZARD_STEPS, type WizardStep } from '../routing/routes';
import { checkStep, type FieldErrors, serverErrors, stepOf } from './checks';
import type { Draft } from './draft';
import { SavingNote } from './SavingNote';
import { StepHeading } from './StepHeading';
import { StepTrail } from './StepTrail';
import { CalendarStep } from './steps/CalendarStep';
import { CharterStep } from './steps/CharterStep';
import { PeopleStep } from './steps/PeopleStep';
import { PreviewStep } from './steps/PreviewStep';
import { SourcesStep } from './steps/SourcesStep';
import type { StepProps } from './steps/stepProps';
import { TemplateStep } from './steps/TemplateStep';
import { useCharterStep } from './useCharterStep';
import type { DraftSaving } from './useDraft';

const TITLES: Readonly<Record<WizardStep, string>> = {
  charter: 'Charter',
  template: 'Template',
  sources: 'Data sources',
  people: 'Environments and people',
  calendar: 'Calendar',
  preview: 'Preview',
};

interface WizardProps {
  readonly overview: ProjectOverview;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly saving: DraftSaving;
  readonly step: WizardStep;
  /** Opens a page of this surface; the same function from one drawing to the next. */
  readonly open: OpenRoute;
  readonly onGenerate: () => void;
}

/** The questions a plan is made from, one step at a time; Enter goes on, and nothing is created before the end. */
export function Wizard(props: WizardProps) {
  const { overview, draft, onDraft, saving, open, onGenerate } = props;
  const step = reachable(props.step, draft);
  const index = WIZARD_STEPS.indexOf(step);
  const previous = WIZARD_STEPS[index - 1];
  const next = WIZARD_STEPS[index + 1];

  const charter = useCharterStep(overview.project.key, draft, (change) => onDraft({ ...draft, ...change }));
  const [refused, setRefused] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState<{ readonly step: WizardStep; readonly count: number }>();
  const [isPreviewed, setPreviewed] = useState(false);
  const errors = {
    ...(attempt?.step === step ? checkStep(step, draft) : {}),
    ...refused,
    ...(charter.trouble?.type === 'refused' ? charter.trouble.errors : {}),
  };
  const form = useFocusOnError(attempt?.step === step ? attempt.count : 0);
  const goTo = useCallback((to: WizardStep) => open({ page: 'generate', step: to }), [open]);

  const update = (change: Partial<Draft>) => {
    setRefused({});
    charter.forget();
    onDraft({ ...draft, ...change });
  };
  /** Shows what a step lacks, there. */
  const complain = (at: WizardStep) => setAttempt((last) => ({ step: at, count: (last?.count ?? 0) + 1 }));
  /** Goes to another step; the charter is saved on the way out of its own, or shows why it cannot be. */
  const leaveFor = async (to: WizardStep) => {
    if (step !== 'charter' || (await charter.leave())) goTo(to);
    else complain(step);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (charter.isSaving) return;
    if (Object.keys(checkStep(step, draft)).length > 0) complain(step);
    else if (next) void leaveFor(next);
    else if (isPreviewed) onGenerate();
  };
  /** The rest of the questions has answers to start from; where one has none, that is where this leads. */
  const previewNow = () => {
    const wanted = reachable('preview', draft);
    if (wanted !== 'preview') complain(wanted);
    if (wanted !== step) void leaveFor(wanted);
  };
  const refuse = useCallback(
    (error: AppError) => {
      const problems = serverErrors(error);
      const wrong = stepOf(problems);
      if (!wrong) return;
      setRefused(problems);
      setAttempt((last) => ({ step: wrong, count: (last?.count ?? 0) + 1 }));
      goTo(wrong);
    },
    [goTo],
  );

  useEffect(() => {
    if (step !== props.step) open({ page: 'generate', step }, 'replace');
  }, [step, props.step, open]);

  const stepProps: StepProps = { draft, update, errors, project: overview.project.key };
  return (
    <section className="wizard">
      <StepTrail
        titles={TITLES}
        current={step}
        canOpen={(to) => reachable(to, draft) === to}
        onOpen={(to) => void leaveFor(to)}
      />
      <form
        className="wizard__form"
        onSubmit={submit}
        onKeyDownCapture={submitFromDate}
        noValidate
        ref={form}
      >
        <StepHeading key={step}>{TITLES[step]}</StepHeading>
        {step === 'charter' ? (
          <div inert={charter.isSaving}>
            <CharterStep {...stepProps} charter={charter} onSavedOver={() => next && goTo(next)} />
          </div>
        ) : null}
        {step === 'template' ? <TemplateStep {...stepProps} /> : null}
        {step === 'sources' ? <SourcesStep {...stepProps} /> : null}
        {step === 'people' ? <PeopleStep {...stepProps} /> : null}
        {step === 'calendar' ? <CalendarStep {...stepProps} /> : null}
        {step === 'preview' ? (
          <PreviewStep
            {...stepProps}
            fit={overview.fit}
            today={overview.today}
            onReady={setPreviewed}
            onRefused={refuse}
          />
        ) : null}
        <div className="wizard__buttons">
          <Button onPress={() => (previous ? goTo(previous) : open({ page: 'plan' }))}>
            {previous ? 'Back' : 'Cancel'}
          </Button>
          <Button type="submit" appearance="primary" isDisabled={step === 'preview' && !isPreviewed}>
            {step === 'preview' ? 'Generate ML plan' : step === 'calendar' ? 'Show the preview' : 'Next'}
          </Button>
          {step === 'preview' || step === 'calendar' ? null : (
            <Button appearance="subtle" onPress={previewNow}>
              Preview now
            </Button>
          )}
          <SavingNote saving={saving} hasPeople={Object.keys(draft.people).length > 0} />
        </div>
        <p className="wizard__announcement" role="alert">
          {attempt?.step === step ? Object.values(errors)[0] : ''}
        </p>
      </form>
    </section>
  );
}

/** The parts of a date are no inputs to the browser, and keep keys to themselves: Enter is caught before them. */
function submitFromDate(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget, key } = event;
  if (key === 'Enter' && target instanceof HTMLElement && target.getAttribute('role') === 'spinbutton') {
    currentTarget.requestSubmit();
  }
}

/** The step asked for, or the first before it that is not complete, as after a reload of a later step's address. */
function reachable(step: WizardStep, draft: Draft): WizardStep {
  const before = WIZARD_STEPS.slice(0, WIZARD_STEPS.indexOf(step));
  return before.find((earlier) => Object.keys(checkStep(earlier, draft)).length > 0) ?? step;
}

/** After each failed attempt to go on, the first wrong field takes the focus. */
function useFocusOnError(attempts: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"]:not([role="group"]), [role="group"][data-invalid] [role="spinbutton"]',
    );
    wrong?.focus();
  }, [attempts]);
  return form;
}
