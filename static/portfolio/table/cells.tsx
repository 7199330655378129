import { Sparkline } from '../../shared/charts/Sparkline';
import type { GadgetColumn, PortfolioRow } from '../../shared/contract';
import { Lozenge } from '../../shared/ui/Lozenge';
import { amount, counted, PHASE_NAMES, shortDay } from '../../shared/words';
import {
  commitmentWords,
  dataWaitWords,
  finishWords,
  gainedWords,
  HEALTH_NAMES,
  HEALTH_TONES,
  isLate,
  movedWords,
  progressReading,
} from '../portfolioWords';
import { gained } from './order';
import { PhaseBar } from './PhaseBar';

/** What a column shows of a project. */
export function CellOf(props: {
  readonly column: GadgetColumn;
  readonly row: PortfolioRow;
  /** Whether all reasons are told, as on paper, where nobody can ask for them. */
  readonly isWhole?: boolean;
}) {
  const { column, row, isWhole = false } = props;
  switch (column) {
    case 'health':
      return <HealthCell health={row.health} isWhole={isWhole} />;
    case 'progress':
      return <ProgressCell {...row} />;
    case 'commitment':
      return <CommitmentCell commitment={row.commitment} isWhole={isWhole} />;
    case 'features':
      return <FeaturesCell features={row.features} />;
    case 'data-waits':
      return <DataWaitsCell dataWaits={row.dataWaits} />;
    case 'forecast':
      return <ForecastCell forecast={row.forecast} target={row.target} isWhole={isWhole} />;
    case 'trend':
      return <TrendCell shares={row.progressHistory} />;
  }
}

interface Whole {
  readonly isWhole: boolean;
}

/** On the screen, why something is not known is told among the project's details. */
const Unknown = ({ reason, isWhole }: Whole & { readonly reason: string }) => (
  <p className="portfolio__quiet">{isWhole ? reason : 'Not known yet'}</p>
);

/** Health is never shown without its reason. On the screen further ones are counted; its details have them all. */
function HealthCell({ health, isWhole }: Pick<PortfolioRow, 'health'> & Whole) {
  const { status, reasons } = health;
  const shown = isWhole ? reasons : reasons.slice(0, 1);
  const more = reasons.length - shown.length;
  return (
    <>
      <Lozenge tone={HEALTH_TONES[status]}>{HEALTH_NAMES[status]}</Lozenge>
      {shown.map((reason) => (
        <p key={reason} className="portfolio__reason">
          {reason}
        </p>
      ))}
      {more > 0 ? <p className="portfolio__detail">{`and ${counted(more, 'more reason')}`}</p> : null}
    </>
  );
}

/** Where the project stands in CRISP-DM, and how many of its issues are finished. */
function ProgressCell({ phase, phases, progress }: Pick<PortfolioRow, 'phase' | 'phases' | 'progress'>) {
  const { done, total } = progress;
  return (
    <div className="portfolio__progress">
      <span>
        {phase === null ? (total === 0 ? 'No issues yet' : 'All phases finished') : PHASE_NAMES[phase]}
      </span>
      <PhaseBar phases={phases} phase={phase} />
      <span className="portfolio__detail">{`${amount(done)} of ${counted(total, 'issue')}`}</span>
    </div>
  );
}

/** What the last three sprints kept of what they promised. Adjusted is shown where it says something else. */
function CommitmentCell({ commitment, isWhole }: Pick<PortfolioRow, 'commitment'> & Whole) {
  if (commitment.status !== 'ok') return <Unknown reason={commitment.reason} isWhole={isWhole} />;
  const raw = commitmentWords(commitment.sprints.map((sprint) => sprint.raw));
  const adjusted = commitmentWords(commitment.sprints.map((sprint) => sprint.adjusted));
  return (
    <>
      <p>{raw}</p>
      {adjusted === raw || commitment.sprints.every((sprint) => sprint.adjusted === null) ? null : (
        <p className="portfolio__detail">{`${adjusted} without data waits`}</p>
      )}
    </>
  );
}

function FeaturesCell({ features }: Pick<PortfolioRow, 'features'>) {
  const { planned, inProgress, done, delayed } = features;
  const total = planned + inProgress + done;
  if (total === 0) return <p className="portfolio__quiet">None</p>;
  return (
    <>
      <p>{`${amount(done)} of ${amount(total)} done`}</p>
      <p className={delayed > 0 ? 'portfolio__late' : 'portfolio__detail'}>{`${amount(delayed)} delayed`}</p>
    </>
  );
}

function DataWaitsCell({ dataWaits }: Pick<PortfolioRow, 'dataWaits'>) {
  const { head, detail } = dataWaitWords(dataWaits);
  return (
    <>
      <p className={dataWaits.open === 0 ? 'portfolio__quiet' : undefined}>{head}</p>
      {detail === null ? null : <p className="portfolio__detail">{detail}</p>}
    </>
  );
}

/** By when everything is finished, against the day that was promised, and how that has moved. */
function ForecastCell({ forecast, target, isWhole }: Pick<PortfolioRow, 'forecast' | 'target'> & Whole) {
  const promised = target === null ? 'No target' : `Target ${finishWords({ type: 'on', day: target })}`;
  if (forecast.status !== 'ok')
    return (
      <>
        <Unknown reason={forecast.reason} isWhole={isWhole} />
        {target === null ? null : <p className="portfolio__detail">{promised}</p>}
      </>
    );
  const { p50, p85, movedDays } = forecast;
  const moved = movedWords(movedDays);
  return (
    <>
      <p
        className={isLate({ forecast, target }) ? 'portfolio__late' : undefined}
      >{`85%: ${finishWords(p85)}`}</p>
      <p className="portfolio__detail">{`50%: ${p50.type === 'on' ? shortDay(p50.day) : finishWords(p50)}`}</p>
      <p className="portfolio__detail">{promised}</p>
      {moved === null ? null : <p className="portfolio__detail">{moved}</p>}
    </>
  );
}

/** The share of issues finished, as a line; a project of one day has none. */
function TrendCell({ shares }: { readonly shares: readonly number[] }) {
  return shares.length < 2 ? (
    <p className="portfolio__detail">Too young for a line.</p>
  ) : (
    <>
      <Sparkline values={shares} label={progressReading(shares)} />
      <p className="portfolio__detail">{gainedWords(gained(shares))}</p>
    </>
  );
}
