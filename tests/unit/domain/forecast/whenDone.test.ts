import fc from 'fast-check';
import type { Outlook, WhenDone } from '../../../../src/domain/forecast/types';
import { probabilityBy, whenDone } from '../../../../src/domain/forecast/whenDone';
import { granted, MONDAY_TO_FRIDAY, outlookWith, paceWith } from './outlooks';

const forecastOf = (changes: Partial<Outlook>, trials?: number): WhenDone => {
  const forecast = whenDone(outlookWith(changes), trials);
  if (forecast.status === 'insufficient') throw new Error(forecast.reason);
  return forecast;
};

const on = (day: string) => ({ type: 'on', day });

describe('with one item each working day', () => {
  test('three items from a Friday on are finished by Wednesday, for sure', () => {
    expect(forecastOf({ ready: 3 })).toEqual({
      status: 'ok',
      p50: on('2026-03-11'),
      p70: on('2026-03-11'),
      p85: on('2026-03-11'),
      p95: on('2026-03-11'),
      remaining: 3,
      trials: 10_000,
      distribution: [{ day: '2026-03-11', trials: 10_000 }],
      beyond: 0,
      horizon: '2029-03-05',
      note: null,
    });
  });

  test('six items take a weekend more', () => {
    expect(forecastOf({ ready: 6 }).p85).toEqual(on('2026-03-16'));
  });

  test('the first two of six are finished on Tuesday, those that wait are not asked about', () => {
    const waiting = { waiting: [{ items: 4, behind: ['R'] }], access: [granted('R', 'CRM', [90])] };
    const forecast = whenDone(outlookWith({ ready: 2, ...waiting }), 100, 2);
    expect(forecast).toMatchObject({ p85: on('2026-03-10'), remaining: 2, beyond: 0 });
  });

  test('a holiday is not worked', () => {
    const calendar = { ...MONDAY_TO_FRIDAY, holidays: ['2026-03-09', '2026-03-11'] };
    // Tuesday, Thursday, Friday.
    expect(forecastOf({ ready: 3, calendar }).p85).toEqual(on('2026-03-13'));
  });

  test('other working days are worked: Sunday to Thursday', () => {
    const calendar = { workingDays: [0, 1, 2, 3, 4], holidays: [] };
    expect(forecastOf({ ready: 3, calendar }).p85).toEqual(on('2026-03-10'));
  });

  test('another seed gives the same days, since there is no luck', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => forecastOf({ ready: 4, seed }, 50).p50.day === '2026-03-12'),
      { numRuns: 30 },
    );
  });
});

test('what is finished on weekends is drawn from weekends', () => {
  // Nothing on working days, two items each weekend day: Saturday and Sunday.
  expect(forecastOf({ ready: 4, pace: paceWith([0], [2]) }).p85).toEqual(on('2026-03-08'));
});

test('half a chance each day: the percentiles lie where 1 − ½ⁿ reaches them', () => {
  // Monday 50 %, Tuesday 75 %, Wednesday 87.5 %, Thursday 93.75 %, Friday 96.9 %.
  const forecast = forecastOf({ ready: 1, pace: paceWith([0, 1]) });
  expect(forecast).toMatchObject({ p70: on('2026-03-10'), p85: on('2026-03-11'), p95: on('2026-03-13') });
});

describe('the probability of a deadline', () => {
  const forecast = forecastOf({ ready: 1, pace: paceWith([0, 1]) });

  test('is the share of trials that have ended by then', () => {
    const tuesday = probabilityBy(forecast, '2026-03-10');
    expect(tuesday.type).toBe('about');
    // 75 %, and 10,000 trials err by less than 2 %.
    expect(tuesday.share).toBeGreaterThan(0.73);
    expect(tuesday.share).toBeLessThan(0.77);
  });

  test('is the same over the weekend, on which nothing happens', () => {
    expect(probabilityBy(forecast, '2026-03-15')).toEqual(probabilityBy(forecast, '2026-03-13'));
  });

  test('is never surer than 95 %, either way', () => {
    expect(probabilityBy(forecast, '2026-03-13')).toEqual({ type: 'more-than', share: 0.95 });
    expect(probabilityBy(forecast, '2026-12-31')).toEqual({ type: 'more-than', share: 0.95 });
    expect(probabilityBy(forecast, '2026-03-06')).toEqual({ type: 'less-than', share: 0.05 });
  });
});

