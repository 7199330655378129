import type { GenerationJournal, GenerationRecord } from '../ports/journal';
import type { FieldValue } from '../ports/planning';
import type { Choices } from './fit';

/**
 * What was decided about how a plan fits, as a person would send it again: the values of required fields are those of
 * the last retry. A plan whose links were left out may have had no other way, so that is not among it.
 */
export const decidedChoices = async (
  plans: Pick<GenerationJournal, 'rounds'>,
  record: GenerationRecord,
): Promise<Choices> => {
  const { wiring, growth } = record;
  const { epicValues, issueValues } = (await plans.rounds(record)).at(-1) ?? wiring;
  return {
    ...(wiring.linkType === null ? {} : { linkType: wiring.linkType }),
    fieldValues: {
      [wiring.epicType]: valuesById(epicValues),
      [wiring.issueType]: valuesById(issueValues),
    },
    sprints: wiring.sprintBoard !== null || Object.keys(growth?.sprints ?? {}).length > 0,
  };
};

const valuesById = (values: readonly FieldValue[]) =>
  Object.fromEntries(
    values.map(({ field, value }) => [field, typeof value === 'object' ? [...value] : value]),
  );
