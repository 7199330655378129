import { useState } from 'react';
import type { FitChoices, Generation } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { useInvoke } from '../../shared/useInvoke';
import { Failures } from './Failures';
import { FitPanel } from './FitPanel';
import type { GenerationControls } from './useGeneration';

/** What Jira refused, what it asks for now, and the button that tries only that again. */
export function RetryFailed(props: {
  readonly latest: Generation;
  readonly project: string;
  readonly generation: GenerationControls;
}) {
  const { latest, project, generation } = props;
  const { answer } = useInvoke('fit.read', { project });
  const [choices, setChoices] = useState<FitChoices>({});
  const fit = answer.state === 'ready' && answer.value.questions.length > 0 ? answer.value : undefined;
  return (
    <>
      <Failures failures={latest.failures} />
      {fit ? (
        <FitPanel fit={{ ...fit, linkTypes: [], sprints: false }} {...{ choices }} onChange={setChoices} />
      ) : null}
      <div>
        <Button appearance="primary" onPress={() => generation.retry(choices.fieldValues)}>
          Retry failed
        </Button>
      </div>
    </>
  );
}
