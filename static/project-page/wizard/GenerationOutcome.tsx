import type { ReactNode } from 'react';
import type { ProjectOverview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { IssueLink, SiteLink } from '../../shared/ui/SiteLink';
import { counted } from '../../shared/words';
import { Failures } from '../generation/Failures';
import { RetryFailed } from '../generation/RetryFailed';
import { howFar, whatResumingDoes } from '../generation/unfinishedWords';
import type { GenerationControls, Run } from '../generation/useGeneration';
import type { PageProps } from '../plan/PlanPage';
import { backlogPath } from '../routing/backlog';
import { METRICS_ROUTE } from '../routing/routes';
import { StepHeading } from './StepHeading';

type Ended = Exclude<Run, { state: 'idle' | 'working' }>;

interface OutcomeProps extends Pick<PageProps, 'open' | 'boardId'> {
  /** Undefined while the project is being read, or cannot be. */
  readonly overview: ProjectOverview | undefined;
  readonly generation: GenerationControls;
}

/** How a run ended, and what to do next. */
export function GenerationOutcome(props: OutcomeProps) {
  const { run } = props.generation;
  if (run.state === 'idle' || run.state === 'working') return null;
  return run.state === 'done' ? <Finished {...props} run={run} /> : <Unfinished {...props} run={run} />;
}

function Finished(props: OutcomeProps & { readonly run: Extract<Ended, { state: 'done' }> }) {
  const { run, overview, open, boardId } = props;
  const epics = overview?.plan?.epics ?? [];
  return (
    <section className="generate">
      <StepHeading>Your plan is in the backlog</StepHeading>
      <SectionMessage
        appearance="success"
        live
        title={`${counted(run.generation.created, 'issue')} created, ${counted(run.generation.links.made, 'link')} made`}
        actions={
          <>
            <Button appearance="primary" onPress={() => open({ page: 'plan' })}>
              See the plan
            </Button>
            <Button onPress={() => open(METRICS_ROUTE)}>Open metrics</Button>
            {overview ? (
              <SiteLink path={backlogPath(overview.project.key, boardId)} className="generate__backlog">
                Open the backlog
              </SiteLink>
            ) : null}
          </>
        }
      >
        <Problems sentences={run.generation.problems} />
      </SectionMessage>
      {epics.length > 0 ? (
        <>
          <h3>Epics</h3>
          <ul className="generate__epics">
            {epics.map((epic) => (
              <li key={epic.key}>
                <IssueLink issue={epic.key}>
                  {epic.key} <bdi>{epic.summary}</bdi>
                </IssueLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const HEADINGS = {
  stopped: 'Stopped',
  interrupted: 'Generation was interrupted',
  refused: 'Jira refused a part of the plan',
} as const;

function Unfinished(props: OutcomeProps & { readonly run: Exclude<Ended, { state: 'done' }> }) {
  const { run, generation, overview, open } = props;
  const latest = run.generation ?? overview?.plan?.generation;
  return (
    <section className="generate">
      <StepHeading key={run.state}>{HEADINGS[run.state]}</StepHeading>
      <SectionMessage
        appearance={run.state === 'stopped' ? 'warning' : 'error'}
        title={howFar(latest)}
        actions={
          <>
            {latest?.state === 'incomplete' ? null : (
              <Button appearance="primary" onPress={generation.resume}>
                Resume
              </Button>
            )}
            {latest ? (
              <Button onPress={() => open({ page: 'plan' })}>See the plan</Button>
            ) : (
              <Button onPress={generation.dismiss}>Change the answers</Button>
            )}
          </>
        }
      >
        {run.state === 'interrupted' ? <p>{run.error.message}</p> : null}
        <Problems sentences={latest?.problems ?? []} />
        <p>{whatResumingDoes(latest)}</p>
        {latest?.state === 'incomplete' && overview ? (
          <RetryFailed latest={latest} project={overview.project.key} generation={generation} />
        ) : (
          <Failures failures={latest?.failures ?? []} />
        )}
      </SectionMessage>
    </section>
  );
}

function Problems({ sentences }: { readonly sentences: readonly string[] }): ReactNode {
  return sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
}
