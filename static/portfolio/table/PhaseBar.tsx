import type { PortfolioRow } from '../../shared/contract';
import { phasesReading } from '../portfolioWords';

/** A stretch a phase, as wide as it has issues, filled as far as they are finished; the current one is outlined. */
export function PhaseBar({ phases, phase: current }: Pick<PortfolioRow, 'phases' | 'phase'>) {
  return (
    <div className="phase-bar" role="img" aria-label={phasesReading(phases)}>
      {phases.map(({ phase, done, total }) => (
        <span
          key={phase}
          className={phase === current ? 'phase-bar__phase phase-bar__phase--current' : 'phase-bar__phase'}
          style={{ flexGrow: total }}
        >
          <span
            className={done === total ? 'phase-bar__done phase-bar__done--all' : 'phase-bar__done'}
            style={{ width: `${(100 * done) / Math.max(1, total)}%` }}
          />
        </span>
      ))}
    </div>
  );
}
