import { type ReactNode, useEffect, useRef } from 'react';
import { type TrainPredictability, trainPredictability } from '../../../src/contract/piRules';
import type { ProjectPi } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { namesOrNumber } from '../parts/mostRows';
import { useMore } from '../parts/useMore';
import type { AgendaKind } from '../routes';
import { AgendaRisks } from './AgendaRisks';
import { takesPart } from './choice';
import { ObjectiveTable } from './ObjectiveTable';
import { countedObjectives, percent, predictabilityReading } from './words';

const TITLES: Readonly<Record<AgendaKind, string>> = {
  planning: 'PI planning',
  review: 'Inspect and adapt',
};

/** So many lines or projects come at a time; paper has them all. */
const STEP = 20;

/** What a meeting goes through, with what is known beforehand, to be printed or shown. */
export function Agenda(props: {
  readonly kind: AgendaKind;
  readonly projects: readonly ProjectPi[];
  readonly pi: string;
  /** What the projects together are called. */
  readonly train: string;
  readonly onBack: () => void;
}) {
  const { kind, projects, pi, train, onBack } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const part = projects.filter((one) => takesPart(one, pi));
  const others = projects.filter((one) => !takesPart(one, pi));
  return (
    <div className="agenda">
      <div className="agenda__actions">
        <Button onPress={onBack}>Back to the increment</Button>
        <Button appearance="primary" onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <article className="agenda__document">
        <h2 ref={heading} tabIndex={-1}>{`${TITLES[kind]}: ${train}, ${pi}`}</h2>
        {kind === 'planning' ? <Planning projects={part} pi={pi} /> : <Review projects={part} pi={pi} />}
        {others.length === 0 ? null : (
          <p className="portfolio-page__quiet">
            {`Without objectives or risks for ${pi}: ${namesOrNumber(others.map(({ project }) => project.name))}.`}
          </p>
        )}
      </article>
    </div>
  );
}

interface PartProps {
  readonly projects: readonly ProjectPi[];
  readonly pi: string;
}

/** The day's parts as SAFe orders them: context, drafts of teams, risks, confidence. */
function Planning({ projects, pi }: PartProps) {
  const count = projects.reduce((sum, one) => sum + ofPi(one, pi).length, 0);
  return (
    <>
      <Part number={1} title="Business context and vision">
        <p>Why this increment matters, and what the business expects of it.</p>
      </Part>
      <Part number={2} title="Objectives of each team">
        <p>
          {count === 0
            ? 'No objectives are drafted yet; each team writes its own.'
            : `${countedObjectives(count)} drafted. Agree on the business value of each, and on which are committed.`}
        </p>
        <Objectives {...{ projects, pi }} hasActual={false} />
      </Part>
      <Part number={3} title="Risks: resolve, own, accept or mitigate each">
        <AgendaRisks {...{ projects, pi }} onlyOpen={false} />
      </Part>
      <Part number={4} title="Confidence vote">
        <p>Each team shows one to five fingers for its objectives; below three on average, plan again.</p>
      </Part>
    </>
  );
}

function Review({ projects, pi }: PartProps) {
  const result = trainPredictability(
    projects.map(({ project, objectives }) => ({ team: project.name, objectives })),
    pi,
  );
  return (
    <>
      <Part number={1} title="System demo">
        <p>What the teams built together, shown on the real system.</p>
      </Part>
      <Part number={2} title="Predictability">
        <p>{predictabilityReading(result, pi)}</p>
        <Shares teams={result.teams} />
      </Part>
      <Part number={3} title="Objectives: agree on the actual value of each">
        <Objectives {...{ projects, pi }} hasActual />
      </Part>
      <Part number={4} title="Risks that are still open">
        <AgendaRisks {...{ projects, pi }} onlyOpen />
      </Part>
      <Part number={5} title="Problem solving">
        <p>
          {`Choose the one problem that cost most in ${pi}, find its cause, and write down what is done about it in the next increment.`}
        </p>
      </Part>
    </>
  );
}

const ofPi = ({ objectives }: ProjectPi, pi: string) => objectives.filter((one) => one.pi === pi);

function Shares({ teams }: Pick<TrainPredictability, 'teams'>) {
  const { shown, more, list } = useMore(teams, STEP, 'project');
  if (teams.length === 0) return null;
  return (
    <>
      <ul ref={list} className="agenda__list">
        {shown.map(({ team, predictability }) => (
          <li key={team}>{`${team}: ${shareWords(predictability)}`}</li>
        ))}
      </ul>
      {more}
    </>
  );
}

const shareWords = (predictability: TrainPredictability['train']): string => {
  if (predictability.status !== 'ok') return 'not known yet';
  return predictability.share === null ? 'nothing was committed' : percent(predictability.share);
};

function Objectives({ projects, pi, hasActual }: PartProps & { readonly hasActual: boolean }) {
  const { shown, more, list } = useMore(projects, STEP, 'project');
  return (
    <>
      <div ref={list} className="agenda__teams">
        {shown.map((one) => (
          <section key={one.project.id} className="agenda__team" aria-labelledby={`agenda-${one.project.id}`}>
            <h4 id={`agenda-${one.project.id}`}>{one.project.name}</h4>
            <ObjectiveTable
              objectives={ofPi(one, pi)}
              project={one.project.name}
              pi={pi}
              hasActual={hasActual}
            />
          </section>
        ))}
      </div>
      {more}
    </>
  );
}

function Part(props: { readonly number: number; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="agenda__part">
      <h3>{`${props.number}. ${props.title}`}</h3>
      {props.children}
    </section>
  );
}
