import { useMemo } from 'react';
import { rowKey, type TimelineRow } from './timelineLayout';

interface DependencyLinesProps {
  readonly rows: readonly TimelineRow[];
  /** Node key of the row that is pointed at. */
  readonly active: string | undefined;
  readonly xOf: (workingDay: number) => number;
  readonly labels: number;
  readonly width: number;
  readonly rowHeight: number;
}

/** Curves from the end of each blocker of the active issue to its start, and from its end to what it blocks. */
export function DependencyLines({ rows, active, xOf, labels, width, rowHeight }: DependencyLinesProps) {
  const places = useMemo(() => placesOf(rows), [rows]);
  const own = active === undefined ? undefined : places.get(active);
  if (own === undefined) return null;
  const before = own.after.flatMap((key) => places.get(key) ?? []);
  const after = [...places.values()].filter((place) => active !== undefined && place.after.includes(active));
  const curve = (from: Place, to: Place) => {
    const [x1, x2] = [labels + xOf(from.ends), labels + xOf(to.begins)];
    const [y1, y2] = [(from.index + 0.5) * rowHeight, (to.index + 0.5) * rowHeight];
    const bend = Math.max(16, (x2 - x1) / 2);
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  };
  return (
    <svg
      className="timeline__lines"
      width={width}
      height={rows.length * rowHeight}
      aria-hidden="true"
      focusable="false"
    >
      {before.map((place) => (
        <path key={place.key} className="timeline__line" d={curve(place, own)} />
      ))}
      {after.map((place) => (
        <path key={place.key} className="timeline__line timeline__line--after" d={curve(own, place)} />
      ))}
    </svg>
  );
}

interface Place {
  readonly key: string;
  readonly index: number;
  readonly begins: number;
  readonly ends: number;
  readonly after: readonly string[];
}

/** Issues in closed epics have no row, and no lines. */
function placesOf(rows: readonly TimelineRow[]): ReadonlyMap<string, Place> {
  return new Map(
    rows.flatMap((row, index) => {
      if (row.type === 'epic') return [];
      const { begins, ends, after } = row.issue;
      return [[rowKey(row), { key: rowKey(row), index, begins, ends, after }] as const];
    }),
  );
}
