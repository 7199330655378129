import './Progress.css';
import { DataTable } from '../shared/charts/DataTable';
import type { IssueProgress } from '../shared/contract';
import { Disclosure } from '../shared/ui/Disclosure';
import { Lozenge } from '../shared/ui/Lozenge';
import { amount, elapsed } from '../shared/words';
import type { PlannedIssuePanel } from './panelWords';
import { ageReading, isLate, type KnownProgress, timeBoxReading, usualReading } from './progressWords';
import { Section } from './Section';

interface ProgressProps {
  readonly panel: PlannedIssuePanel;
  /** Why the project's usual times could not be read. */
  readonly problem: string | undefined;
}

/** How far an issue has come, held against how long such work usually takes here. */
export function Progress({ panel, problem }: ProgressProps) {
  const { progress } = panel;
  return progress === null ? null : (
    <Section title="Progress">
      <Words progress={progress} panel={panel} problem={problem} />
    </Section>
  );
}

function Words({
  progress,
  panel: { kind, estimate },
  problem,
}: ProgressProps & { readonly progress: IssueProgress }) {
  if (progress.state === 'unread')
    return <p className="panel__quiet">{problem ?? 'Reading how long work takes in this project…'}</p>;
  if (progress.state === 'unknown') return <p className="panel__quiet">{progress.reason}</p>;
  const timeBox = timeBoxReading(progress, estimate);
  return (
    <>
      {isLate(progress) ? (
        <div>
          <Lozenge tone="warning">Longer than usual</Lozenge>
        </div>
      ) : null}
      <p>
        {ageReading(progress)} {timeBox}
      </p>
      <p className="panel__quiet">{usualReading(progress, kind)}</p>
      <ColumnTimes columns={progress.columns} />
    </>
  );
}

type Columns = KnownProgress['columns'];

/** Colours of columns beyond these begin again. */
const COLOURS = 6;
const colourOf = (index: number): string => `columns__colour--${(index % COLOURS) + 1}`;

/** Where the time has gone: a bar, its words, and a table with the shares. */
function ColumnTimes({ columns }: { readonly columns: Columns }) {
  const all = columns.reduce((sum, { days }) => sum + days, 0);
  if (all === 0) return null;
  return (
    <div className="columns">
      <div className="columns__bar" aria-hidden="true" hidden={columns.length === 1}>
        {columns.map(({ name, days }, index) => (
          <div key={name} className={colourOf(index)} style={{ flexGrow: days }} />
        ))}
      </div>
      <ul className="columns__legend" aria-label="Time in each column">
        {columns.map(({ name, days, isNow }, index) => (
          <li key={name} className="columns__entry">
            <span className={`columns__swatch ${colourOf(index)}`} aria-hidden="true" />
            {name}: {elapsed(days)}
            {isNow ? ', now' : ''}
          </li>
        ))}
      </ul>
      {columns.length === 1 ? null : (
        <Disclosure title="Show the numbers">
          <DataTable
            caption="Time in each column"
            columns={[
              { name: 'Column' },
              { name: 'Days', isNumber: true },
              { name: 'Share', isNumber: true },
            ]}
            rows={columns.map(({ name, days }) => ({
              id: name,
              cells: [name, amount(days), `${Math.round((days / all) * 100)}%`],
            }))}
          />
        </Disclosure>
      )}
    </div>
  );
}
