import { useState } from 'react';
import { ChartSource } from '../../shared/charts/ChartSource';
import { dayOf } from '../../shared/charts/days';
import type { Change, Deadline, Forecast, Outlook } from '../../shared/contract';
import { EmptyState } from '../../shared/ui/EmptyState';
import { AccessDelays } from './AccessDelays';
import { Answer } from './Answer';
import { BacktestChart } from './BacktestChart';
import { DeadlineQuestion } from './DeadlineQuestion';
import { Expectation } from './Expectation';
import { FanChart } from './FanChart';
import { FinishChart } from './FinishChart';
import { usePlayed } from './played';
import { Remaining } from './Remaining';
import { WhatIf } from './WhatIf';

interface ShownProps {
  readonly project: string;
  readonly answer: Forecast;
  /** The day asked about; the first deadline that is known stands in. */
  readonly by: string | undefined;
  readonly onBy: (by: string | undefined) => void;
}

/** The forecast, or what it lacks; then how far forecasts of this project may be believed. */
export function ForecastShown(props: ShownProps) {
  const { project, answer } = props;
  const { outlook, asOf, timeZone } = answer;
  return (
    <ChartSource value={{ project, asOf, timeZone }}>
      {outlook.status === 'insufficient' ? (
        <Missing answer={answer} title="Too little finished for a forecast" reason={outlook.reason} />
      ) : (
        <Outlooked {...props} outlook={outlook.outlook} />
      )}
      <Expectation {...answer.expectation} />
      <Remaining items={answer.remaining} />
    </ChartSource>
  );
}

/** Why there is no forecast; how former ones fared can be told all the same. */
function Missing(props: { readonly answer: Forecast; readonly title: string; readonly reason: string }) {
  const { answer, title, reason } = props;
  return (
    <>
      <EmptyState title={title}>
        <p>{reason}</p>
      </EmptyState>
      <AccessDelays {...answer} />
      <BacktestChart backtest={answer.backtest} timeZone={answer.timeZone} />
    </>
  );
}

function Outlooked(props: ShownProps & { readonly outlook: Outlook }) {
  const { answer, outlook, onBy } = props;
  const by = props.by ?? nextDeadline(answer.deadlines, dayOf(Date.parse(answer.asOf), answer.timeZone));
  const [change, setChange] = useState<Change>({});
  const played = usePlayed(outlook, change);
  const { base, changed } = played;
  if (base.status === 'insufficient')
    return <Missing answer={answer} title="Everything is finished" reason={base.reason} />;
  const shown =
    changed.status === 'ok' ? { forecast: changed, outlook: played.outlook } : { forecast: base, outlook };
  const note = played.isChanged && changed.status === 'ok' ? CHANGED : null;
  return (
    <>
      <Answer forecast={base} />
      <div className="forecast__questions">
        <DeadlineQuestion {...{ outlook, by, onBy }} forecast={base} deadlines={answer.deadlines} />
        <WhatIf {...{ outlook, played, change }} onChange={setChange} />
      </div>
      <FanChart {...shown} {...{ answer, by, note }} />
      <div className="forecast__charts">
        <FinishChart
          forecast={shown.forecast}
          remaining={answer.remaining}
          timeZone={answer.timeZone}
          note={note}
        />
        <BacktestChart backtest={answer.backtest} timeZone={answer.timeZone} />
      </div>
      <AccessDelays {...answer} />
    </>
  );
}

const CHANGED = 'Shown with the changes of “What if …”.';

/** The most binding deadline that has not passed. */
const nextDeadline = (deadlines: readonly Deadline[], today: string): string | undefined =>
  deadlines.find(({ day }) => day > today)?.day;
