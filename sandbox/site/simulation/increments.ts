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

/** Days of the running increment, or of the project, after which what came before has been reviewed and risks talked about. */
const TALKED_AFTER = 6;

const recorded = async (
  jira: JiraHost,
  project: string,
  increment: Increment,
  { objectives, risks }: PlannedIncrement,
): Promise<Recorded> => {
  const id = (letter: string, index: number) => `${increment.name.replace(/\W/g, '-')}-${letter}${index}`;
  const issues = await Promise.all(
    risks.map(({ node }) => (node === undefined ? null : issueOfNode(person(jira, ENGINEER), project, node))),
  );
  return {
    objectives: objectives.map((one, index) => ({ ...one, id: id('o', index), pi: increment.name })),
    risks: risks.map(({ text, status }, index) => ({
      id: id('r', index),
      pi: increment.name,
      text,
      status,
      issue: issues[index] ?? null,
    })),
    increments: [increment],
  };
};

/**
 * Writes down what a project of the demo site has reached in the increment before the running one, and means to in this.
 *
 * @param begun when the project began, which may be in the middle of the running increment
 */
export async function* keepIncrements(
  { forge, jira }: { readonly forge: ForgeHost; readonly jira: JiraHost },
  project: string,
  begun: Millis,
  now: Millis,
): Actor {
  const story = INCREMENTS[project];
  if (story === undefined) return;
  const [past, running] = [incrementAt(now, -1), incrementAt(now)];
  const together = Math.max(Date.parse(running.start), begun);
  yield Math.min(together + TALKED_AFTER * DAY + 10 * HOUR, now - DAY);
  const parts = [
    ...(story.past === undefined ? [] : [await recorded(jira, project, past, story.past)]),
    await recorded(jira, project, running, story.running),
  ];
  await askApp({ forge }, ENGINEER, 'pi.save', {
    project,
    revision: 0,
    objectives: parts.flatMap(({ objectives }) => objectives),
    risks: parts.flatMap(({ risks }) => risks),
    increments: parts.flatMap(({ increments }) => increments),
  });
}
