/**
 * What does a portfolio of a thousand projects cost? Prints what opening it takes, what an hour takes in which one project
 * in a hundred has changed, how the first reading spreads itself over the hours, and how many attempts of people to see a
 * hidden project succeed.
 * `npm run bench:portfolio -- [--json] [--projects N] [--issues M]`
 */
import { parseArgs } from 'node:util';
import { probeEverything } from '../tests/simulation/probes/probe';
import { measurePortfolio } from './portfolio/measure';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    projects: { type: 'string', default: '1000' },
    issues: { type: 'string', default: '200000' },
  },
});

const projects = Number(values.projects);
const issues = Number(values.issues);
const found = await measurePortfolio(projects, issues, (words) => console.error(words));
const { gadget, hour, coldStart } = found;
const { leaks, ...probed } = await probeEverything();

if (!values.json) {
  console.log(
    `Opening the gadget: ${gadget.jiraCalls} Jira call, ${gadget.kvsReads} reads of the storage, ${gadget.resolverMs} ms, ${gadget.payloadBytes} bytes (targets: 1, 12, 300, 500,000)`,
  );
  console.log(
    `An hour with ${hour.changedProjects} changed projects: ${hour.calls} calls (target: at most ${5 + 4 * hour.changedProjects}), ${hour.points} of 65,000 points`,
  );
  console.log(
    `The first reading: ${coldStart.hours} hours, at most ${coldStart.maxPointsPerHour} points an hour (target: 16,250)`,
  );
  console.log(
    `${probed.personas} personas tried ${probed.resolvers} resolvers in ${probed.probes} ways: ${leaks.length} leaks`,
  );
  console.log(`The largest snapshot: ${found.snapshotBytesMax} bytes (target: at most 8,192)`);
}
const { personas, resolvers, probes } = probed;
console.log(JSON.stringify({ projects, issues, ...found, leaks: leaks.length, personas, resolvers, probes }));
process.exitCode = leaks.length > 0 ? 1 : 0;
