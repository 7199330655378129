import type { PlanPreview } from '../../shared/contract';
import { counted, shortDay } from '../../shared/words';
import type { TimelineMark, TimelineScale } from './timelineLayout';

interface SprintHeadsProps {
  readonly preview: PlanPreview;
  readonly scale: TimelineScale;
  readonly marks: readonly TimelineMark[];
  readonly labels: number;
  readonly sprint: number;
  readonly capacity: number | undefined;
}

/** Above the rows: each sprint with its days and its load, and the names of the marked days. */
export function SprintHeads({ preview, scale, marks, labels, sprint, capacity }: SprintHeadsProps) {
  const fullest = capacity ?? Math.max(1, ...preview.load.map(({ points }) => points));
  return (
    <div className="timeline__heads">
      <div className="timeline__corner" style={{ width: labels }}>
        {capacity === undefined ? 'Points a sprint' : `Points a sprint, of ${capacity}`}
      </div>
      {Array.from({ length: scale.sprints }, (_, index) => {
        const load = preview.load[index];
        return (
          <div key={load?.starts ?? index} className="timeline__head" style={{ width: sprint }}>
            <span className="timeline__sprint">Sprint {index + 1}</span>
            <span className="timeline__days">
              {load === undefined ? 'Nothing planned' : `${shortDay(load.starts)} – ${shortDay(load.ends)}`}
            </span>
            {load === undefined ? null : (
              <>
                <span className="timeline__meter" data-over={load.overBy ? true : undefined}>
                  <span style={{ width: `${Math.min(100, (100 * load.points) / fullest)}%` }} />
                </span>
                <span className="timeline__load" data-over={load.overBy ? true : undefined}>
                  {counted(load.points, 'point')}
                  {load.overBy ? `, ${load.overBy} over` : ''}
                </span>
                {load.timeBoxDays > 0 ? (
                  <span className="timeline__load">{counted(load.timeBoxDays, 'day')} time-boxed</span>
                ) : null}
              </>
            )}
          </div>
        );
      })}
      {marks.map(({ key, name, day, tone }) => {
        const place = scale.ofDay(day);
        return place === undefined || name === undefined ? null : (
          <span
            key={key}
            className={`timeline__mark-name timeline__mark-name--${tone}`}
            style={{ left: labels + place * sprint }}
            data-flipped={tone === 'finish' || undefined}
          >
            {name}
          </span>
        );
      })}
    </div>
  );
}
