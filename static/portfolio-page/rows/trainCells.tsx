import type { ReactNode } from 'react';
import { dataWaitWords, HEALTH_NAMES, HEALTH_TONES } from '../../portfolio/portfolioWords';
import type { PhaseEpic, PortfolioRow, TrainRollUp } from '../../shared/contract';
import { IconButton } from '../../shared/ui/IconButton';
import { ChevronRightIcon } from '../../shared/ui/icons';
import { Lozenge } from '../../shared/ui/Lozenge';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { IssueLink, SiteLink } from '../../shared/ui/SiteLink';
import { amount, counted, dayInWords } from '../../shared/words';
import { planPagePath } from '../addresses';
import type { Line } from './trainLines';
import { forecastInWords, healthInWords, trainFinishInWords } from './words';

/** What stands in the columns of a line. */
export interface LineCells {
  readonly name: ReactNode;
  readonly health?: ReactNode;
  readonly progress?: ReactNode;
  readonly features?: ReactNode;
  readonly waits?: ReactNode;
  readonly forecast?: ReactNode;
}

export const cellsOf = (line: Line): LineCells => {
  const { of } = line;
  switch (of.level) {
    case 'train':
      return trainCells(line, of.train);
    case 'project':
      return projectCells(line, of.row);
    case 'phase':
      return phaseCells(line, of.row, of.part);
    case 'epic':
      return epicCells(of.epic);
    case 'note':
      return { name: <p className="trains__name trains__name--4 portfolio-page__quiet">{of.text}</p> };
  }
};

const trainCells = (line: Line, train: TrainRollUp): LineCells => ({
  name: (
    <div className="trains__name">
      <Chevron opens="Projects" />
      <span className="trains__train-name">{`${line.name} (${counted(train.projects.length, 'project')})`}</span>
    </div>
  ),
  health: healthInWords(train),
  progress: <Counted progress={train.progress} of={line.name} />,
  features: <Features features={train.features} />,
  waits: dataWaitWords({ ...train.dataWaits, sources: [] }).head,
  forecast: trainFinishInWords(train),
});

const projectCells = (line: Line, row: PortfolioRow): LineCells => {
  const { project, health, progress, features, dataWaits, forecast, target } = row;
  const waits = dataWaitWords(dataWaits);
  return {
    name: (
      <div className="trains__name trains__name--2">
        {line.opens ? <Chevron opens="Phases" /> : null}
        <SiteLink path={planPagePath(project.key)}>{project.name}</SiteLink>
      </div>
    ),
    health: (
      <>
        <Lozenge tone={HEALTH_TONES[health.status]}>{HEALTH_NAMES[health.status]}</Lozenge>
        <p className="trains__detail">{health.reasons[0]}</p>
      </>
    ),
    progress: <Counted progress={progress} of={project.name} />,
    features: <Features features={features} />,
    waits: (
      <>
        {waits.head}
        {waits.detail === null ? null : <p className="trains__detail">{waits.detail}</p>}
      </>
    ),
    forecast: (
      <>
        {forecastInWords(forecast)}
        {target === null ? null : <p className="trains__detail">{`Target ${dayInWords(target)}`}</p>}
      </>
    ),
  };
};

const phaseCells = (
  line: Line,
  { project }: PortfolioRow,
  { done, total }: PortfolioRow['phases'][number],
): LineCells => ({
  name: (
    <div className="trains__name trains__name--3">
      <Chevron opens="Epics" />
      <span>{line.name}</span>
    </div>
  ),
  progress: <Counted progress={{ done, total }} of={`${line.name} of ${project.name}`} />,
});

const epicCells = ({ epic, done, total }: PhaseEpic): LineCells => ({
  name: (
    <div className="trains__name trains__name--4">
      <span>{epic === null ? 'In no epic' : <IssueLink issue={epic.key}>{epic.summary}</IssueLink>}</span>
    </div>
  ),
  health: epic === null ? null : <span className="trains__detail">{epic.status}</span>,
  progress: <Counted progress={{ done, total }} of={epic?.summary ?? 'no epic'} />,
});

/** Opens the lines of the next level. The name of its line is read after its own. */
const Chevron = ({ opens }: { readonly opens: string }) => (
  <IconButton slot="chevron" className="trains__chevron" label={`${opens} of`}>
    <ChevronRightIcon />
  </IconButton>
);

function Counted({ progress, of }: { readonly progress: PortfolioRow['progress']; readonly of: string }) {
  const { done, total } = progress;
  return (
    <div>
      <ProgressBar
        label={`Issues finished in ${of}`}
        value={done}
        max={total}
        appearance={total > 0 && done === total ? 'success' : 'default'}
      />
      <p className="trains__detail">{`${amount(done)} of ${counted(total, 'issue')}`}</p>
    </div>
  );
}

function Features({ features }: Pick<PortfolioRow, 'features'>) {
  const { planned, inProgress, done, delayed } = features;
  return (
    <div>
      {`${amount(done)} of ${amount(planned + inProgress + done)} done`}
      <p className={delayed > 0 ? 'trains__detail portfolio-page__alarm' : 'trains__detail'}>
        {`${amount(delayed)} delayed`}
      </p>
    </div>
  );
}
