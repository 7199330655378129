import { ISSUE } from '../../../../shared/charts/DataNumbers';
import { dayOf } from '../../../../shared/charts/days';
import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { counted, dayInWords, elapsed, listed } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { RowChart } from '../rows/RowChart';

type FirstSlice = Shown<MlMetrics['firstSlice']>;

/** From the charter's sign-off to the first slice done in each environment. */
export function FirstSliceChart(props: {
  readonly slice: MlMetrics['firstSlice'];
  readonly timeZone: string;
  readonly asOf: string;
}) {
  const { slice, timeZone, asOf } = props;
  return (
    <RowChart title="Time to first slice" definition={DEFINITIONS.firstSlice} measured={withSlices(slice)}>
      {(measured) => {
        const waited = daysSince(measured.signedOff, asOf);
        const { environments, missing } = measured;
        return {
          reading: firstSliceReading(measured, timeZone, waited),
          legend: [
            { name: 'First slice done', series: 'ml__granted', shape: 'box' },
            ...(missing.length > 0
              ? [{ name: 'None done yet', series: 'ml__waiting', shape: 'box' } as const]
              : []),
          ],
          rows: [
            ...environments.map(({ environment, key, summary, days }) => ({
              id: environment ?? 'none',
              label: environmentName(environment),
              value: elapsed(days),
              stretches: [{ from: 0, to: days, series: 'ml__granted' }],
              words: { title: `${key} ${summary}`, lines: [`Done ${elapsed(days)} after the sign-off`] },
              opens: key,
            })),
            ...missing.map((environment) => ({
              id: environment,
              label: environmentName(environment),
              value: `not yet, after ${elapsed(waited)}`,
              stretches: [{ from: 0, to: waited, series: 'ml__waiting' }],
              words: {
                title: environmentName(environment),
                lines: [`No slice is done ${elapsed(waited)} after the sign-off`],
              },
            })),
          ],
          axis: {
            kind: 'amount',
            label: 'Days since the charter was signed off',
            most: Math.max(...environments.map(({ days }) => days), ...missing.map(() => waited)),
          },
          data: firstSliceTable(measured),
        };
      }}
    </RowChart>
  );
}

const MILLIS_PER_DAY = 86_400_000;

const daysSince = (signedOff: string, asOf: string): number =>
  Math.round(((Date.parse(asOf) - Date.parse(signedOff)) / MILLIS_PER_DAY) * 10) / 10;

const environmentName = (environment: string | null): string => environment ?? 'No environment in particular';

/** A plan without slices has none to wait for. */
function withSlices(slice: MlMetrics['firstSlice']): MlMetrics['firstSlice'] {
  if (slice.status !== 'ok' || slice.environments.length + slice.missing.length > 0) return slice;
  return {
    status: 'insufficient',
    reason:
      'This project has no vertical slices. A slice is an issue of the plan of that kind, or one with the label kind-slice.',
    have: 0,
    need: 1,
  };
}

/** @example 'The first slice was done 124.9 days after the charter was signed off on 26 Feb 2026; none is missing.' */
export function firstSliceReading(
  { signedOff, environments, missing }: FirstSlice,
  timeZone: string,
  waited: number,
): string {
  const signed = `the charter was signed off on ${dayInWords(dayOf(Date.parse(signedOff), timeZone))}`;
  const [first] = environments;
  if (!first) return `No slice is done yet, ${elapsed(waited)} after ${signed}.`;
  const open =
    missing.length === 0
      ? 'every environment has one'
      : `${listed(missing)} ${missing.length === 1 ? 'has' : 'have'} none yet`;
  return `The first slice was done ${counted(first.days, 'day')} after ${signed}; ${open}.`;
}

export const firstSliceTable = ({ environments, missing }: FirstSlice): ExportTable => ({
  name: 'Time to first slice',
  columns: [text('Environment'), ISSUE, text('Summary'), number('Days after the sign-off')],
  rows: [
    ...environments.map(({ environment, key, summary, days }) => [
      environmentName(environment),
      key,
      summary,
      days,
    ]),
    ...missing.map((environment) => [environment, null, null, null]),
  ],
});
