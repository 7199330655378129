import { lazy, Suspense } from 'react';
import type { Fit, PlanSummary } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Failures } from '../generation/Failures';
import { stoppedAt, whatResumingDoes } from '../generation/unfinishedWords';
import type { GenerationControls } from '../generation/useGeneration';

// It brings the fields of the fit panel, which few people ever see.
const RetryFailed = lazy(async () => ({ default: (await import('../generation/RetryFailed')).RetryFailed }));

/** Shown while a plan is not complete and nothing is being created: how far it got, and Resume. */
export function UnfinishedBanner(props: {
  readonly plan: PlanSummary;
  readonly project: string;
  readonly fit: Fit;
  readonly generation: GenerationControls;
}) {
  const { plan, project, fit, generation } = props;
  const { run } = generation;
  const latest = run.state === 'idle' ? plan.generation : (run.generation ?? plan.generation);
  if (latest.state === 'done' || plan.undo !== 'none') return null;

  const error = run.state === 'interrupted' ? run.error.message : undefined;
  return (
    <div className="plan-banner">
      <SectionMessage
        appearance={error || latest.state === 'failed' ? 'error' : 'warning'}
        title={stoppedAt(latest)}
        actions={
          latest.state === 'incomplete' ? null : (
            <Button appearance="primary" onPress={generation.resume} isDisabled={fit.blockers.length > 0}>
              Resume
            </Button>
          )
        }
      >
        {[...(error ? [error] : []), ...latest.problems, ...fit.blockers].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          {whatResumingDoes(latest)}
          {generation.remembersPeople || plan.rolesInUse.length === 0
            ? ''
            : ' Who does what is not kept by the app, so the remaining issues are created unassigned.'}
        </p>
        {latest.state === 'incomplete' ? (
          <Suspense fallback={null}>
            <RetryFailed latest={latest} project={project} generation={generation} />
          </Suspense>
        ) : (
          <Failures failures={latest.failures} />
        )}
      </SectionMessage>
    </div>
  );
}
