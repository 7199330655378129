import { z } from 'zod';
import type { ForgeHost } from '../../forge/forgeHost';
import type { JiraHost, Millis } from '../../types';
import { ENGINEER } from '../cast';
import { MODELS, type ModelStory } from '../records/models';
import { askApp } from './appCalls';
import { DAY, dayOf, HOUR } from './calendar';
import { issueOfNode } from './issueOfNode';
import { person } from './person';
import type { Actor } from './stage';

const savedSchema = z.object({ model: z.string() });

const WEEK = 7;

/** What was read, by how many days ago, the longest ago first. */
const readingsByAge = ({ readings }: ModelStory) => {
  const byAge = new Map<number, { readonly metric: string; readonly value: number }[]>();
  for (const [metric, { lastDaysAgo, values }] of Object.entries(readings))
    for (const [index, value] of values.entries()) {
      const age = lastDaysAgo + (values.length - 1 - index) * WEEK;
      byAge.set(age, [...(byAge.get(age) ?? []), { metric, value }]);
    }
  return [...byAge].toSorted(([one], [other]) => other - one);
};

/**
 * Puts a project's model into the register on the day it goes into use, and records each reading, and what was decided,
 * on its own day: so a broken threshold asks for a decision when it breaks.
 */
export async function* keepModel(
  sandbox: { readonly forge: ForgeHost; readonly jira: JiraHost },
  project: string,
  now: Millis,
): Actor {
  const story = MODELS[project];
  if (story === undefined) return;
  const at = (daysAgo: number): Millis => Math.floor(now / DAY) * DAY - daysAgo * DAY + 10 * HOUR;
  const day = (daysAgo: number): string => dayOf(at(daysAgo));
  const { name, version, metrics, decision } = story;
  yield at(story.liveDaysAgo);
  const ownerIssue = await issueOfNode(person(sandbox.jira, ENGINEER), project, story.ownerNode);
  const save = async (
    revision: number,
    days: { readonly deployed: string; readonly reviewed: string | null; readonly id?: string },
  ) =>
    savedSchema.parse(
      await askApp(sandbox, ENGINEER, 'models.save', {
        project,
        revision,
        model: {
          ...days,
          name,
          version,
          ownerIssue,
          live: day(story.liveDaysAgo),
          metrics,
        },
      }),
    ).model;
  const model = await save(0, { deployed: day(story.liveDaysAgo), reviewed: null });
  let isDecided = decision === undefined;
  for (const [age, readings] of readingsByAge(story)) {
    if (!isDecided && decision !== undefined && age < decision.daysAgo) {
      yield at(decision.daysAgo);
      await askApp(sandbox, ENGINEER, 'models.decide', {
        project,
        model,
        decision: { day: day(decision.daysAgo), outcome: decision.outcome, why: decision.why },
      });
      isDecided = true;
    }
    yield at(age) + HOUR;
    await askApp(sandbox, ENGINEER, 'models.record', {
      project,
      model,
      readings: readings.map((reading) => ({ ...reading, day: day(age) })),
    });
  }
  if (story.reviewedDaysAgo === null) return;
  yield at(1);
  await save(1, { id: model, deployed: day(story.deployedDaysAgo), reviewed: day(story.reviewedDaysAgo) });
}
