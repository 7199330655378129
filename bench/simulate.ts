/**
 * Does generating a plan survive everything? Plays whole generations on the local Jira, each drawn from a seed, while
 * calls are lost, refused and cut off and people work on the issues, and holds the result against the plan.
 * `npm run simulate -- [--seeds N] [--from S] [--json]`; a seed that fails is printed, and `--seeds 1 --from S` plays it again.
 *
 * With `--mode portfolio`: does a portfolio stay right? Plays days of it, each drawn from a seed, while events are lost,
 * doubled and mixed up and invocations are killed, and holds every snapshot against one made from nothing.
 */
import { parseArgs } from 'node:util';
import { simulatePortfolio } from '../tests/simulation/portfolio/simulate';
import { isRight, type Simulation, simulate } from '../tests/simulation/whole/simulate';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    from: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    mode: { type: 'string', default: 'plan' },
  },
});

const simulatePlans = async (first: number, seeds: number): Promise<number> => {
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
  for (let seed = first; seed < first + seeds; seed += 1) {
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
  return failures.length;
};

const simulatePortfolios = async (first: number, seeds: number): Promise<number> => {
  const total = { seeds: 0, events: 0, faults: 0, wrongSnapshots: 0 };
  const started = performance.now();
  for (let seed = first; seed < first + seeds; seed += 1) {
    const { events, faults, wrong } = await simulatePortfolio(seed);
    total.seeds += 1;
    total.events += events;
    total.faults += faults;
    total.wrongSnapshots += wrong.length;
    if (wrong.length > 0) console.log(`seed ${seed} failed: ${wrong.length} wrong snapshots`);
  }
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (values.json) console.log(JSON.stringify({ ...total, seconds }));
  else
    console.log(
      `${total.seeds} storms, ${total.events} events and ${total.faults} faults: ${total.wrongSnapshots} wrong snapshots, in ${seconds} s`,
    );
  return total.wrongSnapshots;
};

const play = values.mode === 'portfolio' ? simulatePortfolios : simulatePlans;
process.exitCode = (await play(Number(values.from), Number(values.seeds))) > 0 ? 1 : 0;
