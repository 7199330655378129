import { MILLIS_PER_DAY } from '../../../../src/domain/history/days';
import { forecastOf } from '../../../../src/domain/portfolio/promise';
import { contextOf } from '../metrics/contexts';
import { at } from '../metrics/histories';
import { planned } from '../metrics/mlProject';

/** A Monday. */
const NOW = at('2026-06-01T12:00');
const TERMS = { seed: '10001', sprintLengthDays: 14, sourceName: (slug: string) => slug };

/** One item each working day from Monday 6 April to this morning. */
const FINISHED = Array.from({ length: 57 }, (_, index) => index)
  .filter((index) => index % 7 < 5)
  .map((index) => {
    const day = new Date(at('2026-04-06') + index * MILLIS_PER_DAY).toISOString().slice(0, 10);
    return planned({
      key: `F-${index}`,
      node: `f.${index}`,
      started: '2026-04-06',
      finished: `${day}T09:00`,
    });
  });

const open = (count: number, created: string) =>
  Array.from({ length: count }, (_, index) =>
    planned({ key: `${created}-${index}`, node: `open.${index}`, created }),
  );

const forecast = (...issues: ReturnType<typeof planned>[]) =>
  forecastOf(contextOf([...FINISHED, ...issues], { now: NOW }), TERMS);

const MONDAY = { type: 'on', day: '2026-06-08' };

test('where all goes as it did a month ago, the date is the one of then', () => {
  // Tuesday to Monday. On Saturday 2 May, 21 items that are finished since and these five remained: 26 working days.
  expect(forecast(...open(5, '2026-01-01'))).toEqual({
    status: 'ok',
    p50: MONDAY,
    p85: MONDAY,
    movedDays: 0,
  });
});

test('work that was found since moves it', () => {
  expect(forecast(...open(5, '2026-01-01'), ...open(5, '2026-05-20'))).toMatchObject({
    p85: { day: '2026-06-15' },
    movedDays: 7,
  });
});

test('how far it moved is not known where there was no forecast a month ago', () => {
  const young = FINISHED.filter(({ status }) => (status.at(-1)?.at ?? 0) > at('2026-05-04'));
  const context = contextOf([...young, ...open(5, '2026-01-01')], { now: NOW });
  // All were started on 6 April, and none was finished before 4 May.
  expect(forecastOf(context, TERMS)).toMatchObject({ status: 'ok', movedDays: null });
});

test('without a pace there is no forecast, and it is said why', () => {
  expect(forecastOf(contextOf(open(5, '2026-01-01'), { now: NOW }), TERMS)).toMatchObject({
    status: 'insufficient',
    have: 0,
    need: 5,
  });
});
