import '../../shared/ui/Table.css';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { rollUpTrains } from '../../../src/contract/portfolioRules';
import { dataWaitWords, HEALTH_NAMES, HEALTH_TONES } from '../../portfolio/portfolioWords';
import type { PortfolioRow, TrainRollUp } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { ChevronRightIcon } from '../../shared/ui/icons';
import { Lozenge } from '../../shared/ui/Lozenge';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { SiteLink } from '../../shared/ui/SiteLink';
import { amount, counted, dayInWords, PHASE_NAMES } from '../../shared/words';
import { planPagePath } from '../addresses';
import { forecastInWords, healthInWords, NO_TRAIN, trainFinishInWords } from './words';

/** More rows than this make the page slow to answer; a train's others come when asked for. */
const ROWS_OF_TRAIN = 50;
/** Portfolios of more projects open with their trains closed. */
const OPENS_WITH = 30;

const COLUMNS = [
  'Train, project, phase',
  'Health',
  'Progress',
  'Features',
  'Data waits',
  'Forecast',
] as const;

/** Release trains, the projects of each, and the phases of each project, as a table that opens level by level. */
export function TrainTable({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const trains = rollUpTrains(rows);
  return (
    <div className="ui-table-frame">
      <table className="ui-table trains">
        <caption className="visually-hidden">Release trains, their projects and phases</caption>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {trains.map((train) => (
          <TrainRows key={train.train ?? 'none'} train={train} isInitiallyOpen={rows.length <= OPENS_WITH} />
        ))}
      </table>
    </div>
  );
}

function TrainRows({
  train,
  isInitiallyOpen,
}: {
  readonly train: TrainRollUp;
  readonly isInitiallyOpen: boolean;
}) {
  const [isOpen, setOpen] = useState(isInitiallyOpen);
  const [showsAll, setShowsAll] = useState(false);
  const { projects, progress, features, dataWaits } = train;
  const shown = showsAll ? projects : projects.slice(0, ROWS_OF_TRAIN);
  const name = train.train ?? NO_TRAIN;
  return (
    <tbody>
      <tr className="trains__train">
        <th scope="row">
          <Opener level={1} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
            {`${name} (${counted(projects.length, 'project')})`}
          </Opener>
        </th>
        <td>{healthInWords(train)}</td>
        <Counted progress={progress} of={name} />
        <Features features={features} />
        <td>{dataWaitWords({ ...dataWaits, sources: [] }).head}</td>
        <td>{trainFinishInWords(train)}</td>
      </tr>
      {isOpen ? shown.map((row) => <ProjectRows key={row.project.id} row={row} />) : null}
      {isOpen && shown.length < projects.length ? (
        <tr>
          <td colSpan={COLUMNS.length}>
            <Button appearance="subtle" onPress={() => setShowsAll(true)}>
              {`Show all ${amount(projects.length)} projects`}
            </Button>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function ProjectRows({ row }: { readonly row: PortfolioRow }) {
  const [isOpen, setOpen] = useState(false);
  const { project, health, progress, features, dataWaits, forecast, target, phases } = row;
  const waits = dataWaitWords(dataWaits);
  return (
    <>
      <tr>
        <th scope="row">
          <div className="trains__project">
            <Opener
              level={2}
              isOpen={isOpen}
              onToggle={() => setOpen(!isOpen)}
              label={`Phases of ${project.name}`}
            />
            <SiteLink path={planPagePath(project.key)}>{project.name}</SiteLink>
          </div>
        </th>
        <td>
          <Lozenge tone={HEALTH_TONES[health.status]}>{HEALTH_NAMES[health.status]}</Lozenge>
          <p className="trains__detail">{health.reasons[0]}</p>
        </td>
        <Counted progress={progress} of={project.name} />
        <Features features={features} />
        <td>
          {waits.head}
          {waits.detail === null ? null : <p className="trains__detail">{waits.detail}</p>}
        </td>
        <td>
          {forecastInWords(forecast)}
          {target === null ? null : <p className="trains__detail">{`Target ${dayInWords(target)}`}</p>}
        </td>
      </tr>
      {isOpen
        ? phases.map(({ phase, done, total }) => (
            <tr key={phase} className="trains__phase">
              <th scope="row">{PHASE_NAMES[phase]}</th>
              <td />
              <Counted progress={{ done, total }} of={`${PHASE_NAMES[phase]} of ${project.name}`} />
              <td colSpan={3} />
            </tr>
          ))
        : null}
    </>
  );
}

/** Opens the rows of the next level. */
function Opener(props: {
  readonly level: 1 | 2;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly label?: string;
  readonly children?: ReactNode;
}) {
  const { level, isOpen, onToggle, label, children } = props;
  return (
    <AriaButton
      className={`trains__opener trains__opener--${level}`}
      aria-expanded={isOpen}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onPress={onToggle}
    >
      <ChevronRightIcon />
      {children}
    </AriaButton>
  );
}

function Counted({ progress, of }: { readonly progress: PortfolioRow['progress']; readonly of: string }) {
  const { done, total } = progress;
  return (
    <td>
      <ProgressBar
        label={`Issues finished in ${of}`}
        value={done}
        max={total}
        appearance={total > 0 && done === total ? 'success' : 'default'}
      />
      <p className="trains__detail">{`${amount(done)} of ${counted(total, 'issue')}`}</p>
    </td>
  );
}

function Features({ features }: Pick<PortfolioRow, 'features'>) {
  const { planned, inProgress, done, delayed } = features;
  return (
    <td>
      {`${amount(done)} of ${amount(planned + inProgress + done)} done`}
      <p className={delayed > 0 ? 'trains__detail portfolio-page__alarm' : 'trains__detail'}>
        {`${amount(delayed)} delayed`}
      </p>
    </td>
  );
}
