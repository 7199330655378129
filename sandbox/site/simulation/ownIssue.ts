import { z } from 'zod';
import { untouched, type Work } from './backlog';
import type { Person } from './person';

const issueSchema = z.object({
  fields: z.object({ project: z.object({ id: z.string() }), issuetype: z.object({ id: z.string() }) }),
});
const labelsSchema = z.object({ fields: z.object({ labels: z.array(z.string()) }) });
const createdSchema = z.object({ key: z.string() });

export const labelsOf = async (who: Person, key: string): Promise<readonly string[]> =>
  labelsSchema.parse(await who.get(`/rest/api/3/issue/${key}?fields=labels`)).fields.labels;

/**
 * Writes an issue of the team's own, which no plan foresaw: in the project of another one, and of its type.
 *
 * @returns its key
 */
export const writeBeside = async (
  who: Person,
  other: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const { project, issuetype } = issueSchema.parse(
    await who.get(`/rest/api/3/issue/${other}?fields=project,issuetype`),
  ).fields;
  return createdSchema.parse(
    await who.send('POST', '/rest/api/3/issue', {
      fields: { project: { id: project.id }, issuetype: { id: issuetype.id }, ...fields },
    }),
  ).key;
};

/** A story of the team's own. */
export interface OwnStory {
  readonly summary: string;
  readonly points: number;
  readonly labels: readonly string[];
  /** What the simulation calls it; in Jira it is a story. */
  readonly kind: string;
  readonly phase: string;
}

/**
 * Writes a story that came up on the way and belongs to no feature.
 *
 * @param beside a story of the plan
 */
export const writeStory = async (
  who: Person,
  beside: Work,
  { summary, points, labels, kind, phase }: OwnStory,
  estimateField: string | null,
): Promise<Work> => {
  const key = await writeBeside(who, beside.key, {
    summary,
    labels: [...labels, 'kind-story', `crispdm-${phase}`],
    ...(estimateField === null ? {} : { [estimateField]: points }),
  });
  return {
    ...untouched,
    key,
    summary,
    points,
    kind,
    phase,
    epic: null,
    source: null,
    environment: null,
    dependsOnOthers: false,
    givesAccess: false,
    timeBoxDays: null,
    blockedBy: [],
  };
};
