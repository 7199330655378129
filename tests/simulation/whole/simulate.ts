import { requests } from '../../../src/contract/requests';
import type { Plan } from '../../../src/domain/plan/types';
import { expandTemplate } from '../../../src/domain/template/expand';
import { shippedTemplate } from '../../../src/templates';
import { readCreated } from '../createdPlan';
import { createRig, MANAGER, type Rig, runToEnd, type Tab } from '../generationRig';
import { type Chance, createChance } from './chance';
import { troubledTab } from './faults';
import { type Meddling, meddle } from './meddling';
import { drawScenario, type Scenario } from './scenario';
import { judge, type Verdict } from './verdict';

export interface Simulation extends Verdict {
  readonly seed: number;
  readonly issues: number;
  readonly calls: number;
  /** Why the app did not come to an end although nothing went wrong any more; absent where it did. */
  readonly stuck?: string;
}

/** After so many troubled visits the weather turns fine, so that every simulation comes to an end. */
const VISITS = 30;
const STEPS_A_VISIT = 12;

/**
 * One whole generation, from the first click to the finished plan, while calls are lost, refused and cut off, tabs are
 * closed and opened twice, and people work on what is there already. The same seed always plays the same.
 */
export const simulate = async (seed: number): Promise<Simulation> => {
  const chance = createChance(seed);
  const scenario = drawScenario(chance, TEMPLATES);
  const rig = createRig({ project: scenario.project, indexLagMs: scenario.indexLagMs, seed });
  const people: Meddling = { edited: new Set(), deleted: new Set(), deletedNodes: new Set() };
  for (let visit = 0; visit < VISITS; visit += 1) {
    const tabs = chance.happens(scenario.company) ? 2 : 1;
    const visits = Array.from({ length: tabs }, () => visitWith(rig, chance, scenario, people));
    if ((await Promise.all(visits)).every((done) => done)) break;
    await rig.clock.advance(chance.between(0, 30_000));
  }
  rig.site.changeAccess(rig.project, { administrators: [MANAGER] });
  const calm = await finish(rig, scenario);
  const issues = await readCreated(rig);
  const plan = planOf(scenario);
  return {
    seed,
    issues: issues.length,
    calls: rig.calls.length,
    ...judge(plan, issues, withChildren(plan, people.deletedNodes), new Set(calm.failed)),
    ...(calm.stuck === undefined ? {} : { stuck: calm.stuck }),
  };
};

const TEMPLATES: readonly [string, ...string[]] = ['crisp-dm'];

const planOf = ({ request }: Scenario): Plan => {
  const { template: id, input } = requests['generation.start'].parse(request);
  const template = shippedTemplate(id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  return expandTemplate(template, input);
};

/** Without their epic, the issues under it cannot be created either. */
const withChildren = (plan: Plan, deleted: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...deleted,
    ...plan.nodes.filter(({ epic }) => epic !== undefined && deleted.has(epic)).map(({ key }) => key),
  ]);

/** Somebody opens the page and lets it work for a while. Says whether the plan is complete as far as they see. */
const visitWith = async (
  rig: Rig,
  chance: Chance,
  scenario: Scenario,
  people: Meddling,
): Promise<boolean> => {
  const tab = rig.tab(troubledTab(chance, scenario.trouble));
  try {
    await tab.start(scenario.request);
    for (let step = 0; step < STEPS_A_VISIT; step += 1) {
      if (scenario.revoked && chance.happens(0.1))
        rig.site.changeAccess(rig.project, { administrators: chance.happens(0.5) ? [] : [MANAGER] });
      if (chance.happens(scenario.meddling)) await meddle(rig, chance, people);
      const { state, retryAfterMs } = await tab.step();
      if (state === 'done') return true;
      if (retryAfterMs !== undefined) await rig.clock.advance(retryAfterMs);
    }
    return false;
  } catch {
    // A function was cut off, Jira said no, or the page was closed: the next visit goes on.
    return false;
  }
};

interface Calm {
  readonly failed: readonly string[];
  readonly stuck?: string;
}

/** The weather is fine, and the plan is finished. What fails now was refused for a reason. */
const finish = async (rig: Rig, scenario: Scenario): Promise<Calm> => {
  const tab = rig.tab();
  try {
    await tab.start(scenario.request);
    const end = await carryOn(rig, tab);
    return end.state === 'done' ? { failed: [] } : { failed: [], stuck: end.problems.join(' ') };
  } catch (error) {
    return { failed: [], stuck: error instanceof Error ? error.message : String(error) };
  }
};

const carryOn = (rig: Rig, tab: Tab) => runToEnd(rig, tab);
