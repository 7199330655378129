import type { SprintColumns } from './sprintColumns';

/** Shades the column of the sprint that is being read. */
export function ColumnMark(props: {
  readonly columns: Pick<SprintColumns<unknown>, 'middle' | 'step'>;
  readonly index: number;
  readonly height: number;
}) {
  const { columns, index, height } = props;
  const { middle, step } = columns;
  return <rect className="plot__column" x={middle(index) - step / 2} width={step} y={0} height={height} />;
}
