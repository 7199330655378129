import type { PlanDraft, PlanImport } from '../../shared/contract';

/** The answers of a plan file, as the wizard keeps them; its measures and its risk hold until the charter answers for them. */
export function importedDraft({ template, input }: PlanImport): PlanDraft {
  return {
    ...input,
    measures: { ...input.measures },
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
