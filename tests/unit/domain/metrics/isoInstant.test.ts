import { isoInstant } from '../../../../src/domain/metrics/isoInstant';

test('an instant is written as a date writes it, before and after the epoch', () => {
  const instants = [
    0,
    -1,
    999,
    Date.UTC(1969, 6, 20, 20, 17, 40, 5),
    Date.UTC(2026, 0, 9, 10),
    4_102_444_799_999,
  ];
  for (const at of instants) expect(isoInstant(at)).toBe(new Date(at).toISOString());
});
