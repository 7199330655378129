import type { NodeEdit, OriginalNode } from '../../shared/contract';

export type Edits = readonly NodeEdit[];

/** What of a node can be changed in the preview. */
export type Change = Omit<NodeEdit, 'node'>;

export const editOf = (edits: Edits, node: string): NodeEdit | undefined =>
  edits.find((edit) => edit.node === node);

/** The changes with those to one node undone. */
export const undone = (edits: Edits, node: string): Edits => edits.filter((edit) => edit.node !== node);

/** The changes with those to one node replaced; a change of nothing is none. */
export function changed(edits: Edits, node: string, change: Change): Edits {
  const made = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const rest = undone(edits, node);
  return Object.keys(made).length === 0 ? rest : [...rest, { node, ...made }];
}

/** The changes with one node left out; what else was changed of it comes back with it. */
export const leftOut = (edits: Edits, node: string): Edits =>
  changed(edits, node, { ...changeOf(edits, node), leaveOut: true });

/** The changes with one node put back as it was before it was left out. */
export function putBack(edits: Edits, node: string): Edits {
  const { leaveOut: _, ...rest } = changeOf(edits, node);
  return changed(edits, node, rest);
}

function changeOf(edits: Edits, node: string): Change {
  const { node: _, ...change } = editOf(edits, node) ?? { node };
  return change;
}

/** The nodes left out by name; what only went with its epic is not one of them. */
export const chosenToGo = (edits: Edits, leftOutNodes: readonly OriginalNode[]): readonly OriginalNode[] =>
  leftOutNodes.filter(({ key }) => editOf(edits, key)?.leaveOut === true);
