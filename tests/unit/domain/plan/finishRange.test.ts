import { accessRequests, durationAt, durationSpread } from '../../../../src/domain/plan/durationSpread';
import { finishRange } from '../../../../src/domain/plan/finishRange';
import { issue, points } from './outlines';

const CALENDAR = {
  start: '2026-03-02',
  sprintLengthDays: 14,
  holidays: [],
  sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: false }],
} as const;
const CRM = { slug: 'crm', name: 'CRM' };
const request = issue('access.crm.request', [], {
  phase: 'data-understanding',
  kind: 'spike',
  source: CRM,
  estimate: { type: 'time-box', days: 5 },
});
const withWeeks = (accessWeeks: number) => ({
  ...CALENDAR,
  sources: [{ ...CALENDAR.sources[0], accessWeeks }],
});

describe('accessRequests', () => {
  test('are the spikes of a source that wait for nothing else of it', () => {
    const sign = issue('sign');
    const requested = { ...request, after: ['sign'] };
    const sample = { ...request, key: 'access.crm.sample', after: [request.key] };
    const inDev = { ...request, key: 'access.crm.dev.key', environment: { slug: 'dev', name: 'dev' } };
    const question = issue('rule', [], { kind: 'spike', phase: 'data-understanding' });
    expect([...accessRequests([sign, requested, sample, inDev, question])]).toEqual([request.key]);
  });
});

describe('durationSpread', () => {
  test('of an access request is 1 to 2 sprints: 10 to 20 working days', () => {
    expect(durationSpread(request, true, CALENDAR)).toEqual({ type: 'uniform', shortest: 10, longest: 20 });
  });

  test('of an access request with expected weeks lies around them', () => {
    expect(durationSpread(request, true, withWeeks(4))).toEqual({
      type: 'triangular',
      shortest: 15,
      likeliest: 20,
      longest: 30,
    });
  });

  test('of access that is there already is the time box of the request', () => {
    expect(durationSpread(request, true, withWeeks(0))).toEqual({ type: 'fixed', days: 5 });
  });

  test('of an exploration is 2 to 3 sprints', () => {
    const exploration = issue('x', [], { covers: ['Describe data', 'Explore data'] });
    expect(durationSpread(exploration, false, CALENDAR)).toEqual({
      type: 'uniform',
      shortest: 20,
      longest: 30,
    });
  });

  test('of an experiment is its time box, of other work its points', () => {
    const experiment = issue('x', [], { kind: 'experiment', estimate: { type: 'time-box', days: 3 } });
    expect(durationSpread(experiment, false, CALENDAR)).toEqual({ type: 'fixed', days: 3 });
    expect(durationSpread(issue('y', [], points(5)), false, CALENDAR)).toEqual({ type: 'fixed', days: 5 });
  });
});

describe('durationAt', () => {
  test('halves a uniform spread in its middle', () => {
    expect(durationAt({ type: 'uniform', shortest: 10, longest: 20 }, 0.5)).toBe(15);
  });

  test('puts as much below the likeliest length as it is far from the shortest', () => {
    const spread = { type: 'triangular', shortest: 15, likeliest: 20, longest: 30 } as const;
    expect([0, 1 / 3, 1].map((share) => durationAt(spread, share))).toEqual([15, 20, 30]);
  });
});

describe('finishRange', () => {
  test('without chance is the last worked day of the longest way', () => {
    // 3 + 2 = 5 working days from Monday 2 March: Friday 6 March.
    const range = finishRange([issue('a', [], points(3)), issue('b', ['a'], points(2))], CALENDAR);
    expect(range).toEqual({ p50: '2026-03-06', p85: '2026-03-06', trials: 2000 });
  });

  test('works neither on weekends nor on holidays', () => {
    // The 5 days are 2, 3, 5, 6 and 9 March: the 4th is a holiday, the 7th and 8th are a weekend.
    const range = finishRange([issue('a', [], points(5))], { ...CALENDAR, holidays: ['2026-03-04'] });
    expect(range?.p50).toBe('2026-03-09');
  });

  test('counts waits and later sprints', () => {
    // b begins with sprint 2, after 10 working days, and takes 1: Monday 16 March. c waits a week, 5 days, then takes 1.
    const held = issue('b', [], { notBeforeSprint: 2 });
    expect(finishRange([held], CALENDAR)?.p85).toBe('2026-03-16');
    expect(finishRange([held, issue('c', ['b'], { waitDays: 7 })], CALENDAR)?.p85).toBe('2026-03-24');
  });

  test('of one access request lies where its spread has half and 85 of 100', () => {
    // Uniform over 10 to 20 days: half within 15 (Friday 20 March), 85 of 100 within 18.5 (the 19th day, Thursday
    // 26 March). 2,000 draws err by about 0.1 day, so the neighbouring days are possible too.
    const range = finishRange([request], CALENDAR);
    expect(['2026-03-19', '2026-03-20', '2026-03-23']).toContain(range?.p50);
    expect(['2026-03-25', '2026-03-26', '2026-03-27']).toContain(range?.p85);
  });

  test('of more sources is later, because the last one counts', () => {
    const other = { ...request, key: 'access.web.request', source: { slug: 'web', name: 'Web' } };
    const one = finishRange([request], CALENDAR)?.p50 ?? '';
    expect((finishRange([request, other], CALENDAR)?.p50 ?? '') > one).toBe(true);
  });

  test('is the same every time, and not redrawn by a change elsewhere', () => {
    const range = finishRange([request], CALENDAR);
    expect(finishRange([request], CALENDAR)).toEqual(range);
    expect(finishRange([issue('other'), request], CALENDAR)).toEqual(range);
  });

  test('of nothing is not known', () => {
    expect(finishRange([], CALENDAR)).toBeUndefined();
  });
});
