import { z } from 'zod';
import type { Millis } from '../../types';
import type { Work } from './backlog';
import { DAY, dayOf } from './calendar';
import { setField } from './moves';
import type { Person } from './person';

/** A release as a project plans it before it begins. */
export interface ReleasePlan {
  readonly name: string;
  /** Nodes of the features that make it up. */
  readonly features: readonly string[];
  /** Weeks from the project's start to the day on which it is to come out. */
  readonly weeks: number;
}

/** A release in Jira, out as soon as all its work is done. */
export interface Release {
  readonly id: string;
  readonly work: readonly Work[];
  isOut: boolean;
}

const idSchema = z.object({ id: z.string() });
const epicsSchema = z.object({ issues: z.array(z.object({ key: z.string() })) });

/**
 * Makes the releases of a project in Jira and says of every issue of their features that it belongs to them.
 *
 * @param who administers the project
 */
export const planReleases = async (
  who: Person,
  project: string,
  start: Millis,
  plans: readonly ReleasePlan[],
  work: readonly Work[],
): Promise<readonly Release[]> => {
  const { id: projectId } = idSchema.parse(await who.get(`/rest/api/3/project/${project}`));
  const releases: Release[] = [];
  for (const { name, features, weeks } of plans) {
    const { id } = idSchema.parse(
      await who.send('POST', '/rest/api/3/version', {
        projectId: Number(projectId),
        name,
        releaseDate: dayOf(start + weeks * 7 * DAY),
      }),
    );
    const epics = await epicsOf(who, project, features);
    const ofRelease = work.filter(({ epic }) => epic !== null && epics.has(epic));
    for (const { key } of ofRelease) await setField(who, key, 'fixVersions', [{ id }]);
    releases.push({ id, work: ofRelease, isOut: false });
  }
  return releases;
};

const epicsOf = async (
  who: Person,
  project: string,
  nodes: readonly string[],
): Promise<ReadonlySet<string>> => {
  const found = await who.send('POST', '/rest/api/3/search/jql', {
    jql: `project = "${project}" AND mlNode in (${nodes.map((node) => `"${node}"`).join(', ')})`,
    maxResults: 100,
    fields: ['summary'],
  });
  return new Set(epicsSchema.parse(found).issues.map(({ key }) => key));
};

/** Releases what was finished today. */
export const releaseFinished = async (
  who: Person,
  releases: readonly Release[],
  today: Millis,
): Promise<void> => {
  for (const release of releases) {
    if (release.isOut || release.work.some(({ stage }) => stage !== 'done')) continue;
    release.isOut = true;
    await who.send('PUT', `/rest/api/3/version/${release.id}`, {
      released: true,
      releaseDate: dayOf(today),
    });
  }
};
