import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraClient } from './client';
import type { ReplayedFieldIds } from './recordedIssue';

const fieldSchema = z.object({
  id: z.string(),
  name: z.string().catch(''),
  schema: z.object({ type: z.string().optional(), custom: z.string().optional() }).optional(),
});
type Field = z.output<typeof fieldSchema>;

/** Type of the field that says in which sprints an issue is. */
export const SPRINT = 'com.pyxis.greenhopper.jira:gh-sprint';
const TEAM_MANAGED_ESTIMATE = 'com.pyxis.greenhopper.jira:jsw-story-points';

const TIME_FIELDS = ['timeoriginalestimate', 'timeestimate'];

/** Jira has no type of its own for this field and does not translate its name. */
const FLAGGED = 'Flagged';
const COMPANY_MANAGED_ESTIMATE = 'Story Points';

/** Every field of the site, once an invocation: they are the same for all its projects. */
export const readFields = (jira: JiraClient): Promise<readonly Field[]> =>
  jira.requestJira(route`/rest/api/3/field`, {
    answer: z.array(fieldSchema),
    purpose: 'read the fields of this site',
  });

/**
 * Finds the fields that metrics replay. The board knows its estimate; without it, Jira's two story-point fields are
 * told apart by type and name. A board that estimates in time names a field of seconds: those are no points.
 */
export const replayedFields = (fields: readonly Field[], boardEstimate: string | null): ReplayedFieldIds => {
  const ids = (wanted: (field: Field) => boolean) => fields.filter(wanted).map(({ id }) => id);
  return {
    sprint: ids(({ schema }) => schema?.custom === SPRINT).slice(0, MOST_OF_A_KIND),
    estimate:
      boardEstimate === null || TIME_FIELDS.includes(boardEstimate)
        ? ids(isEstimate).slice(0, MOST_OF_A_KIND)
        : [boardEstimate],
    flagged: ids(({ name }) => name === FLAGGED).slice(0, MOST_OF_A_KIND),
  };
};

/** Fields that can hold points: numbers. Several of a name, as team-managed projects have them, are all listed. */
export const estimateFields = (fields: readonly Field[]): readonly { id: string; name: string }[] =>
  fields
    .filter(
      ({ schema }) => schema?.custom === TEAM_MANAGED_ESTIMATE || schema?.custom?.endsWith(':float') === true,
    )
    .map(({ id, name }) => ({ id, name }));

/** A site with more fields of one kind than this has leftovers of imports among them. */
const MOST_OF_A_KIND = 3;

const isEstimate = ({ name, schema }: Field): boolean =>
  schema?.custom === TEAM_MANAGED_ESTIMATE ||
  (schema?.custom?.endsWith(':float') === true && name === COMPANY_MANAGED_ESTIMATE);
