/** Columns side by side, all as wide, such as sprints or weeks. */
interface Columns {
  /** Of a column, in pixels from the left. */
  readonly middle: (index: number) => number;
  /** From one column to the next. */
  readonly step: number;
}

/** Shades the column that is being read. */
export function ColumnMark(props: {
  readonly columns: Columns;
  readonly index: number;
  readonly height: number;
}) {
  const { columns, index, height } = props;
  const { middle, step } = columns;
  return <rect className="plot__column" x={middle(index) - step / 2} width={step} y={0} height={height} />;
}
