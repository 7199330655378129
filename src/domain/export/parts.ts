/**
 * As many items as fit an answer, packed a slice at a time, beginning with the first. At least one item goes along,
 * however large it is, or the rest would never be reached.
 *
 * @param bytes what all slices together may take as JSON
 * @param size how many items a slice has at most; fewer where one would not fit
 * @returns the slices and how many items they hold
 * @example
 * const { slices, count } = slicesThatFit(issues, { bytes: 4_000_000, size: 500 }, pack);
 */
export const slicesThatFit = <Item, Slice>(
  items: readonly Item[],
  room: { readonly bytes: number; readonly size: number },
  pack: (some: readonly Item[]) => Slice,
): { readonly slices: readonly Slice[]; readonly count: number } => {
  const slices: Slice[] = [];
  let { bytes: left, size } = room;
  let count = 0;
  while (count < items.length) {
    const some = items.slice(count, count + size);
    const slice = pack(some);
    const bytes = bytesOf(slice);
    if (bytes > left && slices.length > 0) break;
    if (bytes > left && some.length > 1) {
      size = Math.ceil(some.length / 2);
      continue;
    }
    slices.push(slice);
    left -= bytes;
    count += some.length;
  }
  return { slices, count };
};

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
