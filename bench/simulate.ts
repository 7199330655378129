/**
 * Does generating a plan survive everything? Plays whole generations on the local Jira, each drawn from a seed, while
 * calls are lost, refused and cut off and people work on the issues, and holds the result against the plan.
 * `npm run simulate -- [--seeds N] [--from S] [--json]`; a seed that fails is printed, and `--seeds 1 --from S` plays it again.
 */
import { parseArgs } from 'node:util';
import { isRight, type Simulation, simulate } from '../tests/simulation/whole/simulate';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const total = {
  seeds: 0,
  plans: 0,
  issues: 0,
  calls: 0,
  duplicates: 0,
  missing: 0,
  wrongLinks: 0,
  leftovers: 0,
};
const failures: Simulation[] = [];
const started = performance.now();
const first = Number(values.from);
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const simulation = await simulate(seed);
  total.seeds += 1;
  total.plans += simulation.stuck === undefined ? 1 : 0;
  for (const figure of ['issues', 'calls', 'duplicates', 'missing', 'wrongLinks', 'leftovers'] as const)
    total[figure] += simulation[figure];
  if (!isRight(simulation)) failures.push(simulation);
}
const seconds = Math.round((performance.now() - started) / 100) / 10;

for (const failure of failures) console.log(`seed ${failure.seed} failed: ${JSON.stringify(failure)}`);
if (values.json) console.log(JSON.stringify({ ...total, seconds }));
else
  console.log(
    `${total.seeds} seeds, ${total.plans} whole plans, ${total.issues} issues in ${total.calls} calls: ${total.duplicates} doubled, ${total.missing} missing, ${total.wrongLinks} wrong links, ${total.leftovers} left over after undo, in ${seconds} s`,
  );
process.exitCode = failures.length > 0 ? 1 : 0;
