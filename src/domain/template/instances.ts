import type { PlanInput, SourceInput } from '../plan/types';
import { slugs } from './slug';
import {
  type Condition,
  type Reference,
  repeatsOver,
  type Template,
  type TemplateEpic,
  type TemplateItem,
  type Which,
} from './types';

/** A value of an axis with its safe name. */
export interface SourceValue {
  readonly slug: string;
  readonly source: SourceInput;
}
export interface EnvironmentValue {
  readonly slug: string;
  readonly name: string;
}

/** One copy of a template item, for one value of each axis it is repeated along. */
export interface Instance {
  readonly key: string;
  readonly epic: TemplateEpic;
  readonly item: TemplateItem;
  readonly source?: SourceValue;
  readonly environment?: EnvironmentValue;
}

/** Whether a condition of the template holds for this plan, and for this data source where there is one. */
export const holds = (
  condition: Condition | undefined,
  input: PlanInput,
  source: SourceValue | undefined,
): boolean => {
  switch (condition) {
    case undefined:
      return true;
    case 'sensitive source':
      return source?.source.sensitive === true;
    case 'limited or high risk':
      return input.riskTier !== 'low';
    case 'high risk':
      return input.riskTier === 'high';
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

/** Every copy of every item that belongs to the plan, in the order of the template. */
export const instancesOf = (template: Template, input: PlanInput): readonly Instance[] => {
  const sources = sourceValues(input);
  const environmentSlugs = slugs(input.environments, 'environment');
  const environments = input.environments.map((name, index) => ({
    slug: environmentSlugs[index] ?? '',
    name,
  }));
  return template.epics.flatMap((epic) =>
    epic.items.flatMap((item) =>
      copies(repeatsOver(item.axis, 'source'), sources).flatMap((source) =>
        copies(repeatsOver(item.axis, 'environment'), environments)
          .filter(() => holds(item.when, input, source))
          .map((environment) => instance(epic, item, source, environment)),
      ),
    ),
  );
};

const copies = <T>(repeated: boolean, values: readonly T[]): readonly (T | undefined)[] =>
  repeated ? values : [undefined];

const instance = (
  epic: TemplateEpic,
  item: TemplateItem,
  source: SourceValue | undefined,
  environment: EnvironmentValue | undefined,
): Instance => ({
  key: [epic.key, source?.slug, environment?.slug, item.key].filter((part) => part !== undefined).join('.'),
  epic,
  item,
  ...(source === undefined ? {} : { source }),
  ...(environment === undefined ? {} : { environment }),
});

/** The copies that a reference means, seen from the instance that refers. None where the item is not in this plan. */
export const follow = (
  reference: Reference,
  from: Instance,
  byItem: ReadonlyMap<string, readonly Instance[]>,
): readonly Instance[] => {
  const all = byItem.get(reference.item) ?? [];
  return chosen(
    chosen(all, reference.source, from.source?.slug, (copy) => copy.source?.slug),
    reference.environment,
    from.environment?.slug,
    (copy) => copy.environment?.slug,
  );
};

const chosen = (
  copiesOfItem: readonly Instance[],
  which: Which | undefined,
  own: string | undefined,
  slugOf: (copy: Instance) => string | undefined,
): readonly Instance[] => {
  const at = (index: number) => {
    const wanted = copiesOfItem.at(index);
    return wanted === undefined ? [] : copiesOfItem.filter((copy) => slugOf(copy) === slugOf(wanted));
  };
  switch (which) {
    case undefined:
    case 'all':
      return copiesOfItem;
    case 'same':
      return copiesOfItem.filter((copy) => slugOf(copy) === own);
    case 'first':
      return at(0);
    case 'last':
      return at(-1);
  }
};
