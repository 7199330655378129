import { OFF_BOARD } from '../../history/flow';
import type { Instant } from '../../history/types';
import type { Phase } from '../../plan/vocabulary';
import type { MetricsContext } from '../context';
import { finishOrderInPeriod } from '../finishOrder';
import { isoInstant } from '../isoInstant';
import { refsOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { movesBack } from '../movesBack';
import { placesAmong, planColumn, wantedFacts } from '../planColumn';
import { FEW, hundredths } from '../spread';
import { placesWithin } from '../vectors';
import { allPlaces, workTimes } from '../workTimes';

const DATA_PHASES: ReadonlySet<Phase | undefined> = new Set(['data-understanding', 'data-preparation']);
const MODEL_PHASES: ReadonlySet<Phase | undefined> = new Set(['modeling', 'evaluation']);

interface Loop extends IssueRef {
  /** ISO instant. */
  readonly at: string;
  /** A finished data issue was taken up again, or a new one was written. */
  readonly cause: 'reopened' | 'added';
}

interface ReworkLoops {
  /** Finished issues with a phase. */
  readonly n: number;
  readonly few: boolean;
  /** Oldest first. */
  readonly loops: readonly Loop[];
  /** Loops ÷ finished issues. */
  readonly perFinished: number;
}

/**
 * Rework loops: how often work went back from modelling and evaluation to data understanding and preparation. A loop is
 * a finished data issue that was reopened, or a data issue that was written, after the first modelling or evaluation
 * issue had been finished. CRISP-DM expects them early; late ones cost most.
 *
 * @example
 * reworkLoops(context); // 4 loops in 40 finished issues: 0.1 for each
 */
export const reworkLoops = (context: MetricsContext): Measured<ReworkLoops> => {
  const column = planColumn(context);
  const finished = placesAmong(
    column,
    finishOrderInPeriod(context),
    wantedFacts(column, (facts) => facts !== null),
  );
  const [begun] = placesAmong(
    column,
    finished,
    wantedFacts(column, (facts) => MODEL_PHASES.has(facts?.phase)),
  );
  if (begun === undefined) return { status: 'insufficient', reason: NOTHING_MODELLED, have: 0, need: 1 };
  const since = workTimes(context).finished[begun] ?? 0;
  const ofData = placesAmong(
    column,
    allPlaces(context),
    wantedFacts(column, (facts) => DATA_PHASES.has(facts?.phase)),
  );
  const refOf = refsOf(context);
  const loops = loopsSince(context, ofData, since).map(({ place, at, cause }): Loop => {
    const { key, summary } = refOf(place);
    return { key, summary, at: isoInstant(at), cause };
  });
  return {
    status: 'ok',
    n: finished.length,
    few: finished.length < FEW,
    loops,
    perFinished: hundredths(loops.length / finished.length),
  };
};

const NOTHING_MODELLED =
  'No modelling or evaluation issue has been finished yet, so nothing can have come back from there.';

interface FoundLoop {
  readonly place: number;
  readonly at: Instant;
  readonly cause: Loop['cause'];
}

/** Oldest first; at one instant in the order of the issues. */
const loopsSince = (context: MetricsContext, places: Int32Array, begun: Instant): readonly FoundLoop[] => {
  const { at, columns } = context.moves;
  const { done } = context.workflow;
  const { created } = workTimes(context);
  const loops: FoundLoop[] = [];
  for (const place of placesWithin(created, places, begun, Infinity))
    loops.push({ place, at: created[place] ?? 0, cause: 'added' });
  const ofData = new Set(places);
  for (const { place, move } of movesBack(context)) {
    const moved = at[move] ?? 0;
    const wasDone = (columns[move - 1] ?? OFF_BOARD) >= done;
    if (moved > begun && wasDone && (columns[move] ?? OFF_BOARD) < done && ofData.has(place))
      loops.push({ place, at: moved, cause: 'reopened' });
  }
  return loops.sort((one, other) => one.at - other.at || one.place - other.place);
};
