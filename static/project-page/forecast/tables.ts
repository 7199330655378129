import type { Backtest, ExportTable } from '../../shared/contract';
import { day, number, text } from '../metrics/parts/tables';
import type { Fan } from './fanPoints';
import type { FinishBar } from './finishBars';

/** How many issues are finished, at least, by the days of the fan; today first. */
export const fanTable = ({ ahead }: Fan): ExportTable => ({
  name: 'Forecast fan',
  columns: [
    day('By the end of'),
    number('50% likely'),
    number('70% likely'),
    number('85% likely'),
    number('95% likely'),
  ],
  rows: ahead.map(({ day: by, p50, p70, p85, p95 }) => [by, p50, p70, p85, p95]),
});

/** In how many trials everything was finished by day. */
export const finishTable = (bars: readonly FinishBar[]): ExportTable => ({
  name: 'Finishing days',
  columns: [day('From'), day('To'), number('Trials ended'), number('Share ended by then')],
  rows: bars.map(({ from, to, trials, byThen }) => [from, to, trials, byThen]),
});

/** Every past week whose forecast is decided, oldest first. */
export const backtestTable = ({ weeks }: Backtest): ExportTable => ({
  name: 'Past forecasts',
  columns: [
    day('Week from'),
    number('Issues'),
    day('85% likely by'),
    day('Finished on'),
    text('Kept'),
    text('Hung on access'),
  ],
  rows: weeks.map(({ week, items, p85, actual, kept, hungOnAccess }) => [
    week,
    items,
    p85,
    actual,
    kept ? 'yes' : 'no',
    hungOnAccess ? 'yes' : 'no',
  ]),
});
