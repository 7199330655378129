import table from './scopes.json';

/**
 * Scopes that an app needs for each operation of the local Jira, from Atlassian's OpenAPI documents: the classic ones of
 * the platform (`x-atlassian-oauth2-scopes`, state Current), the granular ones of Jira Software (`security.OAuth2`).
 * Several scopes of one operation are all needed. `npm run check:manifest` reads the same table.
 */
export const REQUIRED_SCOPES: Readonly<Record<string, readonly string[]>> = table;

/** Methods that a real Jira has at a modelled path while the local one does not: 501, where others are a plain 405. */
export const METHODS_NOT_MODELLED: Readonly<Record<string, readonly string[]>> = {
  '/rest/agile/1.0/board': ['POST'],
  '/rest/agile/1.0/board/{boardId}': ['DELETE'],
  '/rest/agile/1.0/sprint/{sprintId}/issue': ['GET'],
  '/rest/api/3/field': ['POST'],
  '/rest/api/3/issueLinkType': ['POST'],
  '/rest/api/3/issuetype': ['POST'],
  '/rest/api/3/priority': ['POST'],
  '/rest/api/3/project': ['POST'],
  '/rest/api/3/project/{projectIdOrKey}': ['DELETE', 'PUT'],
  '/rest/api/3/resolution': ['POST'],
  '/rest/api/3/user': ['DELETE', 'POST'],
};