describe('waiting for data', () => {
  const behindCrm = { waiting: [{ items: 3, behind: ['CRM-1'] }] };

  test('items are worked on from the day after their access is granted', () => {
    // Granted after 10 days, on Monday the 16th: Tuesday, Wednesday, Thursday.
    const forecast = forecastOf({ ...behindCrm, access: [granted('CRM-1', 'CRM', [10])] });
    expect(forecast.p85).toEqual(on('2026-03-19'));
  });

  test('an access granted on a weekend helps from Monday on', () => {
    const forecast = forecastOf({ ...behindCrm, access: [granted('CRM-1', 'CRM', [8])] });
    expect(forecast.p85).toEqual(on('2026-03-18'));
  });

  test('ready items are finished meanwhile, and days without any are lost', () => {
    // Ready: Monday to Wednesday. Thursday, Friday and Monday are lost, waiting ones follow from Tuesday the 17th.
    const forecast = forecastOf({ ...behindCrm, ready: 3, access: [granted('CRM-1', 'CRM', [10])] });
    expect(forecast.p85).toEqual(on('2026-03-19'));
  });

  test('an item behind two requests waits for the later one', () => {
    const forecast = forecastOf({
      waiting: [{ items: 1, behind: ['CRM-1', 'WEB-1'] }],
      access: [granted('CRM-1', 'CRM', [10]), granted('WEB-1', 'Web', [20])],
    });
    // Thursday the 26th, and a day to work on it.
    expect(forecast.p85).toEqual(on('2026-03-27'));
  });

  test('each possible delay is as likely as another', () => {
    // 3, 4, 5 or 6 days: Monday to Thursday, so the work ends on Tuesday to Friday.
    const forecast = forecastOf({
      waiting: [{ items: 1, behind: ['CRM-1'] }],
      access: [granted('CRM-1', 'CRM', [3, 4, 5, 6])],
    });
    const shares = forecast.distribution.map(({ day, trials }) => [day, Math.round(trials / 500)]);
    expect(shares).toEqual([
      ['2026-03-10', 5],
      ['2026-03-11', 5],
      ['2026-03-12', 5],
      ['2026-03-13', 5],
    ]);
  });

  test('an access that comes after three years leaves its items undone', () => {
    const forecast = forecastOf({ ...behindCrm, access: [granted('CRM-1', 'CRM', [2000])] });
    expect(forecast).toMatchObject({ p50: { type: 'after', day: '2029-03-05' }, beyond: 10_000 });
  });
});

describe('the horizon of three years', () => {
  test('is named where the work does not end before', () => {
    // 782 working days lie in three years; 1,000 items take longer.
    expect(forecastOf({ ready: 1000 }, 100)).toMatchObject({
      p50: { type: 'after', day: '2029-03-05' },
      distribution: [],
      beyond: 100,
      note: 'In 100 of 100 trials something still remains after three years, which is as far as a forecast looks.',
    });
  });

  test('does not end a forecast of a team that never finishes anything', () => {
    expect(forecastOf({ ready: 1, pace: paceWith([0]) }).p50.type).toBe('after');
  });
});

test('nothing remains: no forecast, and a sentence', () => {
  expect(whenDone(outlookWith({}))).toEqual({
    status: 'insufficient',
    reason: 'Nothing of this scope remains, so there is nothing to forecast.',
    have: 0,
    need: 1,
  });
});

describe('for any pace, scope and delay', () => {
  const outlooks = fc.record({
    pace: fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 4 }),
      )
      .map(([working, off]) => paceWith(working, off)),
    ready: fc.integer({ min: 0, max: 30 }),
    seed: fc.string(),
    behind: fc.integer({ min: 1, max: 8 }),
    delays: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 }),
  });
  type Any = typeof outlooks extends fc.Arbitrary<infer Value> ? Value : never;
  const TRIALS = 100;
  const of = ({ behind, delays, ...rest }: Any) =>
    forecastOf(
      {
        ...rest,
        waiting: [{ items: behind, behind: ['CRM-1'] }],
        access: [granted('CRM-1', 'CRM', delays)],
      },
      TRIALS,
    );
  const daysOf = ({ p50, p70, p85, p95 }: WhenDone) => [p50, p70, p85, p95].map(({ day }) => day);
  const neverEarlier = (one: WhenDone, other: WhenDone) =>
    daysOf(one).forEach((day, index) => {
      expect(day >= (daysOf(other)[index] ?? '')).toBe(true);
    });

  test('a surer day is never earlier than a less sure one', () => {
    fc.assert(
      fc.property(outlooks, (drawn) => {
        const days = daysOf(of(drawn));
        expect(days).toEqual([...days].sort());
      }),
      { numRuns: 60 },
    );
  });

  test('every trial is counted once', () => {
    fc.assert(
      fc.property(outlooks, (drawn) => {
        const { distribution, beyond } = of(drawn);
        expect(distribution.reduce((sum, { trials }) => sum + trials, beyond)).toBe(TRIALS);
      }),
      { numRuns: 60 },
    );
  });

  test('more items never end earlier', () => {
    fc.assert(
      fc.property(outlooks, fc.integer({ min: 0, max: 10 }), (drawn, more) => {
        neverEarlier(of({ ...drawn, ready: drawn.ready + more }), of(drawn));
        neverEarlier(of({ ...drawn, behind: drawn.behind + more }), of(drawn));
      }),
      { numRuns: 60 },
    );
  });

  test('longer delays never end earlier', () => {
    fc.assert(
      fc.property(outlooks, fc.integer({ min: 0, max: 30 }), (drawn, more) => {
        neverEarlier(of({ ...drawn, delays: drawn.delays.map((days) => days + more) }), of(drawn));
      }),
      { numRuns: 60 },
    );
  });

  test('the same outlook gives the same forecast', () => {
    fc.assert(
      fc.property(outlooks, (drawn) => {
        expect(of(drawn)).toEqual(of(drawn));
      }),
      { numRuns: 20 },
    );
  });
});
