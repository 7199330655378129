import type { Direction, ModelsPage, ModelView, Requests, WatchedMetric } from '../../shared/contract';

/** A row of the form; the number only keeps rows apart while they are edited. */
export interface DraftMetric {
  readonly id: number;
  /** Id of a metric that is saved already. */
  readonly known: string | undefined;
  readonly name: string;
  readonly type: WatchedMetric['type'];
  readonly unit: string;
  readonly direction: Direction;
  readonly threshold: number | undefined;
}

/** A model as it is written: empty where nothing is known. */
export interface ModelDraft {
  readonly name: string;
  readonly version: string;
  readonly ownerIssue: string;
  readonly live: string | undefined;
  readonly deployed: string | undefined;
  readonly reviewed: string | undefined;
  readonly metrics: readonly DraftMetric[];
}

export const NEW_METRIC = {
  known: undefined,
  name: '',
  type: 'model',
  unit: '',
  direction: 'up',
  threshold: undefined,
} as const;

/** A model to be written: the one there is, or a new one with the metrics that the charter names. */
export const draftOf = (model: ModelView | undefined, { suggested }: ModelsPage): ModelDraft =>
  model === undefined
    ? {
        name: '',
        version: '',
        ownerIssue: '',
        live: undefined,
        deployed: undefined,
        reviewed: undefined,
        metrics:
          suggested.length === 0
            ? [{ ...NEW_METRIC, id: 1 }]
            : suggested.map((metric, index) => ({ ...rowOf(metric), known: undefined, id: index + 1 })),
      }
    : {
        name: model.name,
        version: model.version,
        ownerIssue: model.owner.state === 'issue' ? model.owner.key : '',
        live: model.live ?? undefined,
        deployed: model.deployed ?? undefined,
        reviewed: model.reviewed ?? undefined,
        metrics: model.metrics.map(({ metric }, index) => ({
          ...rowOf(metric),
          known: metric.id,
          id: index + 1,
        })),
      };

const rowOf = ({ name, type, unit, direction, threshold }: Omit<WatchedMetric, 'id'>) => ({
  name,
  type,
  unit: unit ?? '',
  direction,
  threshold,
});

/** The model as the server takes it. An owner that the person may not see stays where the field is left empty. */
export const modelFrom = (
  draft: ModelDraft,
  before: ModelView | undefined,
): Requests['models.save']['model'] => {
  const key = draft.ownerIssue.trim().toUpperCase();
  const keepsOwner = key === '' && before?.owner.state === 'unseen';
  return {
    ...(before === undefined ? {} : { id: before.id }),
    name: draft.name.trim(),
    version: draft.version.trim(),
    ...(keepsOwner ? {} : { ownerIssue: key === '' ? null : key }),
    live: draft.live ?? null,
    deployed: draft.deployed ?? null,
    reviewed: draft.reviewed ?? null,
    metrics: draft.metrics.map(({ known, name, type, unit, direction, threshold }) => ({
      ...(known === undefined ? {} : { id: known }),
      name: name.trim(),
      type,
      ...(unit.trim() === '' ? {} : { unit: unit.trim() }),
      direction,
      ...(threshold === undefined ? {} : { threshold }),
    })),
  };
};
