/**
 * Node key of the epic that a node is in; undefined for an epic itself. Node keys read epic, source, environment, seat,
 * item, and no part has a dot, so this holds for nodes of whatever template.
 *
 * @example
 * epicOf('data-access.crm.request'); // 'data-access'
 */
export const epicOf = (nodeKey: string): string | undefined => {
  const dot = nodeKey.indexOf('.');
  return dot === -1 ? undefined : nodeKey.slice(0, dot);
};
