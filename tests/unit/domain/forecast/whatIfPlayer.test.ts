import fc from 'fast-check';
import { type Change, whatIf } from '../../../../src/domain/forecast/whatIf';
import { whatIfPlayer } from '../../../../src/domain/forecast/whatIfPlayer';
import { whenDoneFrom } from '../../../../src/domain/forecast/whenDone';
import { granted, outlookWith, paceWith } from './outlooks';

const on = (day: string) => ({ p85: { type: 'on', day } });

/** Three on Monday to Wednesday, then CRM on Monday the 16th and its two items on Tuesday and Wednesday, the 18th. */
const OUTLOOK = outlookWith({
  ready: 3,
  waiting: [{ items: 2, behind: ['CRM-1'] }],
  access: [granted('CRM-1', 'CRM', [10])],
});

test('days on which everything waits are lost', () => {
  const play = whatIfPlayer(OUTLOOK);
  expect(play({})).toMatchObject(on('2026-03-18'));
  expect(play({ later: { source: 'CRM', days: 14 } })).toMatchObject(on('2026-04-01'));
  expect(play({ later: { source: 'CRM', days: -30 } })).toMatchObject(on('2026-03-13'));
});

test('it remembers nothing of one change for the next', () => {
  const play = whatIfPlayer(OUTLOOK);
  const before = play({});
  play({ fewerItems: 4, throughput: 2 });
  expect(play({})).toEqual(before);
});

test('a source that is never there within three years is after the horizon', () => {
  const play = whatIfPlayer(OUTLOOK);
  expect(play({ later: { source: 'CRM', days: 2_000 } })).toMatchObject({ p50: { type: 'after' } });
});

test('nothing remains where everything is given up', () => {
  expect(whatIfPlayer(OUTLOOK)({ fewerItems: 9 })).toMatchObject({ status: 'insufficient' });
  expect(whenDoneFrom(OUTLOOK, 0, new Uint16Array(0))).toMatchObject({ status: 'insufficient' });
});

const outlooks = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 5 }),
    working: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }),
    off: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 4 }),
    ready: fc.integer({ min: 0, max: 60 }),
    groups: fc.array(
      fc.record({ items: fc.integer({ min: 0, max: 20 }), behind: fc.subarray(['A', 'B', 'C']) }),
      {
        maxLength: 5,
      },
    ),
    delays: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 1_300 }), { minLength: 1, maxLength: 5 }), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map(({ seed, working, off, ready, groups, delays }) =>
    outlookWith({
      seed,
      pace: paceWith(working, off),
      ready,
      waiting: groups,
      access: ['A', 'B', 'C'].map((key, index) => granted(key, `Source ${key}`, delays[index] ?? [1])),
    }),
  );

const changes: fc.Arbitrary<Change> = fc.record(
  {
    fewerItems: fc.integer({ min: 0, max: 30 }),
    later: fc.record({
      source: fc.constantFrom('Source A', 'Source B'),
      days: fc.integer({ min: -84, max: 84 }),
    }),
    throughput: fc.constantFrom(0.5, 0.75, 1, 1.25, 1.5, 2),
  },
  { requiredKeys: [] },
);

test('it says of any change what playing every day of every trial says', () => {
  fc.assert(
    fc.property(outlooks, fc.array(changes, { minLength: 1, maxLength: 3 }), (outlook, asked) => {
      const play = whatIfPlayer(outlook, 40);
      for (const change of asked) expect(play(change)).toEqual(whatIf(outlook, change, 40));
    }),
    { numRuns: 150 },
  );
});
