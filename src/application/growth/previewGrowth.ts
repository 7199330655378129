import type { GrowthIssue, GrowthPreview } from '../../contract/growth';
import type { ParsedRequests } from '../../contract/requests';
import type { Growth } from '../../domain/plan/growth';
import type { PlanNode } from '../../domain/plan/types';
import { ROLES } from '../../domain/plan/vocabulary';
import type { PlanningDeps } from '../generation/deps';
import type { GenerationRecord } from '../ports/journal';
import { type GrowthNow, readGrowth } from './readGrowth';

/**
 * What would be created if a plan grew, epic by epic; nothing is stored or created.
 *
 * @throws Failure as {@link readGrowth} does.
 */
export const previewGrowth = async (
  deps: PlanningDeps,
  request: ParsedRequests['growth.preview'],
): Promise<GrowthPreview> => {
  const now = await readGrowth(deps, request);
  const { record, growth } = now;
  const roles = new Set(growth.added.map(({ role }) => role));
  const seats = new Set(growth.added.map(({ person }) => person?.name));
  const isLost = await isGone(deps, record);
  const dropped = droppedFrom(now, isLost);
  const newest = await deps.templates.find(record.template.id);
  return {
    planName: record.input.name,
    sources: record.input.sources.map(({ name }) => name),
    environments: record.input.environments,
    team: record.input.team.map(({ name }) => name),
    template: {
      id: record.template.id,
      version: record.template.version,
      newest: Math.max(newest?.version ?? 0, record.template.version),
      isGone: isLost,
    },
    roles: ROLES.filter((role) => roles.has(role)),
    seats: growth.input.team.map(({ name }) => name).filter((name) => seats.has(name)),
    counts: {
      added: growth.added.length,
      links: growth.links.length,
      kept: growth.kept.length,
      out: growth.out.length,
      dropped: dropped.length,
    },
    epics: epicsOf(now),
    dropped,
    finish: growth.plan.finish,
    warnings: growth.plan.warnings,
  };
};

const isGone = async (
  { templates }: PlanningDeps,
  { template: { id, version } }: GenerationRecord,
): Promise<boolean> => (await templates.find(id, version)) === undefined;

/** Issues that exist and have no place in the grown plan; of those that only a template knew that is gone, no more than the key. */
const droppedFrom = ({ growth, standing }: GrowthNow, isLost: boolean): GrowthPreview['dropped'] => {
  const summaries = new Map(growth.dropped.map(({ key, summary }) => [key, summary]));
  const planned = new Set(growth.plan.nodes.map(({ key }) => key));
  return [...standing].flatMap(([node, issue]) => {
    const summary = summaries.get(node) ?? (isLost && !planned.has(node) ? '' : undefined);
    return summary === undefined ? [] : [{ issue, summary }];
  });
};

/** Epics in which something is new, or could be created again. */
const epicsOf = ({ growth, standing }: GrowthNow): GrowthPreview['epics'] => {
  const added = issuesByEpic(growth.added);
  const out = issuesByEpic(growth.out);
  const isOut = new Set(growth.out.map(({ key }) => key));
  return epicNodes(growth).flatMap((epic) => {
    const [news, outs] = [added.get(epic.key) ?? [], out.get(epic.key) ?? []];
    const isNew = growth.added.some(({ key }) => key === epic.key);
    if (!isNew && !isOut.has(epic.key) && news.length === 0 && outs.length === 0) return [];
    const state = isOut.has(epic.key) ? ('out' as const) : isNew ? ('new' as const) : ('there' as const);
    return [
      {
        node: epic.key,
        summary: epic.summary,
        issue: standing.get(epic.key) ?? null,
        state,
        added: news,
        out: outs,
      },
    ];
  });
};

const epicNodes = ({ plan, out }: Growth): readonly PlanNode[] => {
  const planned = plan.nodes.filter(({ kind }) => kind === 'epic');
  const known = new Set(planned.map(({ key }) => key));
  return [...planned, ...out.filter(({ kind, key }) => kind === 'epic' && !known.has(key))];
};

const issuesByEpic = (nodes: readonly PlanNode[]): ReadonlyMap<string, readonly GrowthIssue[]> => {
  const byEpic = new Map<string, GrowthIssue[]>();
  for (const { key, epic, summary, kind, due } of nodes) {
    if (epic === undefined) continue;
    const issues = byEpic.get(epic) ?? [];
    byEpic.set(epic, [...issues, { node: key, summary, kind, due }]);
  }
  return byEpic;
};
