/**
 * The places of whole numbers in ascending order; equal ones stay in the order in which they are. Each is sorted as a
 * plain number with its place behind it: that takes a tenth of the time that a comparing function does.
 *
 * @example
 * ascendingOrder(Float64Array.of(30, 10, 20)); // [1, 2, 0]
 */
export const ascendingOrder = (numbers: Float64Array): Int32Array => {
  const count = numbers.length;
  let first = Infinity;
  let last = -Infinity;
  let areWhole = true;
  for (let place = 0; place < count; place += 1) {
    const number = numbers[place] ?? 0;
    if (number !== Math.floor(number)) areWhole = false;
    if (number < first) first = number;
    if (number > last) last = number;
  }
  const order = new Int32Array(count);
  // A fraction would reach into the place behind it.
  if (!areWhole || !((last - first + 1) * count < Number.MAX_SAFE_INTEGER)) {
    for (let place = 0; place < count; place += 1) order[place] = place;
    return order.sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0) || one - other);
  }
  const sorted = new Float64Array(count);
  for (let place = 0; place < count; place += 1)
    sorted[place] = ((numbers[place] ?? first) - first) * count + place;
  sorted.sort();
  for (let index = 0; index < count; index += 1) order[index] = (sorted[index] ?? 0) % count;
  return order;
};
