/**
 * What does a portfolio of a thousand projects cost? Prints what opening it takes, with the first row in a browser, what
 * an hour takes in which one project in a hundred has changed, how the first reading spreads itself over the hours, how
 * many attempts of people to see a hidden project succeed, and what a month costs at sites of three sizes.
 * `npm run bench:portfolio -- [--json] [--projects N] [--issues M] [--latency MS] [--sites S]`
 */
import { parseArgs } from 'node:util';
import { probeEverything } from '../tests/simulation/probes/probe';
import { monthlyCosts } from './portfolio/costs';
import { costTable, partsTable } from './portfolio/costTable';
import { measureFirstRow } from './portfolio/firstRow';
import { type Measured, measurePortfolio } from './portfolio/measure';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    projects: { type: 'string', default: '1000' },
    issues: { type: 'string', default: '200000' },
    latency: { type: 'string', default: '150' },
    sites: { type: 'string', default: '100' },
  },
});

const SMALLER = [10, 100];

const [projects, issues, sites] = [Number(values.projects), Number(values.issues), Number(values.sites)];
const tell = (words: string): void => console.error(words);

/** The same work on sites of fewer projects, each as large. */
const sizes = new Map<number, Measured>();
for (const size of SMALLER.filter((smaller) => smaller < projects))
  sizes.set(size, await measurePortfolio(size, Math.round((issues / projects) * size), tell));
const measured = await measurePortfolio(projects, issues, tell);
sizes.set(projects, measured);
const { firstRowMs, emptyBrowserMs } = await measureFirstRow(measured.rows, Number(values.latency));
tell('the first row seen in a browser');
const { leaks, personas, resolvers, probes } = await probeEverything();
for (const leak of leaks) tell(`leak: ${JSON.stringify(leak)}`);

const { hour, coldStart, snapshotBytesMax, idleWrites, parts } = measured;
const gadget = { ...measured.gadget, firstRowMs };
if (!values.json) {
  const line = (words: string): void => console.log(words);
  line(
    `Opening the gadget: ${gadget.jiraCalls} Jira call, ${gadget.kvsReads} reads of the storage, ${gadget.resolverMs} ms, ${gadget.payloadBytes} bytes (targets: 1, 12, 300, 500,000)`,
  );
  line(
    `The first row is seen after ${firstRowMs} ms at a latency of ${values.latency} ms (target: 1,000); ${emptyBrowserMs} ms in an empty browser`,
  );
  line(
    `An hour with ${hour.changedProjects} changed projects: ${hour.calls} calls (target: at most ${5 + 4 * hour.changedProjects}), ${hour.points} of 65,000 points`,
  );
  line(
    `The first reading: ${coldStart.hours} hours, at most ${coldStart.maxPointsPerHour} points an hour (target: 16,250)`,
  );
  line(
    `The largest snapshot, with a year of days: ${snapshotBytesMax} bytes (target: at most 8,192); ${idleWrites} written without a change`,
  );
  line(
    `${personas} personas tried ${resolvers} resolvers in ${probes} ways: ${leaks.length} leaks (target: 0)`,
  );
  line(`\n${partsTable(projects, parts)}`);
  line(`\n${costTable([...sizes].map(([size, { parts: ofSize }]) => monthlyCosts(size, sites, ofSize)))}\n`);
}
console.log(
  JSON.stringify({
    projects,
    issues,
    gadget,
    hour,
    coldStart,
    snapshotBytesMax,
    leaks: leaks.length,
    personas,
    resolvers,
    probes,
  }),
);
process.exitCode = leaks.length > 0 ? 1 : 0;
