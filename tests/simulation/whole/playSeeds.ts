import { isRight, simulate } from './simulate';

/** Seeds a test plays; four tests in two files make 200, so that two cores share them. */
const SEEDS = 50;

/** `npm run simulate` plays more, and a failing one again. */
export const expectWholePlans = (from: number): void =>
  test(`the plan is whole, has nothing twice, and can be taken back: 50 seeds from ${from}`, async () => {
    const wrong = [];
    for (let seed = from; seed < from + SEEDS; seed += 1) {
      const simulation = await simulate(seed);
      if (!isRight(simulation)) wrong.push(simulation);
    }
    expect(wrong).toEqual([]);
  }, 300_000);
