/** A queue that gives the value of the smallest rank first, and of equals the one that was put in first. */
export interface Heap<Value> {
  push(value: Value, rank: number): void;
  /** @returns undefined when nothing is left. */
  pop(): Value | undefined;
}

interface Entry<Value> {
  readonly value: Value;
  readonly rank: number;
  readonly turn: number;
}

const goesBefore = (one: Entry<unknown>, other: Entry<unknown>): boolean =>
  one.rank === other.rank ? one.turn < other.turn : one.rank < other.rank;

/** A binary heap, so that plans of thousands of nodes are put in order at once. */
export const heapOf = <Value>(): Heap<Value> => {
  const entries: Entry<Value>[] = [];
  let turns = 0;

  const swapIfBefore = (at: number, parent: number): boolean => {
    const [child, above] = [entries[at], entries[parent]];
    if (child === undefined || above === undefined || !goesBefore(child, above)) return false;
    entries[at] = above;
    entries[parent] = child;
    return true;
  };
  const smallerChild = (parent: number): number => {
    const [left, right] = [entries[2 * parent + 1], entries[2 * parent + 2]];
    const rightWins = left !== undefined && right !== undefined && goesBefore(right, left);
    return 2 * parent + (rightWins ? 2 : 1);
  };

  return {
    push(value, rank) {
      entries.push({ value, rank, turn: turns });
      turns += 1;
      let at = entries.length - 1;
      while (at > 0 && swapIfBefore(at, (at - 1) >> 1)) at = (at - 1) >> 1;
    },
    pop() {
      const first = entries[0];
      const last = entries.pop();
      if (first === undefined || last === undefined || entries.length === 0) return first?.value;
      entries[0] = last;
      let at = 0;
      for (let child = smallerChild(at); swapIfBefore(child, at); child = smallerChild(at)) at = child;
      return first.value;
    },
  };
};
