import type { Forecast } from '../../shared/contract';
import { amount, counted } from '../../shared/words';

/** What may be expected of one issue once it is started. */
export function Expectation({ chosen, proposed }: Forecast['expectation']) {
  return (
    <section className="forecast__section" aria-labelledby="forecast-expectation">
      <h2 id="forecast-expectation" className="forecast__panel-title">
        What to expect of one issue
      </h2>
      {chosen === null ? null : (
        <p>{`The team’s own expectation: ${percentOf(chosen.share)} of issues within ${counted(chosen.days, 'day')} of their start.`}</p>
      )}
      <p>{proposedWords(proposed)}</p>
    </section>
  );
}

const percentOf = (share: number): string => `${Math.round(share * 100)}%`;

function proposedWords(proposed: Forecast['expectation']['proposed']): string {
  if (proposed.status === 'insufficient') return proposed.reason;
  const { share, days, rate, items } = proposed;
  return `From the last 90 days: ${percentOf(share)} of issues are finished within ${counted(days, 'day')} of their start. ${amount(Math.round(rate * items))} of ${counted(items, 'issue')} kept that.`;
}
