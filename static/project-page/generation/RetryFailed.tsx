import { useState } from 'react';
import type { FitChoices, Generation } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { useInvoke } from '../../shared/useInvoke';
import { Failures } from './Failures';
import { FitPanel } from './FitPanel';
import { unansweredQuestions } from './fitChoices';
import { MissingFields } from './MissingFields';
import type { GenerationControls } from './useGeneration';

/** What Jira refused, what it asks for now, and the button that tries only that again. */
export function RetryFailed(props: {
  readonly latest: Generation;
  readonly project: string;
  readonly generation: GenerationControls;
}) {
  const { latest, project, generation } = props;
  const { answer } = useInvoke('fit.read', { project });
  const [chosen, setChosen] = useState<FitChoices>();
  const [attempts, setAttempts] = useState(0);
  const read = answer.state === 'ready' ? answer.value : undefined;
  const fit = read && read.fit.questions.length > 0 ? read.fit : undefined;
  // What was sent before is where to start from.
  const choices = chosen ?? read?.choices ?? {};
  const open = fit ? unansweredQuestions(fit, choices) : [];
  const retry = () =>
    open.length === 0 ? generation.retry(choices.fieldValues) : setAttempts((count) => count + 1);
  return (
    <>
      <Failures failures={latest.failures} />
      {fit ? (
        <FitPanel fit={{ ...fit, linkTypes: [], sprints: false }} {...{ choices }} onChange={setChosen} />
      ) : null}
      <MissingFields id="retry-missing" {...{ open, attempts }} />
      <div>
        <Button
          appearance="primary"
          onPress={retry}
          {...(open.length > 0 ? { 'aria-describedby': 'retry-missing' } : {})}
        >
          Retry failed
        </Button>
      </div>
    </>
  );
}
