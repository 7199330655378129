import './PreviewStep.css';
import { useEffect } from 'react';
import type { AppError, Fit, FitChoices, PlanPreview } from '../../../shared/contract';
import { Button } from '../../../shared/ui/Button';
import { SectionMessage } from '../../../shared/ui/SectionMessage';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { useInvoke } from '../../../shared/useInvoke';
import { counted, dayInWords } from '../../../shared/words';
import { FitPanel } from '../../generation/FitPanel';
import { planInput } from '../draft';
import { PreviewCounts } from './PreviewCounts';
import { PreviewTree } from './PreviewTree';
import type { StepProps } from './stepProps';

interface PreviewStepProps extends StepProps {
  readonly fit: Fit;
  /** Told whether there is a preview to generate from. */
  readonly onReady: (isReady: boolean) => void;
  /** Told when the server finds an answer of an earlier step wrong. */
  readonly onRefused: (error: AppError) => void;
}

/** Everything that will be created, before anything is. */
export function PreviewStep({ draft, update, project, fit, onReady, onRefused }: PreviewStepProps) {
  const { answer, reload } = useInvoke('plan.preview', { project, input: planInput(draft) });
  const error = answer.state === 'failed' ? answer.error : undefined;
  useEffect(() => {
    onReady(answer.state === 'ready');
    return () => onReady(false);
  }, [answer.state, onReady]);
  useEffect(() => {
    if (error?.code === 'invalid-request') onRefused(error);
  }, [error, onRefused]);

  if (answer.state === 'loading') return <Skeleton label="Laying out the plan" lines={8} />;
  if (answer.state === 'failed') {
    return (
      <SectionMessage
        appearance="error"
        title="There is no preview"
        actions={<Button onPress={reload}>Try again</Button>}
      >
        <p>{answer.error.message}</p>
      </SectionMessage>
    );
  }
  return (
    <Preview
      preview={answer.value}
      fit={fit}
      target={draft.target}
      choices={draft.choices}
      onChoices={(choices) => update({ choices })}
    />
  );
}

function Preview(props: {
  readonly preview: PlanPreview;
  readonly fit: Fit;
  readonly target: string | undefined;
  readonly choices: FitChoices;
  readonly onChoices: (choices: FitChoices) => void;
}) {
  const { preview, fit, target, choices, onChoices } = props;
  const { counts } = preview;
  // Without a date to miss, what the server warns of is only good to know.
  const isLate = target !== undefined && preview.finish > target;
  return (
    <div className="preview">
      <p className="wizard__lead">
        Generating creates {counted(counts.epics, 'epic')} and {counted(counts.issues, 'issue')} under them,
        with {counted(counts.links, 'link')}, over {counted(preview.sprints, 'sprint')}. The last one ends on{' '}
        {dayInWords(preview.finish)}. Estimates and dates are starting values, to be corrected in planning.
        Nothing is created before you press the button.
      </p>
      {preview.warnings.length > 0 ? (
        <SectionMessage appearance={isLate ? 'warning' : 'information'}>
          {preview.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </SectionMessage>
      ) : null}
      <PreviewCounts preview={preview} />
      <PreviewTree epics={preview.epics} />
      <FitPanel fit={fit} choices={choices} onChange={onChoices} />
    </div>
  );
}
