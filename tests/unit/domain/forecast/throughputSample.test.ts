import { throughputSample } from '../../../../src/domain/forecast/throughputSample';
import { daysThrough } from '../../../../src/domain/history/days';
import { at } from '../metrics/histories';
import { MONDAY_TO_FRIDAY } from './outlooks';

const sample = (
  finishes: readonly string[],
  {
    from = '2026-03-02',
    now = '2026-03-10T12:00',
    zone = 'UTC',
    calendar = MONDAY_TO_FRIDAY,
    length = 60,
  } = {},
) => throughputSample(finishes.map(at), daysThrough(at(from), at(now), zone), calendar, length);

/** Monday the 2nd to Monday the 9th are whole days; Tuesday the 10th is running. */
const EVERY_DAY = ['02', '03', '04', '05', '06'].map((day) => `2026-03-${day}T10:00`);

test('sorts days into working ones and others', () => {
  expect(sample([...EVERY_DAY, '2026-03-03T16:00', '2026-03-07T09:00'])).toEqual({
    status: 'ok',
    working: [1, 2, 1, 1, 1, 0],
    off: [1, 0],
    from: '2026-03-02',
    to: '2026-03-09',
    activeDays: 6,
    finished: 7,
  });
});

test('a holiday is no working day without throughput', () => {
  const calendar = { ...MONDAY_TO_FRIDAY, holidays: ['2026-03-09'] };
  expect(sample(EVERY_DAY, { calendar })).toMatchObject({ working: [1, 1, 1, 1, 1], off: [0, 0, 0] });
});

test('the running day is left out, whatever it has brought so far', () => {
  expect(sample([...EVERY_DAY, '2026-03-10T09:00'])).toMatchObject({ to: '2026-03-09', finished: 5 });
});

test('only the last days are taken', () => {
  const longer = sample(['2026-02-27T10:00', ...EVERY_DAY], { from: '2026-02-23', length: 8 });
  expect(longer).toMatchObject({ from: '2026-03-02', finished: 5 });
});

test('an instant belongs to the day of the zone', () => {
  // 23:30 on Sunday in London is Monday morning in Tokyo.
  const late = [...EVERY_DAY, '2026-03-08T23:30'];
  expect(sample(late)).toMatchObject({ working: [1, 1, 1, 1, 1, 0], off: [0, 1] });
  expect(sample(late, { zone: 'Asia/Tokyo' })).toMatchObject({ working: [1, 1, 1, 1, 1, 1], off: [0, 0] });
});

test('with fewer than five days on which something was finished there is no forecast', () => {
  const four = [...EVERY_DAY.slice(0, 4), '2026-03-02T11:00', '2026-03-02T12:00'];
  expect(sample(four)).toEqual({
    status: 'insufficient',
    reason: 'Work was finished on 4 of the last 8 days; a forecast takes at least 5 such days.',
    have: 4,
    need: 5,
  });
});

test('on the first day there is no whole day yet', () => {
  expect(sample([], { from: '2026-03-10' })).toEqual({
    status: 'insufficient',
    reason: 'There is no whole day of work yet; a forecast takes at least 5 days on which work was finished.',
    have: 0,
    need: 5,
  });
});
