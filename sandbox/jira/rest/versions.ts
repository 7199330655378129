import { z } from 'zod';
import { mayIn } from '../model/permissions';
import { findProject } from '../model/projects';
import { checkVersionName, versionsOf } from '../model/versions';
import { versionShape } from '../shapes/versions';
import type { ProjectRecord, VersionRecord } from '../store/records';
import { visibleProject, withBody, withProject } from './guards';
import { badRequest, created, notFound, ok } from './reply';
import { type Call, type Route, route } from './router';

const day = z.iso.date();

const today = ({ now }: Call): string => new Date(now).toISOString().slice(0, 10);

const shape = (call: Call, version: VersionRecord) => versionShape(call.site, version, today(call));

const readVersions = withProject((call, project) =>
  ok(versionsOf(call.site.store, project).map((version) => shape(call, version))),
);

const createBody = z.looseObject({
  projectId: z.number().int(),
  name: z.string(),
  description: z.string().optional(),
  releaseDate: day.optional(),
});

const NO_PROJECT = notFound('The project does not exist or you do not have permission to administer it.');

const administered = (call: Call, idOrKey: string): ProjectRecord | undefined => {
  const project = visibleProject(call, idOrKey);
  return project !== undefined && mayIn(call.viewer, 'ADMINISTER_PROJECTS', project) ? project : undefined;
};

const createVersion = withBody(createBody, (call, body) => {
  const { store } = call.site;
  const project = administered(call, String(body.projectId));
  if (project === undefined) return NO_PROJECT;
  const problem = checkVersionName(store, project, body.name);
  if (problem !== undefined) return badRequest(problem);
  const version: VersionRecord = {
    id: String(store.next('version')),
    projectId: project.id,
    name: body.name.trim(),
    description: body.description ?? '',
    released: false,
    archived: false,
    releaseDate: body.releaseDate ?? null,
  };
  store.versions.set(version.id, version);
  return created(shape(call, version));
});

const editBody = z.looseObject({ released: z.boolean().optional(), releaseDate: day.optional() });

const editVersion = withBody(editBody, (call, { released, releaseDate }) => {
  const { store } = call.site;
  const known = store.versions.get(call.params.id ?? '');
  const project = known === undefined ? undefined : findProject(store, known.projectId);
  if (known === undefined || project === undefined || administered(call, project.id) === undefined)
    return notFound('The version does not exist or you do not have permission to administer its project.');
  const version = {
    ...known,
    released: released ?? known.released,
    releaseDate: releaseDate ?? known.releaseDate,
  };
  store.versions.set(version.id, version);
  return ok(shape(call, version));
});

export const versionRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/project/{projectIdOrKey}/versions', readVersions),
  route('POST', '/rest/api/3/version', createVersion),
  route('PUT', '/rest/api/3/version/{id}', editVersion),
];
