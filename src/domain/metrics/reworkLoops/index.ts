import { OFF_BOARD } from '../../history/flow';
import type { Instant } from '../../history/types';
import type { Phase } from '../../plan/vocabulary';
import { ascendingOrder } from '../ascendingOrder';
import type { MetricsContext } from '../context';
import { finishOrderInPeriod } from '../finishOrder';
import { isoInstant } from '../isoInstant';
import type { IssueRef, Measured } from '../measured';
import { allPlaces, placesAmong, planColumn, wantedFacts } from '../planColumn';
import { FEW, hundredths } from '../spread';
import { workTimes } from '../workTimes';

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
  const found = loopsSince(context, ofData, since);
  const loops = inOrder(context, found);
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

const inOrder = (context: MetricsContext, found: readonly FoundLoop[]): readonly Loop[] => {
  const order = ascendingOrder(Float64Array.from(found, ({ at }) => at));
  const loops: Loop[] = [];
  for (let index = 0; index < order.length; index += 1) {
    const loop = found[order[index] ?? -1];
    const issue = context.issues[loop?.place ?? -1];
    if (loop === undefined || issue === undefined) continue;
    loops.push({ key: issue.key, summary: issue.summary, at: isoInstant(loop.at), cause: loop.cause });
  }
  return loops;
};

interface FoundLoop {
  readonly place: number;
  readonly at: Instant;
  readonly cause: Loop['cause'];
}

const loopsSince = (context: MetricsContext, places: Int32Array, begun: Instant): readonly FoundLoop[] => {
  const { starts, at, columns } = context.moves;
  const { done } = context.workflow;
  const { created } = workTimes(context);
  const loops: FoundLoop[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const written = created[place] ?? 0;
    if (written > begun) loops.push({ place, at: written, cause: 'added' });
    const end = starts[place + 1] ?? 0;
    for (let move = (starts[place] ?? 0) + 1; move < end; move += 1) {
      const moved = at[move] ?? 0;
      if (moved <= begun) continue;
      const before = columns[move - 1] ?? OFF_BOARD;
      if (before >= done && (columns[move] ?? OFF_BOARD) < done)
        loops.push({ place, at: moved, cause: 'reopened' });
    }
  }
  return loops;
};
