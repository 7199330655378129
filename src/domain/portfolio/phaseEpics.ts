import type { StatusCategory } from '../history/types';
import type { Progress } from './types';

/** Work of a plan in one phase, as Jira has it now. */
export interface PhaseIssue {
  readonly category: StatusCategory | null;
  /** The epic it is in; null where it is in none, or the viewer may not see that. */
  readonly epic: { readonly key: string; readonly summary: string; readonly status: string } | null;
}

/** How far a phase has come within one of its epics. */
export interface PhaseEpic extends Progress {
  /** Null stands for the work that is in no epic. */
  readonly epic: PhaseIssue['epic'];
}

/**
 * The epics of a phase by their keys, each with the work of that phase in it; what is in no epic comes last. An epic may
 * hold work of several phases: only that of this one counts, so that the epics add up to the phase.
 *
 * @example
 * phaseEpics(issues); // [{ epic: { key: 'CHURN-6', … }, done: 3, total: 4 }]
 */
export const phaseEpics = (issues: readonly PhaseIssue[]): readonly PhaseEpic[] =>
  [...new Set(issues.map(({ epic }) => epic?.key))]
    .map((key) => {
      const inside = issues.filter(({ epic }) => epic?.key === key);
      return {
        epic: inside[0]?.epic ?? null,
        done: inside.filter(({ category }) => category === 'done').length,
        total: inside.length,
      };
    })
    .toSorted(byKey);

const byKey = ({ epic: one }: PhaseEpic, { epic: other }: PhaseEpic): number =>
  one === null || other === null
    ? Number(one === null) - Number(other === null)
    : one.key.localeCompare(other.key, 'en', { numeric: true });
