import './GenerationProgress.css';
import type { ReactNode } from 'react';
import type { Generation } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { Spinner } from '../../shared/ui/Spinner';
import { counted } from '../../shared/words';
import type { GenerationControls, Run } from './useGeneration';
import { WaitWords } from './WaitWords';

/** A generation under way: how far it is, what it is doing, and a way to stop it. */
export function GenerationProgress({ generation }: { readonly generation: GenerationControls }) {
  const { run, pause, goOn, stop } = generation;
  if (run.state !== 'working') return null;
  return (
    <section className="generation" aria-label="Generating the plan">
      {run.generation ? (
        <Counts generation={run.generation} />
      ) : (
        <ProgressBar label="Issues created" value={0} max={1} valueText="Not started yet" />
      )}
      <div className="generation__now">
        {run.isPaused && !run.isStopping ? (
          <p role="status">Paused. Nothing is lost; Go on takes it up where it is.</p>
        ) : (
          <Spinner label={activity(run)} />
        )}
        <div className="generation__buttons">
          <Button onPress={run.isPaused ? goOn : pause} isDisabled={run.isStopping}>
            {run.isPaused ? 'Go on' : 'Pause'}
          </Button>
          <Button onPress={stop} isDisabled={run.isStopping}>
            {run.isStopping ? 'Stopping…' : 'Stop'}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** The progress of a plan that another page generates, to look at. */
export function WatchedProgress({ generation }: { readonly generation: Generation }) {
  return (
    <section className="generation" aria-label="Generating the plan">
      <Counts generation={generation} />
      <Spinner label="Another page is generating this plan." />
    </section>
  );
}

function Counts({ generation }: { readonly generation: Generation }) {
  const { created, total, links } = generation;
  return (
    <>
      <ProgressBar label="Issues created" value={created} max={total} valueText={`${created} of ${total}`} />
      <p className="generation__counts">
        <strong>
          {created} of {counted(total, 'issue')}
        </strong>{' '}
        created · {links.made} of {counted(links.total, 'link')} made
      </p>
    </>
  );
}

/** One sentence about now. A pause says why and for how long; it is not a failure yet. */
function activity(run: Extract<Run, { state: 'working' }>): ReactNode {
  if (run.isStopping) return 'Stopping after the call that is under way…';
  if (run.retrying) {
    return `${run.retrying.error.message} Trying again in ${counted(run.retrying.afterSeconds, 'second')}.`;
  }
  if (run.generation?.state === 'waiting') return <WaitWords generation={run.generation} />;
  return run.generation?.activity ?? 'Preparing the plan…';
}
