import { ChartFrame } from '../../../../shared/charts/ChartFrame';
import { DataNumbers } from '../../../../shared/charts/DataNumbers';
import type { LegendEntry } from '../../../../shared/charts/Legend';
import type { ExportTable, Measured } from '../../../../shared/contract';
import { RowPlot } from './RowPlot';
import type { Row, RowAxis } from './row';

/** What a chart of rows says of its metric. */
export interface RowContent {
  readonly reading: string;
  readonly notes?: readonly string[];
  readonly legend: readonly LegendEntry[];
  readonly rows: readonly Row[];
  readonly axis: RowAxis;
  readonly data: ExportTable;
  /** Set where it rests on fewer than five issues: it is grey then. */
  readonly few?: boolean;
  /** Set where the colours say what happened to each single issue; of few issues the sentence alone is grey then. */
  readonly keepsColours?: boolean;
}

/** A chart whose picture is rows of bars. */
export function RowChart<T>(props: {
  readonly title: string;
  readonly definition: string;
  /** Its paragraph in the guide, where that has another name than the chart. */
  readonly guide?: string;
  readonly measured: Measured<T>;
  readonly children: (value: T) => RowContent;
}) {
  const { title, definition, guide, measured, children } = props;
  const content = measured.status === 'ok' ? children(measured) : undefined;
  return (
    <div className={chartClass(content)}>
      <ChartFrame title={title} definition={definition} guide={guide} measured={measured}>
        {(value) => {
          const { reading, notes = [], legend, rows, axis, data } = content ?? children(value);
          return {
            reading,
            notes,
            legend,
            picture: <RowPlot title={title} description={reading} rows={rows} axis={axis} />,
            table: <DataNumbers data={data} />,
            data: () => data,
          };
        }}
      </ChartFrame>
    </div>
  );
}

function chartClass(content: RowContent | undefined): string {
  if (!content?.few) return 'ml__chart';
  return content.keepsColours ? 'ml__chart ml__chart--few' : 'ml__chart ml__chart--few few';
}
