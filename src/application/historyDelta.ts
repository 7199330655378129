import { pickRows, type Row } from '../domain/history/columnar/pickRows';
import type { HistoryTable } from '../domain/history/columnar/replayAll';
import { compareIds } from '../domain/history/ids';
import { valueNow } from '../domain/history/timeline';
import type { BlockingLink, IssueHistory } from '../domain/history/types';
import type { HistoryPart } from './ports/histories';

/** What Jira says now, for one viewer. */
export interface PresentIssues {
  readonly projectKey: string;
  /** Ids of all the issues that the viewer may see. */
  readonly visible: ReadonlySet<string>;
  /** Ids of those that may be other than they were stored. */
  readonly updated: readonly string[];
  /** Ids of statuses that belong to another category than when the issues were stored. */
  readonly movedStatuses: ReadonlySet<string>;
}

/** What has to be read so that the stored histories are what the viewer would read. */
export interface HistoryDelta {
  /** Each id once: what has changed before what is missing, each in the order of their ids. */
  readonly wanted: readonly string[];
  /** How many stored issues are gone, or hidden from the viewer. */
  readonly unseen: number;
}

/**
 * Holds stored histories against what Jira says now. To be read are the issues that were updated, those that are not
 * stored, and those that nobody updated but that are others all the same: an issue loses its links and its parent
 * together with the issue at the other end, and changes its category with its status.
 */
export const historyDelta = (
  parts: readonly HistoryPart[],
  { projectKey, visible, updated, movedStatuses }: PresentIssues,
): HistoryDelta => {
  const stored = new Map<string, IssueHistory>();
  for (const { table } of parts) for (const history of table.histories) stored.set(history.id, history);
  const unseen = [...stored.values()].filter(({ id }) => !visible.has(id));
  const unseenKeys = new Set(unseen.map(({ key }) => key));
  const isUnseenHere = (link: BlockingLink): boolean =>
    link.to === null && link.id !== null && !visible.has(link.id) && link.key.startsWith(`${projectKey}-`);
  const isOther = (history: IssueHistory): boolean =>
    (history.parentKey !== null && unseenKeys.has(history.parentKey)) ||
    history.blockedBy.some(isUnseenHere) ||
    (movedStatuses.size > 0 && movedStatuses.has(valueNow(history.status).id));
  const others = [...stored.values()].filter(isOther).map(({ id }) => id);
  const changed = new Set([...updated, ...others].filter((id) => visible.has(id)));
  const missing = [...visible].filter((id) => !stored.has(id) && !changed.has(id));
  return {
    wanted: [...[...changed].sort(compareIds), ...missing.sort(compareIds)],
    unseen: unseen.length,
  };
};

/**
 * The parts with some of their histories taken out and others put in, each where its id belongs. A part to which
 * neither happens stays the same.
 */
export const renewParts = (
  parts: readonly HistoryPart[],
  keeps: (id: string) => boolean,
  fresh: HistoryTable,
): readonly HistoryPart[] => {
  const stretches = parts.length === 0 ? [NOTHING_STORED] : parts;
  const added = stretches.map((): Row[] => []);
  fresh.histories.forEach(({ id }, row) => {
    const after = stretches.findIndex(({ from }, index) => index > 0 && compareIds(id, from) < 0);
    added.at(after === -1 ? -1 : after - 1)?.push({ table: fresh, row });
  });
  return stretches.flatMap((part, index) => renewPart(part, keeps, added[index] ?? []));
};

const NOTHING_STORED: HistoryPart = {
  from: '',
  table: pickRows([]),
  isChanged: true,
};

const renewPart = (
  part: HistoryPart,
  keeps: (id: string) => boolean,
  added: readonly Row[],
): readonly HistoryPart[] => {
  const { table } = part;
  const kept = table.histories.flatMap(({ id }, row): readonly Row[] => (keeps(id) ? [{ table, row }] : []));
  if (added.length === 0 && kept.length === table.histories.length) return [part];
  const rows = [...kept, ...added].sort((one, other) => compareIds(idOf(one), idOf(other)));
  return rows.length === 0 ? [] : [{ ...part, table: pickRows(rows), isChanged: true }];
};

const idOf = ({ table, row }: Row): string => table.histories[row]?.id ?? '';
