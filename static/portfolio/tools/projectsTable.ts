import type { ExportCell, ExportColumn, ExportTable, PortfolioRow } from '../../shared/contract';
import { PHASE_NAMES } from '../../shared/words';
import { finishWords, HEALTH_NAMES } from '../portfolioWords';
import type { RowGroup } from '../table/arrange';

const text = (name: string): ExportColumn => ({ name, kind: 'text' });
const number = (name: string): ExportColumn => ({ name, kind: 'number' });

const COLUMNS: readonly ExportColumn[] = [
  text('Project'),
  text('Key'),
  text('Plan'),
  text('Release train'),
  text('Program increment'),
  text('Health'),
  text('Reasons'),
  text('Phase'),
  number('Issues done'),
  number('Issues'),
  number('Commitment kept, last sprint (%)'),
  number('Commitment kept, one before (%)'),
  number('Commitment kept, two before (%)'),
  number('Features done'),
  number('Features in progress'),
  number('Features planned'),
  number('Features delayed'),
  number('Open data requests'),
  number('Oldest data request (days)'),
  text('Data waited for'),
  text('50% finish'),
  text('85% finish'),
  { name: 'Target', kind: 'day' },
  number('85% finish moved in a month (days)'),
  number('Open checkpoints'),
  number('Open sign-offs'),
  { name: 'Worked out', kind: 'instant' },
];

/** The projects as they are listed, with everything that is known of each; an empty cell where something is not known. */
export const projectsTable = (groups: readonly RowGroup[]): ExportTable => ({
  name: 'Projects',
  columns: COLUMNS,
  rows: groups.flatMap(({ rows }) => rows.map(cellsOf)),
});

const cellsOf = (row: PortfolioRow): readonly ExportCell[] => {
  const { project, health, phase, progress, features, dataWaits, forecast, decisions } = row;
  const kept = row.commitment.status === 'ok' ? row.commitment.sprints.toReversed() : [];
  const keptAt = (sprintsAgo: number): number | null => {
    const sprint = kept[sprintsAgo];
    return sprint === undefined ? null : Math.round(100 * sprint.raw);
  };
  return [
    project.name,
    project.key,
    row.planName,
    row.releaseTrain,
    row.pi,
    HEALTH_NAMES[health.status],
    health.reasons.join(' '),
    phase === null ? null : PHASE_NAMES[phase],
    progress.done,
    progress.total,
    keptAt(0),
    keptAt(1),
    keptAt(2),
    features.done,
    features.inProgress,
    features.planned,
    features.delayed,
    dataWaits.open,
    dataWaits.oldestDays,
    dataWaits.sources.join(', '),
    ...(forecast.status === 'ok' ? [finishWords(forecast.p50), finishWords(forecast.p85)] : [null, null]),
    row.target,
    forecast.status === 'ok' ? forecast.movedDays : null,
    decisions.checkpoints,
    decisions.signOffs,
    row.asOf,
  ];
};
