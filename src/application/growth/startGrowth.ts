import { isDeepStrictEqual } from 'node:util';
import type { Generation } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import type { PlanningDeps } from '../generation/deps';
import { readFit } from '../generation/fit';
import { loadStanding } from '../generation/loadStanding';
import { finished, report } from '../generation/report';
import { workOf } from '../generation/work';
import { readGrowth } from './readGrowth';

/** Revisions are counted from the plan as it was made. */
const FIRST_REVISION = 1;

/**
 * Begins the growth of a plan as its next revision. Nothing is created in Jira yet; `generation.step` does that, as it
 * does for a new plan.
 *
 * @throws Failure as `readGrowth` does, with a sentence for everything that would stop the growth half-way, and
 *   `conflict` where nothing is new or somebody else lets the plan grow otherwise.
 */
export const startGrowth = async (
  deps: PlanningDeps,
  request: ParsedRequests['growth.start'],
): Promise<Generation> => {
  const { project, record, standing, growth } = await readGrowth(deps, request);
  if (growth.added.length === 0)
    throw new Failure({
      code: 'conflict',
      message: 'Nothing is new in this. Add something, or choose what to create again.',
    });
  const { facts, fit, wiring } = await readFit(deps.jira, project.id);
  if (wiring === undefined)
    throw new Failure({
      code: facts.permissions.has('CREATE_ISSUES') ? 'conflict' : 'forbidden',
      message: fit.blockers.join(' '),
    });
  const wanted = {
    planId: record.planId,
    projectId: record.projectId,
    revision: (record.revision ?? FIRST_REVISION) + 1,
    template: growth.plan.template,
    input: growth.input,
    startedAt: record.startedAt,
    fit,
    wiring,
    newestIssue: facts.newestIssue,
    growth: {
      added: growth.added.map(({ key }) => key),
      standing: Object.fromEntries(standing),
    },
  };
  const begun = await deps.plans.begin(wanted);
  if (!isDeepStrictEqual(asStored(begun.growth?.added), asStored(wanted.growth.added)))
    throw new Failure({
      code: 'conflict',
      message: `Somebody else has just begun to let the plan “${record.input.name}” grow. Open it to see how.`,
    });
  const now = await loadStanding(deps, await workOf(deps.templates, begun));
  return now.completion === undefined
    ? report(now, { state: 'running', problems: [] })
    : finished(now.work, now.completion);
};

/** A value as storage gives it back. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
