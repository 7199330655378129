import { type Outline, type OutlineEpic, type OutlineIssue, schedulePlan } from '../plan/schedulePlan';
import type { Plan, PlanInput } from '../plan/types';
import { type Copies, copiesOf, epicsOf, follow, holds, type Instance, instancesOf } from './instances';
import { cutTo, interpolator, LONGEST, type Variables } from './interpolate';
import type { Template, TemplateEpic, TemplateItem } from './types';

/**
 * The plan that a template makes for one project: one node for each epic, and for each item one node a data source,
 * an environment, a seat of the team, or a combination of them, linked, scheduled over sprints, and in the order in
 * which work on them begins. What the manager changed in the preview is not in it; {@link makePlan} adds that.
 *
 * The same template and input always make the same plan, node keys included.
 *
 * @param template a template that {@link parseTemplate} accepted.
 * @param input an input for which {@link tooManyNodes} has nothing to say.
 * @example
 * expandTemplate(crispDm, input).nodes.length; // 94 for 3 sources and 3 environments
 */
export const expandTemplate = (template: Template, input: PlanInput): Plan =>
  schedulePlan(outlineOf(template, input), input);

/** What a template asks to be done for one project, before it is put on the calendar. */
export const outlineOf = (template: Template, input: PlanInput): Outline => {
  const copies = copiesOf(template, input);
  const byItem = new Map(copies.map((each) => [each.item.id, each]));
  return {
    template: { id: template.id, version: template.version },
    epics: epicsOf(template, input).map((epic) => epicNode(epic, input)),
    issues: instancesOf(copies).map((instance) => issueNode(instance, byItem, input)),
  };
};

const NOT_YET = {
  business: 'the business measure of the charter',
  model: 'the measure of the model in the charter',
  needs: 'nothing beyond the agreement of its owner',
  person: 'the team',
} as const;

const variablesOf = (
  { name, businessQuestion, sources, measures }: PlanInput,
  instance: Instance | undefined,
): Variables => ({
  name,
  businessQuestion,
  firstSource: sources[0]?.name ?? '',
  businessMeasure: measures.business ?? NOT_YET.business,
  modelMeasure: measures.model ?? NOT_YET.model,
  ...(instance?.source === undefined
    ? {}
    : {
        source: instance.source.source.name,
        owner: instance.source.source.ownerRole,
        needs: instance.source.source.needs ?? NOT_YET.needs,
      }),
  ...(instance?.environment === undefined ? {} : { environment: instance.environment.name }),
  person: instance?.person?.seat.name ?? NOT_YET.person,
});

/** What a template says of an epic and of an item alike. */
const partOf = (part: TemplateEpic | TemplateItem, input: PlanInput, instance: Instance | undefined) => {
  const interpolate = interpolator(variablesOf(input, instance));
  const line = (text: string) => cutTo(LONGEST.line, interpolate(text));
  const checklist = 'checklist' in part ? part.checklist : [];
  return {
    phase: part.phase,
    ...(part.stage === undefined ? {} : { stage: part.stage }),
    summary: cutTo(LONGEST.summary, interpolate(part.summary)),
    purpose: cutTo(LONGEST.purpose, interpolate(part.purpose)),
    acceptance: part.acceptance
      .filter(({ when }) => holds(when, input, instance ?? {}))
      .map(({ text }) => line(text)),
    ...(checklist.length === 0 ? {} : { checklist: checklist.map(line) }),
    ...(part.links.length === 0 ? {} : { links: part.links }),
  };
};

const epicNode = (epic: TemplateEpic, input: PlanInput): OutlineEpic => ({
  key: epic.key,
  kind: 'epic',
  ...partOf(epic, input, undefined),
  role: epic.role,
  labels: different([`crispdm-${epic.phase}`, 'kind-epic', ...epic.labels]),
  after: [],
});

const issueNode = (
  instance: Instance,
  byItem: ReadonlyMap<string, Copies>,
  input: PlanInput,
): OutlineIssue => {
  const { epic, item, source, environment, person } = instance;
  return {
    key: instance.key,
    epic: epic.key,
    kind: item.kind,
    ...partOf(item, input, instance),
    role: person?.seat.role ?? item.role,
    estimate: item.estimate,
    waitDays: item.waitDays,
    ...(item.notBeforeSprint === undefined ? {} : { notBeforeSprint: item.notBeforeSprint }),
    after: blockersOf(instance, byItem),
    covers: item.covers,
    labels: labelsOf(instance),
    ...(source === undefined ? {} : { source: { slug: source.slug, name: source.source.name } }),
    ...(environment === undefined ? {} : { environment: { slug: environment.slug, name: environment.name } }),
    ...(person === undefined ? {} : { person: { slug: person.slug, name: person.seat.name } }),
  };
};

/** An item that is not in this plan is passed over: what comes after it does not wait. */
const blockersOf = (instance: Instance, byItem: ReadonlyMap<string, Copies>): readonly string[] =>
  different(
    instance.item.after.flatMap((reference) => {
      const target = byItem.get(reference.item);
      return target === undefined ? [] : follow(reference, instance, target);
    }),
  );

const labelsOf = ({ item, source, environment, person }: Instance): readonly string[] =>
  different([
    `crispdm-${item.phase}`,
    ...(source === undefined ? [] : [`src-${source.slug}`]),
    ...(environment === undefined ? [] : [`env-${environment.slug}`]),
    ...(person === undefined ? [] : [`seat-${person.slug}`]),
    `kind-${item.kind}`,
    ...item.labels,
  ]);

const different = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
