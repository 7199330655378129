import { type Outline, type OutlineEpic, type OutlineIssue, schedulePlan } from '../plan/schedulePlan';
import type { Plan, PlanInput } from '../plan/types';
import { follow, holds, type Instance, instancesOf, type SourceValue } from './instances';
import { asSummary, interpolate, type Variables } from './interpolate';
import type { AcceptanceLine, Template, TemplateEpic } from './types';

/**
 * The plan that a template makes for one project: one node for each epic, and for each item one node a data source,
 * an environment, both or neither, linked, scheduled over sprints, and in the order in which work on them begins.
 * What the manager changed in the preview is not in it; {@link makePlan} adds that.
 *
 * The same template and input always make the same plan, node keys included.
 *
 * @param template a template that {@link parseTemplate} accepted.
 * @example
 * expandTemplate(crispDm, input).nodes.length; // 94 for 3 sources and 3 environments
 */
export const expandTemplate = (template: Template, input: PlanInput): Plan =>
  schedulePlan(outlineOf(template, input), input);

/** What a template asks to be done for one project, before it is put on the calendar. */
export const outlineOf = (template: Template, input: PlanInput): Outline => {
  const instances = instancesOf(template, input);
  const byItem = copiesByItem(instances);
  return {
    template: { id: template.id, version: template.version },
    epics: template.epics.map((epic) => epicNode(epic, input)),
    issues: instances.map((instance) => issueNode(instance, byItem, input)),
  };
};

const copiesByItem = (instances: readonly Instance[]): ReadonlyMap<string, readonly Instance[]> => {
  const byItem = new Map<string, Instance[]>();
  for (const instance of instances) {
    const copies = byItem.get(instance.item.id) ?? [];
    byItem.set(instance.item.id, [...copies, instance]);
  }
  return byItem;
};

const variablesOf = (input: PlanInput, instance: Instance | undefined): Variables => ({
  name: input.name,
  businessQuestion: input.businessQuestion,
  firstSource: input.sources[0]?.name ?? '',
  ...(instance?.source === undefined
    ? {}
    : { source: instance.source.source.name, owner: instance.source.source.ownerRole }),
  ...(instance?.environment === undefined ? {} : { environment: instance.environment.name }),
});

const wordsOf = (
  part: Pick<TemplateEpic, 'summary' | 'purpose' | 'acceptance'>,
  variables: Variables,
  input: PlanInput,
  source: SourceValue | undefined,
) => ({
  summary: asSummary(interpolate(part.summary, variables)),
  purpose: interpolate(part.purpose, variables),
  acceptance: part.acceptance
    .filter(({ when }: AcceptanceLine) => holds(when, input, source))
    .map(({ text }) => interpolate(text, variables)),
});

const epicNode = (epic: TemplateEpic, input: PlanInput): OutlineEpic => ({
  key: epic.key,
  phase: epic.phase,
  kind: 'epic',
  ...wordsOf(epic, variablesOf(input, undefined), input, undefined),
  role: epic.role,
  labels: [`crispdm-${epic.phase}`, 'kind-epic'],
  after: [],
});

const issueNode = (
  instance: Instance,
  byItem: ReadonlyMap<string, readonly Instance[]>,
  input: PlanInput,
): OutlineIssue => {
  const { epic, item, source, environment } = instance;
  return {
    key: instance.key,
    epic: epic.key,
    phase: item.phase,
    kind: item.kind,
    ...wordsOf(item, variablesOf(input, instance), input, source),
    role: item.role,
    estimate: item.estimate,
    waitDays: item.waitDays,
    after: [
      ...new Set(
        item.after.flatMap((reference) => follow(reference, instance, byItem)).map(({ key }) => key),
      ),
    ],
    covers: item.covers,
    labels: [
      `crispdm-${item.phase}`,
      ...(source === undefined ? [] : [`src-${source.slug}`]),
      ...(environment === undefined ? [] : [`env-${environment.slug}`]),
      `kind-${item.kind}`,
    ],
    ...(source === undefined ? {} : { source: { slug: source.slug, name: source.source.name } }),
    ...(environment === undefined ? {} : { environment }),
  };
};
