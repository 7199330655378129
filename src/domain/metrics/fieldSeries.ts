import { ESTIMATE, type FieldSeries, FLAGGED, SPRINTS, seriesOf } from '../history/columnar/series';
import { oncePerContext } from './oncePerContext';

/** The fields whose past several metrics look at, for all issues of a context, in its order. */

export const estimatesOf = oncePerContext(
  ({ issues }): FieldSeries<number | null> => seriesOf(issues, ESTIMATE),
);

export const sprintListsOf = oncePerContext(
  ({ issues }): FieldSeries<readonly number[]> => seriesOf(issues, SPRINTS),
);

export const flagsOf = oncePerContext(({ issues }): FieldSeries<boolean> => seriesOf(issues, FLAGGED));
