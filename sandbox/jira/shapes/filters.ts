import type { Site } from '../model/site';
import type { FilterRecord } from '../store/records';
import { userShapeById } from './users';

/** A filter as a search for filters lists it. */
export const filterLine = (site: Site, { id, name }: FilterRecord) => ({
  expand:
    'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable,approximateLastUsed,subscriptions',
  self: `${site.baseUrl}/rest/api/3/filter/${id}`,
  id,
  name,
});

/** A filter as it is answered by itself. */
export const filterShape = (site: Site, filter: FilterRecord) => {
  const { id, name, description, jql, shared, ownerId } = filter;
  const owner = userShapeById(site, ownerId);
  const query = encodeURIComponent(jql);
  return {
    self: `${site.baseUrl}/rest/api/3/filter/${id}`,
    id,
    name,
    description,
    ...(owner === null ? {} : { owner }),
    jql,
    viewUrl: `${site.baseUrl}/issues/?filter=${id}`,
    searchUrl: `${site.baseUrl}/rest/api/3/search?jql=${query}`,
    favourite: false,
    favouritedCount: 0,
    sharePermissions: shared ? [{ type: 'loggedin' }] : [],
    editPermissions: [],
    subscriptions: { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 },
  };
};
