import type { Plan, PlanInput, PlanNode } from '../../../src/domain/plan/types';
import { expandTemplate } from '../../../src/domain/template/expand';
import type { Template } from '../../../src/domain/template/types';
import { shippedTemplate } from '../../../src/templates';
import { PLAN_DEFAULTS } from '../planDefaults';

/** What a test of a shipped template wants to be different from plain: one source, three environments, low risk. */
export interface Wanted extends Partial<Omit<PlanInput, 'sources' | 'environments'>> {
  readonly sources?: number;
  readonly environments?: number;
  readonly sensitive?: boolean;
  readonly needs?: string;
}

const inputOf = ({
  sources = 1,
  environments = 3,
  sensitive = false,
  needs,
  ...rest
}: Wanted): PlanInput => ({
  name: 'Churn',
  businessQuestion: 'Who leaves?',
  sources: Array.from({ length: sources }, (_, index) => ({
    name: index === 0 ? 'CRM' : `Source ${index + 1}`,
    ownerRole: 'Sales',
    sensitive,
    ...(needs === undefined ? {} : { needs }),
  })),
  environments: ['dev', 'test', 'prod', 'shadow', 'canary', 'backup'].slice(0, environments),
  riskTier: 'low',
  start: '2026-03-02',
  sprintLengthDays: 14,
  ...PLAN_DEFAULTS,
  ...rest,
});

export const templateOf = (id: string): Template => {
  const found = shippedTemplate(id);
  if (found === undefined) throw new Error(`the template ${id} does not ship`);
  return found;
};

export const planOf = (id: string, wanted: Wanted = {}): Plan =>
  expandTemplate(templateOf(id), inputOf(wanted));

export const issuesOf = (plan: Plan): readonly PlanNode[] => plan.nodes.filter(({ kind }) => kind !== 'epic');

export const countsOf = (plan: Plan) => ({
  epics: plan.nodes.length - issuesOf(plan).length,
  issues: issuesOf(plan).length,
});

export const nodeOf = (plan: Plan, key: string): PlanNode => {
  const found = plan.nodes.find((node) => node.key === key);
  if (found === undefined) throw new Error(`the plan has no node ${key}`);
  return found;
};

/** Keys of everything that has to be finished before a node can begin, however far back. */
export const blockersOf = (plan: Plan, key: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [...nodeOf(plan, key).after];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...nodeOf(plan, next).after);
  }
  return found;
};
