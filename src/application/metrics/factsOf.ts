import { compareIds } from '../../domain/history/ids';
import { DEFAULT_PROJECT_SETTINGS } from '../../domain/metrics/projectSettings';
import type { SeenFacts } from '../ports/keptAnswers';
import { type BegunWork, estimateFieldOf, isOf } from '../projectWork';

/** Everything that a project's metrics are made of, besides the time, and the zone whose days they count. */
export interface Seen {
  readonly facts: SeenFacts;
  readonly zone: string;
}

/**
 * What a look has found, without reading the stored histories: which they are is enough. Two looks with the same facts
 * see the same issues with the same histories, by the same settings.
 *
 * @returns undefined where that cannot be said: something was updated, or the look ahead was at something else
 * @throws Failure where the project or its work is unknown to the viewer
 */
export const factsOf = async (begun: BegunWork): Promise<Seen | undefined> => {
  const [project, viewersZone, ahead] = await Promise.all([begun.project, begun.viewersZone, begun.ahead]);
  if (ahead === undefined || !isOf(ahead, project) || ahead.begun.stored === undefined) return undefined;
  const { stored } = ahead.begun;
  const [{ settings = DEFAULT_PROJECT_SETTINGS }, board, sprints, statuses, ids, opened] = await Promise.all([
    ahead.settings,
    ahead.board,
    ahead.sprints,
    ahead.begun.statuses,
    ahead.begun.ids,
    stored.opened,
  ]);
  const updated = await opened.updated;
  const isBoard = (board?.id ?? null) === (ahead.found.board?.id ?? null);
  if (updated === undefined || !isBoard || estimateFieldOf(settings, board) !== stored.estimateField)
    return undefined;
  const visible = new Set(ids);
  if (updated.some((id) => visible.has(id))) return undefined;
  return {
    facts: [
      project,
      viewersZone,
      settings,
      board,
      sprints ?? null,
      statuses,
      opened.revision,
      ids.toSorted(compareIds),
    ],
    zone: settings.timeZone ?? viewersZone,
  };
};
