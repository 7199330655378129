import { inOrder } from '../plan/order';
import { dueDay, type Placement, schedule } from '../plan/schedule';
import type { Plan, PlanInput, PlanNode } from '../plan/types';
import { follow, holds, type Instance, instancesOf, type SourceValue } from './instances';
import { asSummary, interpolate, type Variables } from './interpolate';
import type { AcceptanceLine, Template, TemplateEpic } from './types';
import { warningsOf } from './warnings';

/**
 * The plan that a template makes for one project: one node for each epic, and for each item one node a data source,
 * an environment, both or neither, linked, scheduled over sprints, and in the order in which work on them begins.
 *
 * The same template and input always make the same plan, node keys included.
 *
 * @param template a template that {@link parseTemplate} accepted.
 * @example
 * expandTemplate(crispDm, input).nodes.length; // 94 for 3 sources and 3 environments
 */
export const expandTemplate = (template: Template, input: PlanInput): Plan => {
  const instances = instancesOf(template, input);
  const byItem = copiesByItem(instances);
  const nodes = instances.map((instance, index) => ({
    key: instance.key,
    instance,
    index,
    estimate: instance.item.estimate,
    waitDays: instance.item.waitDays,
    after: [
      ...new Set(
        instance.item.after.flatMap((reference) => follow(reference, instance, byItem)).map(({ key }) => key),
      ),
    ],
  }));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const sorted = (rank: (key: string) => number) =>
    inOrder(nodes, rank).flatMap((key) => byKey.get(key) ?? []);

  const templateOrder = (key: string) => byKey.get(key)?.index ?? 0;
  const placed = schedule(sorted(templateOrder), input.sprintLengthDays);
  const begins = (key: string) => placed.get(key)?.begins ?? 0;
  // Work that may begin on the same day keeps the order of the template.
  const ordered = sorted((key) => begins(key) * nodes.length + templateOrder(key));

  const place = (sprint: number, dueSprint: number) => ({
    sprint,
    due: dueDay(input.start, input.sprintLengthDays, dueSprint, input.holidays),
  });
  const issues = ordered.map(({ key, instance, after }): PlanNode => {
    const { sprint, dueSprint } = placed.get(key) ?? { sprint: 1, dueSprint: 1 };
    return { ...issueNode(instance, input), after, ...place(sprint, dueSprint) };
  });
  const epics = template.epics.flatMap((epic): readonly PlanNode[] => {
    const own = nodes.filter(({ instance }) => instance.epic.key === epic.key);
    const last = Math.max(0, ...own.map(({ key }) => placed.get(key)?.dueSprint ?? 1));
    return last === 0 ? [] : [{ ...epicNode(epic, input), after: [], ...place(last, last) }];
  });
  const sprints = lastSprintOfWork([...placed.values()]);
  return {
    template: { id: template.id, version: template.version },
    nodes: [...epics, ...issues],
    sprints,
    finish: place(sprints, sprints).due,
    warnings: warningsOf(issues, new Set(waiting(placed)), input),
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

const lastSprintOfWork = (placements: readonly Placement[]): number =>
  Math.max(1, ...placements.filter(({ waits }) => !waits).map(({ dueSprint }) => dueSprint));

const waiting = (placed: ReadonlyMap<string, Placement>): readonly string[] =>
  [...placed].filter(([, { waits }]) => waits).map(([key]) => key);

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

const epicNode = (epic: TemplateEpic, input: PlanInput) => ({
  key: epic.key,
  phase: epic.phase,
  kind: 'epic' as const,
  ...wordsOf(epic, variablesOf(input, undefined), input, undefined),
  role: epic.role,
  labels: [`crispdm-${epic.phase}`, 'kind-epic'],
});

const issueNode = (instance: Instance, input: PlanInput) => {
  const { epic, item, source, environment } = instance;
  return {
    key: instance.key,
    epic: epic.key,
    phase: item.phase,
    kind: item.kind,
    ...wordsOf(item, variablesOf(input, instance), input, source),
    role: item.role,
    estimate: item.estimate,
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
