import type { WhenDone } from '../../shared/contract';
import { counted, dayInWords } from '../../shared/words';
import { answerWords, SHARES } from './words';

/** When everything will be finished, as a promise with its probability, and the dates of other probabilities. */
export function Answer({ forecast }: { readonly forecast: WhenDone }) {
  return (
    <section className="forecast__answer" aria-label="Answer">
      <h2 className="forecast__sentence">{answerWords(forecast)}</h2>
      <p className="forecast__about">
        {`${counted(forecast.remaining, 'issue')} ${forecast.remaining === 1 ? 'remains' : 'remain'}. In ${counted(forecast.trials, 'trial')} the coming days were played with what past days brought.`}
        {forecast.note === null ? '' : ` ${forecast.note}`}
      </p>
      <dl className="forecast__shares">
        {SHARES.map(({ key, percent }) => (
          <div
            key={key}
            className={key === 'p85' ? 'forecast__share forecast__share--main' : 'forecast__share'}
          >
            <dt>{`${percent}% likely by`}</dt>
            <dd>
              {forecast[key].type === 'after' ? 'after ' : ''}
              {dayInWords(forecast[key].day)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
