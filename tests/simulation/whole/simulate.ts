import { requests } from '../../../src/contract/requests';
import { linksOf } from '../../../src/domain/plan/links';
import type { Plan } from '../../../src/domain/plan/types';
import { expandTemplate } from '../../../src/domain/template/expand';
import { shippedTemplate } from '../../../src/templates';
import { type CreatedIssue, readCreated } from '../createdPlan';
import { createRig, MANAGER, type Rig, runToEnd, undoToEnd } from '../generationRig';
import { type Chance, createChance } from './chance';
import { troubledTab } from './faults';
import { type Meddling, meddle } from './meddling';
import { drawScenario, type Scenario } from './scenario';
import { doubledSprints } from './sprints';
import { judge, type Verdict } from './verdict';

export interface Simulation extends Verdict {
  readonly seed: number;
  readonly issues: number;
  readonly calls: number;
  /** Issues of the plan that are still there after it was undone, although nobody had touched them. */
  readonly leftovers: number;
  /** Why the app did not come to an end although nothing went wrong any more; absent where it did. */
  readonly stuck?: string;
}

/** Whether the plan came out as it should, and went away again when it was undone. */
export const isRight = (simulation: Simulation): boolean =>
  simulation.stuck === undefined &&
  simulation.duplicates + simulation.missing + simulation.wrongLinks + simulation.leftovers === 0;

/** After so many troubled visits the weather turns fine, so that every simulation comes to an end. */
const VISITS = 30;
const STEPS_A_VISIT = 12;
const UNDO_VISITS = 3;

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
  const sprints = await doubledSprints(rig);
  const leftovers =
    calm.stuck === undefined ? await takeBack(rig, { plan, created: issues, people, chance, scenario }) : 0;
  const verdict = judge(plan, issues, withChildren(plan, people.deletedNodes), new Set(calm.failed));
  return {
    leftovers,
    seed,
    issues: issues.length,
    calls: rig.calls.length,
    ...verdict,
    duplicates: verdict.duplicates + sprints,
    ...(calm.stuck === undefined ? {} : { stuck: calm.stuck }),
  };
};

const TEMPLATES: readonly [string, ...string[]] = [
  'crisp-dm',
  'crisp-dm-lite',
  'ai-life-cycle',
  'llm-application',
];

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
      if (state === 'incomplete' && chance.happens(0.5)) await tab.retry();
      if (retryAfterMs !== undefined) await rig.clock.advance(retryAfterMs);
    }
    return false;
  } catch {
    // A function was cut off, Jira said no, or the page was closed: the next visit goes on.
    return false;
  }
};

interface Aftermath {
  readonly plan: Plan;
  readonly created: readonly CreatedIssue[];
  readonly people: Meddling;
  readonly chance: Chance;
  readonly scenario: Scenario;
}

/**
 * Undoes the plan in the same weather, then to its end when that is fine, and counts what should be gone and is not.
 * What people touched stays, and so do the epics of that; deleting an issue takes its links and its place as an epic
 * from others, which touches those, too.
 */
const takeBack = async (
  rig: Rig,
  { plan, created, people, chance, scenario }: Aftermath,
): Promise<number> => {
  for (let visit = 0; visit < UNDO_VISITS; visit += 1) {
    const tabs = chance.happens(scenario.company) ? 2 : 1;
    await Promise.all(Array.from({ length: tabs }, () => undoFor(rig, chance, scenario)));
  }
  // What Jira carries out late is over by then.
  await rig.clock.advance(120_000);
  await undoToEnd(rig, rig.tab());
  const gone = people.deletedNodes;
  const touched = new Set([
    ...created.filter(({ key }) => people.edited.has(key)).map(({ node }) => node),
    ...linksOf(plan).flatMap(({ blocker, blocked }) => [
      ...(gone.has(blocker) ? [blocked] : []),
      ...(gone.has(blocked) ? [blocker] : []),
    ]),
    ...plan.nodes.filter(({ epic }) => epic !== undefined && gone.has(epic)).map(({ key }) => key),
  ]);
  const epics = new Set(plan.nodes.filter(({ key }) => touched.has(key)).map(({ epic }) => epic));
  const left = await readCreated(rig);
  return left.filter(({ node, plan: id }) => id !== '?' && !touched.has(node) && !epics.has(node)).length;
};

/** Somebody asks to undo the plan and stays for a while, as in {@link visitWith}. */
const undoFor = async (rig: Rig, chance: Chance, scenario: Scenario): Promise<void> => {
  const tab = rig.tab(troubledTab(chance, scenario.trouble));
  try {
    for (let step = 0; step < STEPS_A_VISIT; step += 1) {
      const { state, retryAfterMs } = await tab.undo();
      if (state === 'done') return;
      if (retryAfterMs !== undefined) await rig.clock.advance(retryAfterMs);
    }
  } catch {
    // Cut off or refused: the next visit goes on.
  }
};

interface Calm {
  /** Nodes that Jira refuses for a reason that does not pass, such as those of an epic that somebody deleted. */
  readonly failed: readonly string[];
  readonly stuck?: string;
}

/** The weather is fine, and the plan is finished. What Jira refused before is tried again; what it refuses now is reported. */
const finish = async (rig: Rig, scenario: Scenario): Promise<Calm> => {
  const tab = rig.tab();
  try {
    await tab.start(scenario.request);
    let end = await runToEnd(rig, tab);
    if (end.state === 'incomplete') {
      await tab.retry();
      end = await runToEnd(rig, tab);
    }
    const failed = end.failures.map(({ node }) => node);
    return end.state === 'done' || end.state === 'incomplete'
      ? { failed }
      : { failed, stuck: end.problems.join(' ') };
  } catch (error) {
    return { failed: [], stuck: error instanceof Error ? error.message : String(error) };
  }
};
