interface Place {
  readonly x: number;
  readonly y: number;
}

/** Dots are 10 pixels wide. */
const APART = 12;

/**
 * Moves dots that would cover each other apart sideways, in turn to the right and to the left, as far as there is room.
 * Nothing moves up or down: the height is the number.
 *
 * @param room pixels around `x` that a dot may use
 * @example
 * placesOf([{ x: 50, y: 10 }, { x: 50, y: 12 }], 60); // x 50 and 62
 */
export function placesOf(dots: readonly Place[], room: number): readonly Place[] {
  const taken = new Map<string, number>();
  return dots.map(({ x, y }) => {
    const row = `${x} ${Math.round(y / APART)}`;
    const before = taken.get(row) ?? 0;
    taken.set(row, before + 1);
    const steps = Math.ceil(before / 2) * (before % 2 === 0 ? -1 : 1);
    const most = Math.max(0, room / 2);
    return { x: x + Math.max(-most, Math.min(most, steps * APART)), y };
  });
}
