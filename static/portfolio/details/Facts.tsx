import type { PortfolioProject, PortfolioRow } from '../../shared/contract';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { amount, counted, dayInWords, measuredValue, PHASE_NAMES } from '../../shared/words';
import { commitmentWords, dataWaitWords, finishWords, isLate, movedWords } from '../portfolioWords';
import { Fact, Lines } from './Fact';
import { OpenRisks } from './OpenRisks';

/** What is known of a project beside its health, in sections. What is not known says why. */
export function Facts({ project }: { readonly project: PortfolioProject }) {
  const { row, metrics } = project;
  return (
    <div className="details__facts">
      <Fact title="Phases">
        <Phases phases={row.phases} />
      </Fact>
      <Fact title="Features">
        <Lines lines={featureLines(row.features)} />
      </Fact>
      <Fact title="Data waits">
        <Lines lines={waitLines(row.dataWaits)} />
      </Fact>
      <Fact title="Forecast">
        <Lines lines={forecastLines(row)} />
      </Fact>
      <Fact title="Commitment and velocity">
        <Lines lines={sprintLines(row)} />
      </Fact>
      <Fact title="Decisions and data">
        <Lines lines={openLines(row)} />
      </Fact>
      <OpenRisks project={row.project.id} />
      {metrics.length === 0 ? null : (
        <Fact title="Targets of the charter">
          <Lines lines={metrics.map(targetLine)} />
        </Fact>
      )}
    </div>
  );
}

function Phases({ phases }: Pick<PortfolioRow, 'phases'>) {
  if (phases.length === 0) return <p>The plan has no issues yet.</p>;
  return (
    <ul className="details__phases">
      {phases.map(({ phase, done, total }) => (
        <li key={phase}>
          <span>{PHASE_NAMES[phase]}</span>
          <span className="details__count">{`${amount(done)} of ${amount(total)}`}</span>
          <ProgressBar
            label={`Issues finished in ${PHASE_NAMES[phase]}`}
            value={done}
            max={total}
            appearance={done === total ? 'success' : 'default'}
          />
        </li>
      ))}
    </ul>
  );
}

const featureLines = ({
  planned,
  inProgress,
  done,
  delayed,
}: PortfolioRow['features']): readonly string[] => [
  `${amount(done)} done, ${amount(inProgress)} in progress, ${amount(planned)} planned`,
  delayed === 0
    ? 'None is delayed'
    : `${amount(delayed)} delayed: past the due date, or 85% likely to be finished only after it`,
];

const waitLines = (waits: PortfolioRow['dataWaits']): readonly string[] => {
  const { head, detail } = dataWaitWords(waits);
  return waits.open === 0 ? ['No data-access request is open'] : [head, ...(detail === null ? [] : [detail])];
};

const forecastLines = ({
  forecast,
  target,
}: Pick<PortfolioRow, 'forecast' | 'target'>): readonly string[] => {
  const promised = target === null ? 'Nobody named a target' : `Target ${dayInWords(target)}`;
  if (forecast.status !== 'ok') return [forecast.reason, promised];
  const moved = movedWords(forecast.movedDays);
  return [
    `50% likely by ${finishWords(forecast.p50)}`,
    `85% likely by ${finishWords(forecast.p85)}`,
    isLate({ forecast, target }) ? `${promised}, which is before the 85% finish` : promised,
    ...(moved === null ? [] : [moved]),
  ];
};

const sprintLines = ({ commitment, velocity }: PortfolioRow): readonly string[] => [
  ...(commitment.status === 'ok'
    ? [
        `Kept in the last sprints: ${commitmentWords(commitment.sprints.map(({ raw }) => raw))}`,
        ...(commitment.sprints.some(({ raw, adjusted }) => adjusted !== null && adjusted !== raw)
          ? [`Without data waits: ${commitmentWords(commitment.sprints.map(({ adjusted }) => adjusted))}`]
          : []),
      ]
    : [commitment.reason]),
  ...(velocity.status === 'ok'
    ? [
        `Velocity ${amount(velocity.mean)} ${velocity.unit} a sprint${velocity.trend === null ? '' : `, ${velocity.trend}`}`,
      ]
    : // Boards without sprints say so once.
      velocity.reason === (commitment.status === 'ok' ? '' : commitment.reason)
      ? []
      : [velocity.reason]),
];

const openLines = ({ decisions, warnings }: PortfolioRow): readonly string[] => {
  const { checkpoints, signOffs, oldestDays } = decisions;
  const age = oldestDays === null ? '' : `, the oldest for ${counted(oldestDays, 'day')}`;
  return [
    checkpoints + signOffs === 0
      ? 'No checkpoint or sign-off is open'
      : `${counted(checkpoints, 'checkpoint')} and ${counted(signOffs, 'sign-off')} open${age}`,
    warnings === 0
      ? 'No warning about the data'
      : `${counted(warnings, 'warning')} about the data; Metrics names them`,
  ];
};

const targetLine = (metric: PortfolioProject['metrics'][number]): string => {
  const { name, unit, baseline, target, byWhen, latest } = metric;
  const value = (amountOf: number) => `${measuredValue(amountOf)}${unit === null ? '' : ` ${unit}`}`;
  const parts = [
    target === null ? 'no target' : `target ${value(target)}`,
    ...(byWhen === null ? [] : [`by ${dayInWords(byWhen)}`]),
    ...(baseline === null ? [] : [`from ${value(baseline)}`]),
    latest === null ? 'not measured yet' : `now ${value(latest)}`,
  ];
  return `${name}: ${parts.join(', ')}`;
};
