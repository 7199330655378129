import type { PlanDraft, PlanImport } from '../../shared/contract';

/** The answers of a plan file, as the wizard keeps them; measures are the charter's, and so is risk once it answers for it. */
export function importedDraft({ template, input }: PlanImport): PlanDraft {
  const { measures: _ofTheCharter, ...answers } = input;
  return {
    ...answers,
    charter: null,
    template,
    sources: input.sources.map(({ needs, accessWeeks, ...source }) => ({
      ...source,
      needs: needs ?? '',
      accessWeeks: accessWeeks ?? null,
    })),
    environments: [...input.environments],
    team: [...input.team],
    target: input.target ?? null,
    holidays: [...input.holidays],
    capacity: input.capacity ?? null,
    edits: input.edits.map((edit) => ({ ...edit })),
  };
}
