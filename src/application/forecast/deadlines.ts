import type { Deadline, Release } from '../../contract/forecast';
import type { Charter } from '../../domain/charter/types';
import type { Day } from '../../domain/plan/types';
import { Failure } from '../failure';
import { planOf } from '../planOf';
import type { StoredPlan } from '../ports/planStore';
import type { TemplateLibrary } from '../ports/templates';

interface Promises {
  readonly plan: StoredPlan | undefined;
  readonly charter: Charter | undefined;
  /** The release that is asked about. */
  readonly release: Release | undefined;
  /** The epic's due date, where one is asked about. */
  readonly epicDue: Day | null;
}

/**
 * Days that the scope is to be finished by, as far as anybody said: of what is asked about itself first, then the plan's
 * target, the charter's earliest date, and the day on which the plan ends.
 */
export const deadlinesOf = async (
  templates: TemplateLibrary,
  { plan, charter, release, epicDue }: Promises,
): Promise<readonly Deadline[]> => {
  const promised = charter?.businessMetrics.flatMap(({ byWhen }) => byWhen ?? []).sort()[0];
  const named: readonly (readonly [string, Day | null | undefined])[] = [
    ['the date of the release', release?.due],
    ['the due date of the epic', epicDue],
    ['the target date of the plan', plan?.input.target],
    ['the date in the charter', promised],
    ['the end of the plan', plan === undefined ? undefined : await endOf(templates, plan)],
  ];
  return named.flatMap(([name, day]) => (day === null || day === undefined ? [] : [{ name, day }]));
};

/** A plan whose template is gone has no end that could be worked out again; the forecast stands without it. */
const endOf = async (templates: TemplateLibrary, plan: StoredPlan): Promise<Day | undefined> => {
  try {
    return (await planOf(templates, plan)).finish;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
};
