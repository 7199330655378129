import { expectWholePlans } from './whole/playSeeds';

describe('more plans generated while calls are lost and refused, tabs come and go and people work on them', () => {
  for (const from of [2, 102]) expectWholePlans(from);
});
