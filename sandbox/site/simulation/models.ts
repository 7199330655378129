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

interface StoryReading {
  readonly metric: string;
  readonly value: number;
  readonly daysAgo: number;
}

const readingsOf = ({ readings }: ModelStory): readonly StoryReading[] =>
  Object.entries(readings).flatMap(([metric, { lastDaysAgo, everyDays = WEEK, values }]) =>
    values.map((value, index) => ({
      metric,
      value,
      daysAgo: lastDaysAgo + (values.length - 1 - index) * everyDays,
    })),
  );

/**
 * Puts a project's model into the register, and records what was read of it and what was decided, as people do: now and
 * then, so that a broken threshold asks for a decision when it is seen.
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
  let model: string | undefined;
  let recorded = Number.POSITIVE_INFINITY;
  for (const daysAgo of story.recordedDaysAgo) {
    const { decision } = story;
    if (model !== undefined && decision !== undefined && decision.daysAgo > daysAgo) {
      yield at(decision.daysAgo);
      const { outcome, why } = decision;
      const what = { day: day(decision.daysAgo), outcome, why };
      await askApp(sandbox, ENGINEER, 'models.decide', { project, model, decision: what });
    }
    yield at(daysAgo) + HOUR;
    model ??= await addModel(sandbox, project, story, day);
    await askApp(sandbox, ENGINEER, 'models.record', {
      project,
      model,
      readings: readingsOf(story)
        .filter((reading) => reading.daysAgo >= daysAgo && reading.daysAgo < recorded)
        .map(({ metric, value, daysAgo: age }) => ({ metric, value, day: day(age) })),
    });
    recorded = daysAgo;
  }
}

const addModel = async (
  sandbox: { readonly forge: ForgeHost; readonly jira: JiraHost },
  project: string,
  { ownerNode, name, version, metrics, liveDaysAgo, deployedDaysAgo, reviewedDaysAgo }: ModelStory,
  day: (daysAgo: number) => string,
): Promise<string> => {
  const saved = await askApp(sandbox, ENGINEER, 'models.save', {
    project,
    revision: 0,
    model: {
      name,
      version,
      ownerIssue: await issueOfNode(person(sandbox.jira, ENGINEER), project, ownerNode),
      live: day(liveDaysAgo),
      deployed: day(deployedDaysAgo),
      reviewed: reviewedDaysAgo === null ? null : day(reviewedDaysAgo),
      metrics,
    },
  });
  return savedSchema.parse(saved).model;
};
