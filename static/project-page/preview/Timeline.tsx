import './Timeline.css';
import { useMemo, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { useWidth } from '../../shared/charts/useWidth';
import type { PlanPreview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { shortDay } from '../../shared/words';
import { DependencyLines } from './DependencyLines';
import type { NodeActions } from './nodeActions';
import { SprintHeads } from './SprintHeads';
import { EpicLine, IssueLine } from './TimelineRows';
import {
  rowKey,
  rowsInSight,
  rowsOf,
  type TimelineMark,
  type TimelineRow,
  type TimelineScale,
  timelineScale,
} from './timelineLayout';

interface TimelineProps extends NodeActions {
  readonly preview: PlanPreview;
  readonly capacity: number | undefined;
  readonly today: string;
  readonly target: string | undefined;
}

const ROW_HEIGHT = 32;
const NARROWEST_SPRINT = 128;
const LABELS = { wide: 272, narrow: 168, narrowBelow: 760 } as const;

/** The plan over its sprints: an epic a row, its issues below as bars, and what each waits for while it is pointed at. */
export function Timeline(props: TimelineProps) {
  const { preview, today, target, capacity } = props;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [frame, width] = useWidth();
  const marks = useMemo(() => marksOf(preview, today, target), [preview, today, target]);
  const scale = useMemo(() => timelineScale(preview, marks), [preview, marks]);
  const rows = useMemo(() => rowsOf(preview.epics, closed), [preview.epics, closed]);
  const labels = width < LABELS.narrowBelow ? LABELS.narrow : LABELS.wide;
  const sprint = Math.max(NARROWEST_SPRINT, Math.floor((width - labels - 2) / scale.sprints));
  const isAllClosed = preview.epics.every(({ key }) => closed.has(key));
  return (
    <div className="timeline" ref={frame}>
      <div className="timeline__tools">
        <Legend />
        <Button
          appearance="subtle"
          size="compact"
          onPress={() => setClosed(new Set(isAllClosed ? [] : preview.epics.map(({ key }) => key)))}
        >
          {isAllClosed ? 'Expand all' : 'Collapse all'}
        </Button>
      </div>
      {width === 0 ? (
        <div className="timeline__box" />
      ) : (
        <TimelineBox
          {...props}
          {...{ rows, scale, marks, labels, sprint, capacity, closed }}
          onToggle={(key) =>
            setClosed(
              (last) => new Set(last.has(key) ? [...last].filter((each) => each !== key) : [...last, key]),
            )
          }
        />
      )}
    </div>
  );
}

interface BoxProps extends TimelineProps {
  readonly rows: readonly TimelineRow[];
  readonly scale: TimelineScale;
  readonly marks: readonly TimelineMark[];
  /** Widths in CSS pixels, of the labels and of a sprint. */
  readonly labels: number;
  readonly sprint: number;
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

function TimelineBox(props: BoxProps) {
  const { preview, rows, scale, marks, labels, sprint, closed, onToggle, capacity, isChanged, onEdit } =
    props;
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [active, setActive] = useState<string>();
  const { from, to } = rowsInSight(rows.length, scroll.top, scroll.height, ROW_HEIGHT);
  const xOf = (workingDay: number) => scale.ofWorkingDay(workingDay) * sprint;
  const width = labels + scale.sprints * sprint;
  return (
    <div
      className="timeline__box"
      onScroll={({ currentTarget }) =>
        setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <div className="timeline__canvas" style={{ width }}>
        <SprintHeads {...{ preview, scale, marks, labels, sprint, capacity }} />
        <Toolbar aria-label="Timeline of the plan" orientation="vertical" className="timeline__rows">
          <div className="timeline__spread" style={{ height: rows.length * ROW_HEIGHT }}>
            <div className="timeline__columns" style={{ left: labels, backgroundSize: `${sprint}px 100%` }} />
            {rows.slice(from, to).map((row, index) => {
              const line = {
                top: (from + index) * ROW_HEIGHT,
                labels,
                xOf,
                onActive: (isActive: boolean) => setActive(isActive ? rowKey(row) : undefined),
              };
              return row.type === 'epic' ? (
                <EpicLine
                  key={row.epic.key}
                  {...line}
                  row={row}
                  isOpen={!closed.has(row.epic.key)}
                  onToggle={() => onToggle(row.epic.key)}
                />
              ) : (
                <IssueLine
                  key={row.issue.key}
                  {...line}
                  issue={row.issue}
                  isChanged={isChanged(row.issue.key)}
                  onEdit={(at) => onEdit(row.issue.key, at)}
                />
              );
            })}
            <Marks {...{ scale, marks, labels, sprint }} />
            <DependencyLines {...{ rows, active, xOf, labels, width, rowHeight: ROW_HEIGHT }} />
          </div>
        </Toolbar>
      </div>
    </div>
  );
}

function Marks(props: Pick<BoxProps, 'scale' | 'marks' | 'labels' | 'sprint'>) {
  const { scale, marks, labels, sprint } = props;
  return marks.map(({ key, day, tone }) => {
    const place = scale.ofDay(day);
    return place === undefined ? null : (
      <div
        key={key}
        className={`timeline__mark timeline__mark--${tone}`}
        style={{ left: labels + place * sprint }}
      />
    );
  });
}

function Legend() {
  return (
    <ul className="timeline__legend" aria-label="What the colours mean">
      <li>
        <span className="timeline__key timeline__key--critical" /> On the critical path
      </li>
      <li>
        <span className="timeline__key" /> Other work
      </li>
    </ul>
  );
}

function marksOf(preview: PlanPreview, today: string, target: string | undefined): readonly TimelineMark[] {
  const { finishRange } = preview;
  return [
    { key: 'today', name: `Today ${shortDay(today)}`, day: today, tone: 'today' },
    ...(target === undefined
      ? []
      : [{ key: 'target', name: `Target ${shortDay(target)}`, day: target, tone: 'target' } as const]),
    ...(finishRange === undefined ? [] : finishMarks(finishRange)),
  ];
}

/** Two days that are often close share their words. */
function finishMarks({ p50, p85 }: NonNullable<PlanPreview['finishRange']>): readonly TimelineMark[] {
  return [
    { key: 'p50', day: p50, tone: 'finish' },
    { key: 'p85', name: `Half end by ${shortDay(p50)}, 85 % by ${shortDay(p85)}`, day: p85, tone: 'finish' },
  ];
}
