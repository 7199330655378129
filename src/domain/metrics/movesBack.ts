import { OFF_BOARD } from '../history/flow';
import { oncePerContext } from './oncePerContext';

/** A move of the issue in a place to a column before the one it was in, or off the board. */
interface MoveBack {
  readonly place: number;
  /** Its index among the moves of the context; the move before it is the same issue's. */
  readonly move: number;
}

/** Looked for once, since they are few: whatever asks about work that came back need not follow every issue. */
export const movesBack = oncePerContext(({ moves: { starts, columns } }): readonly MoveBack[] => {
  const back: MoveBack[] = [];
  for (let place = 0; place + 1 < starts.length; place += 1) {
    const end = starts[place + 1] ?? 0;
    for (let move = (starts[place] ?? 0) + 1; move < end; move += 1)
      if ((columns[move] ?? OFF_BOARD) < (columns[move - 1] ?? OFF_BOARD)) back.push({ place, move });
  }
  return back;
});
