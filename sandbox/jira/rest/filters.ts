import { z } from 'zod';
import { mayUseFilter } from '../model/filters';
import { actingAccount } from '../model/site';
import { filterLine, filterShape } from '../shapes/filters';
import type { FilterRecord } from '../store/records';
import { withBody } from './guards';
import { listParameter, page } from './paging';
import { badRequest, ok } from './reply';
import { type Call, type Route, route } from './router';

const details = z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  jql: z.string().optional(),
  sharePermissions: z.array(z.looseObject({ type: z.string() })).optional(),
});

const SHARED_WITH_ALL = ['global', 'loggedin', 'authenticated'];

const createFilter = withBody(
  details,
  (call, { name, description = '', jql = '', sharePermissions = [] }) => {
    if (name.trim() === '') return badRequest('You must specify a name to save this filter as.');
    const { store } = call.site;
    const filter: FilterRecord = {
      id: String(store.next('filter')),
      name,
      description,
      jql,
      ownerId: actingAccount(call.viewer),
      shared: sharePermissions.some(({ type }) => SHARED_WITH_ALL.includes(type)),
    };
    store.filters.set(filter.id, filter);
    return ok(filterShape(call.site, filter));
  },
);

/** Jira looks for whole words, unless it is asked for parts of them. */
const matches = (name: string, words: string, isSubstringMatch: boolean): boolean => {
  const lowered = name.toLowerCase();
  if (isSubstringMatch) return lowered.includes(words.toLowerCase());
  const known = lowered.split(/\W+/);
  return words
    .toLowerCase()
    .split(/\W+/)
    .every((word) => known.includes(word));
};

const searchFilters = (call: Call) => {
  const { query, site, viewer } = call;
  const words = query.get('filterName');
  const ids = listParameter(call, 'id');
  const found = [...site.store.filters.values()]
    .filter((filter) => mayUseFilter(viewer, filter))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ name }) => words === null || matches(name, words, query.get('isSubstringMatch') === 'true'))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return ok({
    self: `${site.baseUrl}/rest/api/3/filter/search`,
    ...page(
      call,
      found.map((filter) => filterLine(site, filter)),
      50,
      100,
    ),
  });
};

export const filterRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/filter', createFilter),
  route('GET', '/rest/api/3/filter/search', searchFilters),
];
