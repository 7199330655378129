import { creationBatches } from '../../domain/plan/creationBatches';
import { linksOfNew } from '../../domain/plan/growth';
import { linksOf, type PlanLink } from '../../domain/plan/links';
import type { Plan, PlanNode } from '../../domain/plan/types';
import { planOf } from '../planOf';
import type { GenerationRecord } from '../ports/journal';
import type { TemplateLibrary } from '../ports/templates';

/** Everything a record asks to be created. The same record always asks for the same, call by call. */
export interface Work {
  readonly record: GenerationRecord;
  readonly plan: Plan;
  /**
   * Whether the template is gone in the version that the plan was made from, and the newest stands in for it: then the
   * plan is only much like what was created.
   */
  readonly standsIn: boolean;
  readonly nodes: ReadonlyMap<string, PlanNode>;
  /** Issue key by node key of what the plan grew from; empty where it did not. */
  readonly standing: ReadonlyMap<string, string>;
  /** How many issues are created: all of the plan, or those that it grows by. */
  readonly size: number;
  /** Node keys, create call by create call. */
  readonly batches: readonly (readonly string[])[];
  /** The links to be made; none where Jira cannot link. */
  readonly links: readonly PlanLink[];
  /** The links at each node, whichever end it is. */
  readonly linksAt: ReadonlyMap<string, readonly PlanLink[]>;
}

export const workOf = async (templates: TemplateLibrary, record: GenerationRecord): Promise<Work> => {
  const plan = await planOf(templates, record);
  const added = record.growth === undefined ? undefined : new Set(record.growth.added);
  const wanted =
    added === undefined ? plan : { ...plan, nodes: plan.nodes.filter(({ key }) => added.has(key)) };
  const batches = creationBatches(wanted);
  const links = record.wiring.linkType === null ? [] : linksToMake(record, plan);
  const linksAt = new Map(plan.nodes.map(({ key }): [string, PlanLink[]] => [key, []]));
  for (const link of links) {
    linksAt.get(link.blocker)?.push(link);
    linksAt.get(link.blocked)?.push(link);
  }
  return {
    record,
    plan,
    standsIn: plan.template.version !== record.template.version,
    nodes: new Map(plan.nodes.map((node) => [node.key, node])),
    standing: new Map(Object.entries(record.growth?.standing ?? {})),
    size: wanted.nodes.length,
    batches,
    links,
    linksAt,
  };
};

const linksToMake = ({ growth }: GenerationRecord, plan: Plan): readonly PlanLink[] =>
  growth === undefined
    ? linksOf(plan)
    : linksOfNew(plan, new Set(growth.added), new Set(Object.keys(growth.standing)));

/** Why a plan with a stand-in for its template is not gone on with. */
export const templateIsGone = ({ template: { version } }: GenerationRecord): string =>
  `This app no longer has version ${version} of the plan’s template, so it cannot create the rest of the plan. Undo the plan and generate it anew.`;
