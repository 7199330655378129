import './PreviewStep.css';
import { useCallback, useEffect } from 'react';
import { tooManyAtOnce } from '../../../../src/contract/limits';
import type { AppError, Fit } from '../../../shared/contract';
import { Button } from '../../../shared/ui/Button';
import { SectionMessage } from '../../../shared/ui/SectionMessage';
import { Skeleton } from '../../../shared/ui/Skeleton';
import { FitPanel } from '../../generation/FitPanel';
import type { Edits } from '../../preview/nodeEdits';
import { PlanPreviewPane } from '../../preview/PlanPreviewPane';
import { usePlanPreview } from '../../preview/usePlanPreview';
import { planInput } from '../draft';
import type { StepProps } from './stepProps';

interface PreviewStepProps extends StepProps {
  readonly fit: Fit;
  readonly today: string;
  /** Told whether there is a preview to generate from. */
  readonly onReady: (isReady: boolean) => void;
  /** Told when the server finds an answer of an earlier step wrong. */
  readonly onRefused: (error: AppError) => void;
}

/** Everything that will be created, before anything is. */
export function PreviewStep({ draft, update, project, fit, today, onReady, onRefused }: PreviewStepProps) {
  const input = planInput(draft);
  const { answer, reload } = usePlanPreview(project, draft.template, input);
  const error = answer.state === 'failed' ? answer.error : undefined;
  const tooMany = tooManyAtOnce(draft.sources.length);
  const isReady = answer.state === 'ready' && answer.value.counts.issues > 0 && tooMany === undefined;
  useEffect(() => {
    onReady(isReady);
    return () => onReady(false);
  }, [isReady, onReady]);
  useEffect(() => {
    if (error?.code === 'invalid-request') onRefused(error);
  }, [error, onRefused]);
  const onEdits = useCallback((edits: Edits) => update({ edits }), [update]);

  if (answer.state === 'loading') return <Skeleton label="Laying out the plan" lines={8} />;
  if (answer.state === 'failed') {
    return (
      <SectionMessage
        appearance="error"
        title="There is no preview"
        actions={
          <>
            <Button onPress={reload}>Try again</Button>
            {draft.edits.length > 0 ? (
              <Button onPress={() => onEdits([])}>Reset all changes ({draft.edits.length})</Button>
            ) : null}
          </>
        }
      >
        <p>{answer.error.message}</p>
      </SectionMessage>
    );
  }
  return (
    <>
      {tooMany === undefined ? null : (
        <SectionMessage appearance="warning" title="This is too much to generate at once">
          <p>{tooMany}</p>
        </SectionMessage>
      )}
      <PlanPreviewPane
        preview={answer.value}
        isUpdating={answer.refreshing}
        edits={draft.edits}
        onEdits={onEdits}
        today={today}
        target={draft.target}
        capacity={input.capacity}
      />
      <FitPanel fit={fit} choices={draft.choices} onChange={(choices) => update({ choices })} />
    </>
  );
}
