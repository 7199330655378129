import type { Site } from '../model/site';
import type { VersionRecord } from '../store/records';

/** A release as issues mention it. */
export const fixVersionShape = (site: Site, version: VersionRecord) => ({
  self: `${site.baseUrl}/rest/api/3/version/${version.id}`,
  id: version.id,
  description: version.description,
  name: version.name,
  archived: version.archived,
  released: version.released,
  ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate }),
});

/** A release as its project lists it; only one that is not out can be overdue. */
export const versionShape = (site: Site, version: VersionRecord, today: string) => ({
  ...fixVersionShape(site, version),
  ...(version.released || version.releaseDate === null ? {} : { overdue: version.releaseDate < today }),
  projectId: Number(version.projectId),
});
