import type { PlanPreview } from '../../shared/contract';
import { Lozenge } from '../../shared/ui/Lozenge';
import { counted, dayInWords, KIND_NAMES, KIND_TONES, PHASE_NAMES } from '../../shared/words';

/** The size of the plan in numbers, and how it divides by kind and by phase. */
export function PreviewCounts({ preview }: { readonly preview: PlanPreview }) {
  const { counts, sprints, finish } = preview;
  return (
    <>
      <dl className="preview__numbers">
        <Figure label="Epics" value={counts.epics.toString()} />
        <Figure label="Issues" value={counts.issues.toString()} />
        <Figure label="Story points" value={counts.points.toString()} />
        <Figure label="Time boxes" value={counted(counts.timeBoxDays, 'working day')} />
        <Figure label="Sprints" value={sprints.toString()} />
        <Figure label="Finish" value={dayInWords(finish)} />
      </dl>
      <div className="preview__shares">
        <section aria-labelledby="by-kind">
          <h3 id="by-kind">By kind</h3>
          <ul>
            {counts.byKind.map(({ kind, count }) => (
              <li key={kind}>
                <Lozenge tone={KIND_TONES[kind]}>{KIND_NAMES[kind]}</Lozenge> {count}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="by-phase">
          <h3 id="by-phase">By phase</h3>
          <ul>
            {counts.byPhase.map(({ phase, count }) => (
              <li key={phase}>
                <span className="preview__phase">{PHASE_NAMES[phase]}</span> {count}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="preview__number">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
