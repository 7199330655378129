import { useMemo } from 'react';
import { howMany, probabilityBy } from '../../../src/contract/forecastRules';
import type { Deadline, HowMany, Outlook, WhenDone } from '../../shared/contract';
import { DateField } from '../../shared/ui/DateField';
import { amount, dayInWords } from '../../shared/words';
import { probabilityWords, SHARES } from './words';

/** How likely everything is finished by a day, and how much of it will be. */
export function DeadlineQuestion(props: {
  readonly outlook: Outlook;
  readonly forecast: WhenDone;
  readonly deadlines: readonly Deadline[];
  readonly by: string | undefined;
  readonly onBy: (by: string | undefined) => void;
}) {
  const { outlook, forecast, deadlines, by, onBy } = props;
  const known = deadlines.find(({ day }) => day === by);
  const isPast = by !== undefined && by <= outlook.today;
  return (
    <section className="forecast__panel" aria-labelledby="forecast-deadline">
      <h2 id="forecast-deadline" className="forecast__panel-title">
        By a day
      </h2>
      <DateField label="Finished by" value={by} onChange={onBy} {...descriptionOf(known)} />
      {by === undefined ? <PastDeadline deadlines={deadlines} today={outlook.today} /> : null}
      {by === undefined ? (
        <p>Choose a day to see how likely it is, and how much will be finished by then.</p>
      ) : null}
      {isPast ? <p>Choose a day after today: a forecast begins tomorrow.</p> : null}
      {by !== undefined && !isPast ? <ByDay outlook={outlook} forecast={forecast} by={by} /> : null}
    </section>
  );
}

/** A promise that can no longer be kept is said, not hidden. */
function PastDeadline({
  deadlines,
  today,
}: {
  readonly deadlines: readonly Deadline[];
  readonly today: string;
}) {
  const past = deadlines.find(({ day }) => day <= today);
  if (past === undefined) return null;
  const name = `${past.name.charAt(0).toUpperCase()}${past.name.slice(1)}`;
  return <p>{`${name} was ${dayInWords(past.day)}.`}</p>;
}

const descriptionOf = (known: Deadline | undefined) =>
  known === undefined ? {} : { description: `This is ${known.name}.` };

function ByDay(props: { readonly outlook: Outlook; readonly forecast: WhenDone; readonly by: string }) {
  const { outlook, forecast, by } = props;
  const many = useMemo(() => howMany(outlook, by, 'scope'), [outlook, by]);
  return (
    <>
      <p className="forecast__chance">
        {`${probabilityWords(probabilityBy(forecast, by))} to be finished by ${dayInWords(by)}.`}
      </p>
      <p>{`Of ${amount(forecast.remaining)} remaining issues, by then:`}</p>
      <ul className="forecast__many">
        {SHARES.map(({ key, percent }) => (
          <li key={key}>{manyWords(many, key, percent)}</li>
        ))}
      </ul>
    </>
  );
}

const manyWords = (many: HowMany, key: (typeof SHARES)[number]['key'], percent: number): string =>
  `${percent}% likely: at least ${amount(many[key])}`;
