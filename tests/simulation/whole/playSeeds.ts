import { isRight, simulate } from './simulate';

/** Seeds a test plays; four tests in two files make 200, so that two cores share them, every other seed each. */
const SEEDS = 50;
const STEP = 2;

/** `npm run simulate` plays more, and a failing one again. */
export const expectWholePlans = (from: number): void =>
  test(`the plan is whole, has nothing twice, and can be taken back: every other seed from ${from}, 50 of them`, async () => {
    const wrong = [];
    for (let seed = from; seed < from + SEEDS * STEP; seed += STEP) {
      const simulation = await simulate(seed);
      if (!isRight(simulation)) wrong.push(simulation);
    }
    expect(wrong).toEqual([]);
  }, 300_000);
