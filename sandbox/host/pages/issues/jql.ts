/** A string as JQL writes it. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** What *Issues* of a project asks before anybody typed a query. */
export const projectJql = (key: string): string => `project = ${quoted(key)} ORDER BY created DESC`;

/**
 * What the search box asks.
 *
 * @example textJql('churn rate') // 'text ~ "churn rate" ORDER BY updated DESC'
 */
export const textJql = (text: string): string => `text ~ ${quoted(text)} ORDER BY updated DESC`;
