import { isDeepStrictEqual } from 'node:util';
import type { CharterSaved } from '../../contract/charter';
import type { ProjectRef } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import { charterPlace } from './charterEpic';
import type { CharterDeps } from './deps';

/**
 * Saves a charter and shows it in the description of the plan's charter epic, as the person who saves it. The charter
 * is saved first: what Jira then refuses is told, and loses nothing.
 *
 * @throws Failure `forbidden` where the person may not edit issues of the project, `conflict` where somebody else has
 *   saved the charter since it was read.
 */
export const saveCharter = async (
  deps: CharterDeps,
  request: ParsedRequests['charter.save'],
): Promise<CharterSaved> => {
  const permissions = deps.jira.permissions(request.project);
  // Where the project cannot be read either, that is what fails.
  permissions.catch(() => undefined);
  const project = await deps.jira.project(request.project);
  if (!(await permissions).has('EDIT_ISSUES'))
    throw new Failure({
      code: 'forbidden',
      message: `You may not change the charter of ${project.name}. Ask a project administrator for the permission “Edit issues”.`,
    });
  const revision =
    (await deps.charters.save(project.id, request.revision, request.charter)) ??
    (await savedBefore(deps, project, request));
  if (revision === undefined)
    throw new Failure({
      code: 'conflict',
      message: 'Somebody else saved the charter while you were writing, so yours was not saved.',
    });
  return { revision, notes: await showInJira(deps, project, request) };
};

/** The revision that holds this very charter already, as when the answer to the first attempt was lost. */
const savedBefore = async (
  { charters }: CharterDeps,
  project: ProjectRef,
  request: ParsedRequests['charter.save'],
): Promise<number | undefined> => {
  const { revision, charter } = await charters.read(project.id);
  const isThis = isDeepStrictEqual(asStored(charter ?? null), asStored(request.charter));
  return revision === request.revision + 1 && isThis ? revision : undefined;
};

/** A value as storage gives it back: without the properties that are undefined. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** @returns sentences about what the charter epic does not show. */
const showInJira = async (
  deps: CharterDeps,
  project: ProjectRef,
  { charter, people }: ParsedRequests['charter.save'],
): Promise<readonly string[]> => {
  try {
    const place = await charterPlace(deps, project);
    switch (place.type) {
      case 'epic':
        await deps.jira.describe(place.epic, charter, people);
        return [];
      case 'no-plan':
        return [];
      case 'unfinished':
        return ['The plan is not complete yet. Save again when it is, so that its charter epic shows this.'];
      case 'gone':
        return ['Nobody finds the plan’s charter epic any more, so the charter stands on this page only.'];
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [`The charter epic does not show this yet. ${error.error.message} Then save again.`];
  }
};
