import type { PlanInput, Seat, SourceInput } from '../plan/types';
import { slugs } from './slug';
import type { Axis, Condition, Reference, Template, TemplateEpic, TemplateItem, Which } from './types';

/** A value of an axis with its safe name. */
export interface SourceValue {
  readonly slug: string;
  readonly source: SourceInput;
}
export interface EnvironmentValue {
  readonly slug: string;
  readonly name: string;
  readonly production: boolean;
}
export interface SeatValue {
  readonly slug: string;
  readonly seat: Seat;
}

/** What a condition may look at: the copy's own values, where it is repeated along these axes. */
interface Place {
  readonly source?: SourceValue | undefined;
  readonly environment?: EnvironmentValue | undefined;
}

/** One copy of a template item, for one value of each axis it is repeated along. */
export interface Instance extends Place {
  readonly key: string;
  readonly epic: TemplateEpic;
  readonly item: TemplateItem;
  /** Absent too where nobody has said who is in the team. */
  readonly person?: SeatValue | undefined;
}

/**
 * All copies of one item: one for each combination of these values, the first axis changing slowest. An axis that the
 * item is not repeated along holds `undefined` alone; one of which no value meets the item's conditions is empty.
 */
export interface Copies {
  readonly epic: TemplateEpic;
  readonly item: TemplateItem;
  readonly values: { readonly [Over in Axis]: readonly (AxisValue[Over] | undefined)[] };
}
interface AxisValue {
  readonly source: SourceValue;
  readonly environment: EnvironmentValue;
  readonly person: SeatValue;
}

/** Whether all conditions hold for this plan, and for this copy's data source and environment where it has them. */
export const holds = (conditions: readonly Condition[], input: PlanInput, place: Place): boolean =>
  conditions.every((condition) => isMet(condition, input, place));

const isMet = (condition: Condition, input: PlanInput, { source, environment }: Place): boolean => {
  switch (condition) {
    case 'sensitive source':
      return source?.source.sensitive === true;
    case 'regulated source':
      return source?.source.needs !== undefined;
    case 'limited or high risk':
      return input.riskTier !== 'low';
    case 'high risk':
      return input.riskTier === 'high';
    case 'production':
      return environment?.production === true;
    case 'not production':
      return environment?.production === false;
    case 'scrum':
    case 'kanban':
      return input.method === condition;
  }
};

/** The axis whose value a condition looks at; undefined where it looks at the whole plan. */
export const axisOf = (condition: Condition): Axis | undefined => {
  switch (condition) {
    case 'sensitive source':
    case 'regulated source':
      return 'source';
    case 'production':
    case 'not production':
      return 'environment';
    default:
      return undefined;
  }
};

/** The data sources of a plan with the safe names that node keys, labels and properties use for them. */
export const sourceValues = ({ sources }: Pick<PlanInput, 'sources'>): readonly SourceValue[] => {
  const safeNames = slugs(
    sources.map(({ name }) => name),
    'source',
  );
  return sources.map((source, index) => ({ slug: safeNames[index] ?? '', source }));
};

const environmentValues = ({ environments }: PlanInput): readonly EnvironmentValue[] => {
  const safeNames = slugs(environments, 'environment');
  const last = environments.length - 1;
  return environments.map((name, index) => ({
    slug: safeNames[index] ?? '',
    name,
    production: index === last,
  }));
};

const seatValues = ({ team }: PlanInput): readonly SeatValue[] => {
  const safeNames = slugs(
    team.map(({ name }) => name),
    'seat',
  );
  return team.map((seat, index) => ({ slug: safeNames[index] ?? '', seat }));
};

/** The epics and, item by item, the copies that belong to the plan, in the order of the template. */
export const copiesOf = (template: Template, input: PlanInput): readonly Copies[] => {
  const sources = sourceValues(input);
  const environments = environmentValues(input);
  const seats = seatValues(input);
  const once = [undefined];
  return epicsOf(template, input).flatMap((epic) =>
    epic.items.map((item): Copies => {
      const about = (axis: Axis | undefined) => item.when.filter((condition) => axisOf(condition) === axis);
      const repeated = (axis: Axis) => item.axes.includes(axis);
      if (!holds(about(undefined), input, {}))
        return { epic, item, values: { source: [], environment: [], person: [] } };
      return {
        epic,
        item,
        values: {
          source: repeated('source')
            ? sources.filter((source) => holds(about('source'), input, { source }))
            : once,
          environment: repeated('environment')
            ? environments.filter((environment) => holds(about('environment'), input, { environment }))
            : once,
          person: repeated('person') && seats.length > 0 ? seats : once,
        },
      };
    }),
  );
};

/** The epics whose conditions hold. */
export const epicsOf = (template: Template, input: PlanInput): readonly TemplateEpic[] =>
  template.epics.filter(({ when }) => holds(when, input, {}));

/** Every copy that belongs to the plan, in the order of the template. */
export const instancesOf = (copies: readonly Copies[]): readonly Instance[] =>
  copies.flatMap(({ epic, item, values }) =>
    values.source.flatMap((source) =>
      values.environment.flatMap((environment) =>
        values.person.map((person) => ({
          key: keyOf(epic, item, [source, environment, person]),
          epic,
          item,
          source,
          environment,
          person,
        })),
      ),
    ),
  );

type Slugged = { readonly slug: string } | undefined;

const keyOf = (epic: TemplateEpic, item: TemplateItem, values: readonly Slugged[]): string => {
  let key = epic.key;
  for (const value of values) if (value !== undefined) key += `.${value.slug}`;
  return `${key}.${item.key}`;
};

/** Keys of the copies that a reference means, seen from the instance that refers; none where there are no such copies. */
export const follow = (
  reference: Reference,
  from: Instance,
  { epic, item, values }: Copies,
): readonly string[] => {
  const sources = chosen(values.source, reference.source, from.source);
  const environments = chosen(values.environment, reference.environment, from.environment);
  const people = chosen(values.person, reference.person, from.person);
  return sources.flatMap((source) =>
    environments.flatMap((environment) =>
      people.map((person) => keyOf(epic, item, [source, environment, person])),
    ),
  );
};

/** The values that a word such as "same" means; all of them where there is no choice to make. */
export const chosen = <Value extends Slugged>(
  values: readonly Value[],
  which: Which | undefined,
  own: Slugged,
): readonly Value[] => {
  switch (which) {
    case undefined:
    case 'all':
      return values;
    case 'same':
      return values.filter((value) => value?.slug === own?.slug);
    case 'first':
      return values.slice(0, 1);
    case 'last':
      return values.slice(-1);
  }
};
