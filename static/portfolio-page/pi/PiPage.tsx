import './pi.css';
import { useState } from 'react';
import { agreedIncrements } from '../../../src/contract/piRules';
import { ChartSource } from '../../shared/charts/ChartSource';
import type { PiSaved, ProjectPi } from '../../shared/contract';
import { EmptyState } from '../../shared/ui/EmptyState';
import { NotRead } from '../../shared/ui/NotRead';
import { Skeleton } from '../../shared/ui/Skeleton';
import type { AgendaKind, OpenRoute, PiQuery } from '../routes';
import { useOfProjects } from '../useOfProjects';
import { Agenda } from './Agenda';
import { chosenIncrement, inTrain } from './choice';
import { Features } from './Features';
import { Objectives } from './Objectives';
import { PiBar } from './PiBar';
import { Predictability } from './Predictability';
import { RiskBoard } from './RiskBoard';
import { readSomePi } from './readSomePi';

interface PiPageProps {
  readonly query: PiQuery;
  readonly agenda: AgendaKind | undefined;
  readonly open: OpenRoute;
  readonly timeZone: string;
}

/** A program increment: objectives with their business value, predictability, risks, and the agendas of its meetings. */
export default function PiPage(props: PiPageProps) {
  const { answer, reload, change } = useOfProjects(readSomePi);
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading objectives and risks" lines={8} />;
    case 'failed':
      return <NotRead title="The increment could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return (
        <Shown
          {...props}
          projects={answer.items}
          reload={reload}
          onSaved={(project, saved) =>
            change((one) => (one.project.id === project ? { ...one, ...saved } : one))
          }
        />
      );
  }
}

function Shown(
  props: PiPageProps & {
    readonly projects: readonly ProjectPi[];
    readonly reload: () => void;
    readonly onSaved: (project: string, saved: PiSaved) => void;
  },
) {
  const { projects, query, agenda, open, timeZone, reload, onSaved } = props;
  const [asOf] = useState(() => new Date().toISOString());
  const chosen = inTrain(projects, query.train);
  const pi = chosenIncrement(chosen, query.pi);
  const whole = query.train ?? (query.train === null ? 'Projects of no train' : 'All projects');
  const days = agreedIncrements(projects).find(({ name }) => name === pi);
  if (projects.length === 0) return <NoProjects />;
  if (agenda !== undefined && pi !== undefined)
    return (
      <Agenda
        kind={agenda}
        projects={chosen}
        pi={pi}
        train={whole}
        onBack={() => open({ page: 'pi', query })}
      />
    );
  return (
    <ChartSource value={{ project: 'portfolio', asOf, timeZone }}>
      <div className="pi">
        <PiBar projects={projects} query={query} pi={pi} open={open} />
        {pi === undefined ? <NoIncrement /> : <Predictability projects={chosen} pi={pi} whole={whole} />}
        {pi === undefined ? null : <Features projects={chosen} pi={pi} days={days} />}
        <Objectives projects={chosen} pi={pi} days={days} onSaved={onSaved} onReload={reload} />
        {pi === undefined ? null : <RiskBoard projects={chosen} pi={pi} />}
      </div>
    </ChartSource>
  );
}

const NoProjects = () => (
  <EmptyState title="No ML plan to show">
    <p>
      Objectives belong to projects with an ML plan. Open a project and generate its ML plan, or ask for
      access to one that has a plan.
    </p>
  </EmptyState>
);

const NoIncrement = () => (
  <EmptyState title="No program increment yet">
    <p>
      Name the increment in a project’s charter, or write down an objective below: it says which increment it
      is for.
    </p>
  </EmptyState>
);
