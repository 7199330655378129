import type { ProjectRef } from '../../contract/plan';
import type { ForecastTerms } from '../../domain/forecast/projectForecast';
import { MILLIS_PER_DAY } from '../../domain/history/days';
import type { Sprint } from '../../domain/history/types';
import { percentile } from '../../domain/metrics/percentile';
import { sourceValues } from '../../domain/template/instances';
import type { StoredPlan } from '../ports/planStore';

/** As the templates have it, where neither a plan nor a sprint says otherwise. */
const USUAL_SPRINT_DAYS = 14;

/** What a project's forecast is made with: names and sprint length of its plan, else the length its sprints had. */
export const forecastTerms = (
  project: ProjectRef,
  plan: StoredPlan | undefined,
  sprints: readonly Sprint[] | undefined,
): ForecastTerms => {
  const names = new Map(
    plan === undefined ? [] : sourceValues(plan.input).map(({ slug, source }) => [slug, source.name]),
  );
  return {
    seed: project.id,
    sprintLengthDays: plan?.input.sprintLengthDays ?? usualLength(sprints ?? []),
    sourceName: (slug) => names.get(slug) ?? slug,
  };
};

const usualLength = (sprints: readonly Sprint[]): number => {
  const lengths = sprints
    .flatMap(({ start, end }) => (start === null || end === null ? [] : [(end - start) / MILLIS_PER_DAY]))
    .sort((one, other) => one - other);
  return Math.max(1, Math.round(percentile(lengths, 0.5) ?? USUAL_SPRINT_DAYS));
};
