import type { Requests } from '../../../src/contract';
import type { ForgeHost } from '../../forge/forgeHost';
import type { JiraHost, Millis } from '../../types';
import { ENGINEER } from '../cast';
import { type Increment, incrementAt } from '../records/increment';
import { INCREMENTS, type PlannedIncrement } from '../records/increments';
import { askApp } from './appCalls';
import { DAY, HOUR } from './calendar';
import { issueOfNode } from './issueOfNode';
import { person } from './person';
import type { Actor } from './stage';

type Recorded = Pick<Requests['pi.save'], 'objectives' | 'risks' | 'increments'>;

const NOTHING: Recorded = { objectives: [], risks: [], increments: [] };

const recorded = (
  { objectives, risks }: PlannedIncrement,
  increment: Increment,
  isReviewed: boolean,
  keys: ReadonlyMap<string, string>,
): Recorded => ({
  objectives: objectives.map((one, index) => ({
    ...one,
    id: `${increment.name.replace(/\W/g, '-')}-o${index}`,
    pi: increment.name,
    actual: isReviewed ? one.actual : null,
  })),
  // Nothing has been agreed about a risk on the day on which it is written down.
  risks: risks.map(({ text, status, node }, index) => ({
    text,
    id: `${increment.name.replace(/\W/g, '-')}-r${index}`,
    pi: increment.name,
    status: isReviewed ? status : null,
    issue: node === undefined ? null : (keys.get(node) ?? null),
  })),
  increments: [increment],
});

const both = (one: Recorded, other: Recorded): Recorded => ({
  objectives: [...one.objectives, ...other.objectives],
  risks: [...one.risks, ...other.risks],
  increments: [...(one.increments ?? []), ...(other.increments ?? [])],
});

/**
 * Writes down what a project of the demo site means to reach in the increment before the running one and in this one,
 * and what it has reached: each on its day.
 *
 * @param begun when the project had begun
 */
export async function* keepIncrements(
  sandbox: { readonly forge: ForgeHost; readonly jira: JiraHost },
  project: string,
  begun: Millis,
  now: Millis,
): Actor {
  const story = INCREMENTS[project];
  if (story === undefined) return;
  const [past, running] = [incrementAt(now, -1), incrementAt(now)];
  const dayIn = ({ start }: Increment, days: number): Millis =>
    Math.max(begun, Math.min(Date.parse(start) + days * DAY, now - DAY)) + 10 * HOUR;
  let revision = 0;
  const save = async (record: Recorded) => {
    await askApp(sandbox, ENGINEER, 'pi.save', { project, revision, ...record });
    revision += 1;
  };
  const written = async (increment: Increment, plan: PlannedIncrement, isReviewed: boolean) =>
    recorded(plan, increment, isReviewed, await keysOf(sandbox.jira, project, plan));
  let before = NOTHING;
  if (story.past !== undefined) {
    yield dayIn(past, 0);
    await save(await written(past, story.past, false));
    yield dayIn(running, 0);
    before = await written(past, story.past, true);
  }
  yield dayIn(running, 1);
  const planned = await written(running, story.running, false);
  await save(both(before, planned));
  yield dayIn(running, 6);
  const { risks } = await written(running, story.running, true);
  await save(both(before, { ...planned, risks }));
}

/** Keys of the issues that own risks, by node. */
const keysOf = async (
  jira: JiraHost,
  project: string,
  { risks }: PlannedIncrement,
): Promise<ReadonlyMap<string, string>> => {
  const who = person(jira, ENGINEER);
  const keys = new Map<string, string>();
  for (const { node } of risks) if (node !== undefined) keys.set(node, await issueOfNode(who, project, node));
  return keys;
};
