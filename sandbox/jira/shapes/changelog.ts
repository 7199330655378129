import type { Site } from '../model/site';
import type { ChangeRecord, HistoryRecord } from '../store/records';
import { jiraInstant } from './time';
import { userShapeById } from './users';

const PEOPLE = ['assignee', 'reporter'];

const itemShape = (change: ChangeRecord) => ({
  field: change.field,
  fieldtype: change.fieldType,
  ...(change.fieldId === null ? {} : { fieldId: change.fieldId }),
  from: change.before,
  fromString: change.beforeText,
  to: change.after,
  toString: change.afterText,
  ...(PEOPLE.includes(change.field) ? { tmpFromAccountId: change.before, tmpToAccountId: change.after } : {}),
});

const authorShape = (site: Site, authorId: string | null) => {
  const author = userShapeById(site, authorId);
  return author === null ? {} : { author };
};

/** One entry of an issue's history. */
export const historyShape = (site: Site, history: HistoryRecord) => ({
  id: history.id,
  ...authorShape(site, history.authorId),
  created: jiraInstant(history.created, site.timeZone),
  items: history.changes.map(itemShape),
});

/** The same in a bulk fetch, where the time is a number and only wanted fields are left. */
export const bulkHistoryShape = (site: Site, history: HistoryRecord, changes: readonly ChangeRecord[]) => ({
  id: history.id,
  ...authorShape(site, history.authorId),
  created: history.created,
  items: changes.map(itemShape),
});
