import { expectWholePlans } from './whole/playSeeds';

describe('a plan generated while calls are lost and refused, tabs come and go and people work on it', () => {
  for (const from of [1, 101]) expectWholePlans(from);
});
