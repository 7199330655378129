import { Sparkline } from '../shared/charts/Sparkline';
import type { Health, PortfolioRow } from '../shared/contract';
import { Disclosure } from '../shared/ui/Disclosure';
import { Lozenge } from '../shared/ui/Lozenge';
import { ProgressBar } from '../shared/ui/ProgressBar';
import { amount, counted, PHASE_NAMES } from '../shared/words';
import { dataWaitWords, HEALTH_NAMES, HEALTH_TONES, trendReading } from './portfolioWords';

/** Health is never shown without its reason; further reasons open below. */
export function HealthCell({ health }: { readonly health: Health }) {
  const [first, ...more] = health.reasons;
  return (
    <>
      <Lozenge tone={HEALTH_TONES[health.status]}>{HEALTH_NAMES[health.status]}</Lozenge>
      {first === undefined ? null : <p className="portfolio__reason">{first}</p>}
      {more.length > 0 ? (
        <Disclosure title={counted(more.length, 'more reason')}>
          <ul className="portfolio__reasons">
            {more.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

/** Where the project stands in CRISP-DM, and how many of its issues are finished. */
export function ProgressCell({
  phase,
  progress,
  project,
}: Pick<PortfolioRow, 'phase' | 'progress'> & { readonly project: string }) {
  const { done, total } = progress;
  const isComplete = total > 0 && done === total;
  return (
    <div className="portfolio__progress">
      <span>{phase === null ? 'All phases finished' : PHASE_NAMES[phase]}</span>
      <ProgressBar
        label={`Issues finished in ${project}`}
        value={done}
        max={total}
        appearance={isComplete ? 'success' : 'default'}
      />
      <span className="portfolio__detail">{`${amount(done)} of ${counted(total, 'issue')}`}</span>
    </div>
  );
}

export function FeaturesCell({ features }: Pick<PortfolioRow, 'features'>) {
  return (
    <div>
      <p>{`${amount(features.inProgress)} in progress`}</p>
      <p className={features.delayed > 0 ? 'portfolio__delayed' : 'portfolio__quiet'}>
        {`${amount(features.delayed)} delayed`}
      </p>
    </div>
  );
}

export function DataWaitsCell({ dataWaits }: Pick<PortfolioRow, 'dataWaits'>) {
  const { head, detail } = dataWaitWords(dataWaits);
  return (
    <div>
      <p className={dataWaits.open === 0 ? 'portfolio__quiet' : undefined}>{head}</p>
      {detail === null ? null : <p className="portfolio__detail">{detail}</p>}
    </div>
  );
}

/** Issues finished in each of the last weeks, or why that cannot be said. */
export function TrendCell({ trend }: Pick<PortfolioRow, 'trend'>) {
  return trend.status === 'ok' ? (
    <>
      <Sparkline values={trend.finishedPerWeek} label={trendReading(trend.finishedPerWeek)} />
      <p className="portfolio__detail">{`${amount(trend.finishedPerWeek.at(-1) ?? 0)} last week`}</p>
    </>
  ) : (
    <p className="portfolio__detail">{trend.reason}</p>
  );
}
