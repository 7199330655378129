import type { IssueRecord, ProjectRecord, VersionRecord } from '../store/records';
import type { Store } from '../store/store';

/** The releases of a project, in its own order: that of their making. */
export const versionsOf = (store: Store, project: Pick<ProjectRecord, 'id'>): readonly VersionRecord[] =>
  [...store.versions.values()].filter(({ projectId }) => projectId === project.id);

/** The releases that an issue is to be part of. */
export const fixVersionsOf = (store: Store, { fixVersionIds }: IssueRecord): readonly VersionRecord[] =>
  fixVersionIds.flatMap((id) => store.versions.get(id) ?? []);

/** Jira's sentence about a name that no release can get, or undefined. */
export const checkVersionName = (store: Store, project: ProjectRecord, name: string): string | undefined => {
  if (name.trim() === '') return 'You must specify a valid version name';
  if (name.length > 255) return 'The version name is too long.';
  const isTaken = versionsOf(store, project).some((known) => known.name === name.trim());
  return isTaken ? 'A version with this name already exists in this project.' : undefined;
};

/** Ids of releases that are named by id or name, each once; undefined where the project does not have one of them. */
export const versionIds = (
  store: Store,
  project: ProjectRecord,
  references: readonly { readonly id?: string | undefined; readonly name?: string | undefined }[],
): readonly string[] | undefined => {
  const known = versionsOf(store, project);
  const found = references.flatMap(
    ({ id, name }) => known.find((version) => version.id === id || version.name === name) ?? [],
  );
  return found.length < references.length ? undefined : [...new Set(found.map(({ id }) => id))];
};
