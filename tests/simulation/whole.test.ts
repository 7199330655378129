import { isRight, simulate } from './whole/simulate';

/** Seeds a test plays; four tests make 200. `npm run simulate` plays more, and a failing one again. */
const SEEDS = 50;

describe('a plan generated while calls are lost and refused, tabs come and go and people work on it', () => {
  test.each([1, 51, 101, 151])(
    'is whole, has nothing twice, and can be taken back: 50 seeds from %i',
    async (from) => {
      const wrong = [];
      for (let seed = from; seed < from + SEEDS; seed += 1) {
        const simulation = await simulate(seed);
        if (!isRight(simulation)) wrong.push(simulation);
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});
