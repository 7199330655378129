import { issuePath, openPage } from '../../../../shared/bridge';
import { ChartFrame } from '../../../../shared/charts/ChartFrame';
import { DataNumbers, ISSUE } from '../../../../shared/charts/DataNumbers';
import { dayOf } from '../../../../shared/charts/days';
import { Plot } from '../../../../shared/charts/Plot';
import type { ExportTable, Measured, MlMetrics } from '../../../../shared/contract';
import { counted, dayInWords, listed } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { instant, number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { OUTCOMES, RESULT_NAMES, RESULT_SERIES } from '../names';
import { drawSteps } from './steps';

const TITLE = 'Learning burnup';

export type LearningBurnup = Shown<MlMetrics['learningBurnup']>;

/** What the team found out, result by result: what moved while the points did not. */
export function LearningChart(props: {
  readonly burnup: MlMetrics['learningBurnup'];
  readonly timeZone: string;
  readonly asOf: string;
}) {
  const { burnup, timeZone, asOf } = props;
  return (
    <div className={burnup.status === 'ok' && burnup.few ? 'ml__chart ml__chart--few' : 'ml__chart'}>
      <ChartFrame title={TITLE} definition={DEFINITIONS.learningBurnup} measured={withResults(burnup)}>
        {(measured) => {
          const reading = learningReading(measured, timeZone);
          const data = learningTable(measured);
          return {
            reading,
            notes: withoutResultNote(measured),
            legend: OUTCOMES.map((result) => ({
              name: RESULT_NAMES[result],
              series: RESULT_SERIES[result],
              shape: 'box',
              value: String(countOf(measured, result)),
            })),
            picture: (
              <Plot
                title={TITLE}
                description={reading}
                draw={(area) => {
                  const { picture, stops } = drawSteps(measured.steps, {
                    timeZone,
                    now: Date.parse(asOf),
                    area,
                  });
                  const open = (index: number) => {
                    const step = measured.steps[index];
                    if (step) openPage(issuePath(step.key));
                  };
                  return { picture, stops: { ...stops, open } };
                }}
              />
            ),
            table: <DataNumbers data={{ ...data, rows: data.rows.toReversed() }} />,
            data: () => data,
          };
        }}
      </ChartFrame>
    </div>
  );
}

const countOf = ({ steps }: LearningBurnup, wanted: (typeof OUTCOMES)[number]): number =>
  steps.filter(({ result }) => result === wanted).length;

/** Closed work without a single result says nothing of what was learned, but how to say it. */
function withResults(burnup: MlMetrics['learningBurnup']): Measured<LearningBurnup> {
  if (burnup.status !== 'ok' || burnup.n > 0) return burnup;
  const closed =
    burnup.closed === 1
      ? 'The one spike or experiment closed so far has'
      : `None of the ${burnup.closed} spikes and experiments closed so far has`;
  return {
    status: 'insufficient',
    reason: `${closed} ${burnup.closed === 1 ? 'no' : 'a'} recorded result. Record it in the issue’s ML plan panel, or set one of the labels ml-result-keep, ml-result-drop and ml-result-inconclusive.`,
    have: 0,
    need: 1,
  };
}

/** @example '11 results of 14 closed spikes and experiments: 7 keep, 3 drop and 1 inconclusive, the last on 4 Oct 2026.' */
export function learningReading(burnup: LearningBurnup, timeZone: string): string {
  const parts = OUTCOMES.flatMap((result) => {
    const count = countOf(burnup, result);
    return count === 0 ? [] : [`${count} ${result}`];
  });
  const latest = burnup.steps.at(-1)?.at ?? '';
  return `${counted(burnup.n, 'result')} of ${counted(burnup.closed, 'closed spike or experiment', 'closed spikes and experiments')}: ${listed(parts)}, the last on ${dayInWords(dayOf(Date.parse(latest), timeZone))}.`;
}

function withoutResultNote({ withoutResult }: LearningBurnup): readonly string[] {
  if (withoutResult.length === 0) return [];
  const keys = withoutResult.slice(0, 5).map(({ key }) => key);
  const more = withoutResult.length - keys.length;
  const named = listed(more > 0 ? [...keys, `${more} more`] : keys);
  return [`Closed without a recorded result: ${named}.`];
}

/** Oldest result first; what was closed without one comes last. */
export const learningTable = ({ steps, withoutResult }: LearningBurnup): ExportTable => ({
  name: TITLE,
  columns: [ISSUE, text('Summary'), instant('Closed'), text('Result'), number('Results so far')],
  rows: [
    ...steps.map(({ key, summary, at, result, total }) => [
      key,
      summary,
      Date.parse(at),
      RESULT_NAMES[result],
      total,
    ]),
    ...withoutResult.map(({ key, summary }) => [key, summary, null, null, null]),
  ],
});
