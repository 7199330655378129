import { useMemo, useState } from 'react';
import type { Key } from 'react-aria-components';
import { rollUpTrains } from '../../../src/contract/portfolioRules';
import type { PortfolioRow } from '../../shared/contract';
import { type LongRow, LongTable } from '../parts/LongTable';
import { cellsOf, type LineCells } from './trainCells';
import { createTrainLines, type Line, trainId } from './trainLines';
import { useEpics } from './useEpics';

/** Portfolios of more projects open with their trains closed. */
const OPENS_WITH = 30;

const COLUMNS = [
  { id: 'name', name: 'Train, project, phase, epic', least: 176, share: '2fr' },
  { id: 'health', name: 'Health', least: 150, share: '2fr' },
  { id: 'progress', name: 'Progress', least: 96, share: '1fr' },
  { id: 'features', name: 'Features', least: 92, share: '1fr' },
  { id: 'waits', name: 'Data waits', least: 92, share: '1fr' },
  { id: 'forecast', name: 'Forecast', least: 120, share: '1.5fr' },
] as const;

/** Release trains, their projects, phases and epics, as a table that opens level by level. */
export function TrainTable({ rows }: { readonly rows: readonly PortfolioRow[] }) {
  const trains = useMemo(() => rollUpTrains(rows), [rows]);
  const [linesOf] = useState(createTrainLines);
  const [open, setOpen] = useState<ReadonlySet<Key>>(
    () => new Set(rows.length <= OPENS_WITH ? trains.map(trainId) : []),
  );
  const { epics, wantEpicsOf } = useEpics();
  const lines = useMemo(() => linesOf(trains, { open, epics }), [linesOf, trains, open, epics]);
  return (
    <LongTable
      label="Release trains, their projects, phases and epics"
      columns={COLUMNS}
      items={lines}
      rowOf={rowOf}
      open={open}
      onOpenChange={(next) => {
        wantEpicsOf([...next].filter((id) => !open.has(id)).map(String));
        setOpen(next);
      }}
    />
  );
}

const rowOf = (line: Line): LongRow<Line, keyof LineCells> => ({
  id: line.id,
  name: line.name,
  cells: cellsOf(line),
  isWide: line.of.level === 'note',
  className: `trains__${line.of.level}`,
  opens: line.opens,
  inside: line.lines,
});
