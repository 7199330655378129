import { HEALTH_NAMES, HEALTH_ORDER } from '../../portfolio/portfolioWords';
import type { PortfolioRow, TrainRollUp } from '../../shared/contract';
import { counted, dayInWords } from '../../shared/words';

type Forecast = PortfolioRow['forecast'];
type ForecastDay = NonNullable<TrainRollUp['finish']>;

export const NO_TRAIN = 'No release train';

/** @example finishInWords({ type: 'on', day: '2026-03-02' }) // '2 Mar 2026' */
export const finishInWords = ({ type, day }: ForecastDay): string =>
  type === 'on' ? dayInWords(day) : `after ${dayInWords(day)}`;

/** When a project will be finished, or why that cannot be said. */
export const forecastInWords = (forecast: Forecast): string =>
  forecast.status === 'ok'
    ? `${finishInWords(forecast.p50)} (50%) to ${finishInWords(forecast.p85)} (85%)`
    : forecast.reason;

/** @example healthInWords(train) // '1 off track, 2 on track' */
export const healthInWords = ({ health }: TrainRollUp): string =>
  HEALTH_ORDER.filter((status) => health[status] > 0)
    .map((status) => `${health[status]} ${HEALTH_NAMES[status].toLowerCase()}`)
    .join(', ');

/** The last finish of a train, or of how many of its projects none is known. */
export const trainFinishInWords = ({ finish, withoutForecast }: TrainRollUp): string =>
  finish === null
    ? `Not known for ${counted(withoutForecast, 'project')}`
    : `All by ${finishInWords(finish)} (85%)`;
