import { requests } from '../../src/contract/requests';
import { isRequestName, PAYLOADS } from './probes/payloads';
import { probeEverything } from './probes/probe';

const NAMES = Object.keys(requests).filter(isRequestName);

test.each(NAMES)('%s is probed with a request that it understands', (name) => {
  const { success, error } = requests[name].safeParse(PAYLOADS[name]({ project: 'VAULT', issue: 'VAULT-1' }));
  expect([success, error?.message]).toEqual([true, undefined]);
});

test('nobody sees into a project that is hidden from them, through any resolver', async () => {
  const { leaks, probes, personas, resolvers, marksAreThere } = await probeEverything();
  expect(leaks).toEqual([]);
  expect(marksAreThere).toBe(true);
  expect({ personas, resolvers, probes }).toEqual({
    personas: 4,
    resolvers: NAMES.length,
    probes: 4 * NAMES.length * 6,
  });
}, 240_000);
