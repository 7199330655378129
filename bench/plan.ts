/**
 * What does generating a plan cost? Prints calls and seconds, counted on the sandbox's side of the wire: of a plan of
 * this size, or, where none is asked for, of a usual plan and of a large one.
 * `npm run bench:plan -- [--json] [--sources N] [--environments M] [--latency MS]`
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { statsOf } from '../sandbox/server/http/stats';
import { createSandbox, type Sandbox } from '../sandbox/server/sandbox';
import { PERSONAS } from '../sandbox/site/personas';
import { generatePlan, readFit } from '../sandbox/site/simulation/appCalls';
import { person } from '../sandbox/site/simulation/person';
import { LIMITS } from '../src/contract/limits';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sources: { type: 'string' },
    environments: { type: 'string' },
    latency: { type: 'string', default: '150' },
  },
});

const admin = PERSONAS[0];
if (!admin) throw new Error('There is no administrator.');

const input = (sources: number, environments: number) => ({
  name: 'Benchmark',
  businessQuestion: 'How long does it take to generate a plan?',
  sources: Array.from({ length: sources }, (_, index) => ({
    name: `Source ${index + 1}`,
    ownerRole: 'Operations',
    sensitive: index === 0,
  })),
  environments: Array.from(
    { length: environments },
    (_, index) => ['dev', 'test', 'prod'][index] ?? `stage ${index + 1}`,
  ),
  riskTier: 'limited' as const,
  start: '2026-11-02',
  sprintLengthDays: 14 as const,
});

const pageSchema = z.object({
  issues: z.array(
    z.object({
      fields: z.object({
        issuetype: z.object({ hierarchyLevel: z.number() }),
        issuelinks: z.array(z.object({ inwardIssue: z.unknown().optional() })),
      }),
    }),
  ),
  nextPageToken: z.string().optional(),
});

/** What is in Jira afterwards: counted there, not taken from the app's word. */
const countCreated = async ({ jira }: Sandbox) => {
  const who = person(jira, admin.accountId);
  const total = { issues: 0, epics: 0, links: 0 };
  let token: string | undefined;
  do {
    const page = pageSchema.parse(
      await who.send('POST', '/rest/api/3/search/jql', {
        jql: 'project = BENCH',
        fields: ['issuetype', 'issuelinks'],
        maxResults: 100,
        ...(token ? { nextPageToken: token } : {}),
      }),
    );
    for (const { fields } of page.issues) {
      total.issues += 1;
      total.epics += fields.issuetype.hierarchyLevel === 1 ? 1 : 0;
      total.links += fields.issuelinks.filter(({ inwardIssue }) => inwardIssue !== undefined).length;
    }
    token = page.nextPageToken;
  } while (token);
  return total;
};

const run = async (sources: number, environments: number, latencyMs: number) => {
  const sandbox = await createSandbox({
    seed: 1,
    now: Date.UTC(2026, 10, 2, 9),
    latencyMs,
    indexLagMs: 2000,
  });
  try {
    for (const { accountId, email, displayName } of PERSONAS)
      sandbox.jira.addUser({ accountId, email, displayName });
    const people = { lead: admin.accountId, administrators: [admin.accountId], members: [], viewers: [] };
    sandbox.jira.addProject({
      key: 'BENCH',
      name: 'Benchmark',
      style: 'company-managed',
      board: 'scrum',
      language: 'en',
      linksOnCreateScreen: true,
      ...people,
    });
    await sandbox.forge.warm();
    sandbox.clock.run();
    await readFit(sandbox, admin.accountId, 'BENCH');
    const fitReads = statsOf(sandbox).readCalls;
    // The sandbox's own time: where Jira asks to wait, the wait is counted, although nobody sits through it.
    const started = sandbox.clock.now();
    await generatePlan(sandbox, admin.accountId, 'BENCH', input(sources, environments), {});
    const seconds = (sandbox.clock.now() - started) / 1000;
    const { writeCalls, readCalls } = statsOf(sandbox);
    await sandbox.clock.advance(10_000);
    return {
      ...(await countCreated(sandbox)),
      writeCalls,
      readCalls: readCalls - fitReads,
      fitReads,
      seconds,
    };
  } finally {
    await sandbox.close();
  }
};

/** 94 issues, as a team with three sources has, and 502. */
const USUAL = { sources: 3, environments: 3 };
const LARGE = { sources: 29, environments: 6 };

const ALLOWED = {
  sources: [1, LIMITS.sourcesAtOnce],
  environments: [1, LIMITS.environments],
  latency: [0, 60_000],
} as const;

/** A number within the limits of its option; anything else ends the benchmark with a sentence. */
const numberOf = (option: keyof typeof ALLOWED, otherwise: number): number => {
  const given = values[option];
  if (given === undefined) return otherwise;
  const [least, most] = ALLOWED[option];
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= least && number <= most) return number;
  console.error(`--${option} takes a whole number from ${least} to ${most}, not "${given}".`);
  process.exit(2);
};

const asked = {
  sources: numberOf('sources', USUAL.sources),
  environments: numberOf('environments', USUAL.environments),
};
const latency = numberOf('latency', 150);
const isSizeAsked = values.sources !== undefined || values.environments !== undefined;

if (values.json) {
  console.log(JSON.stringify(await run(asked.sources, asked.environments, latency)));
} else {
  for (const { sources, environments } of isSizeAsked ? [asked] : [USUAL, LARGE]) {
    const figures = await run(sources, environments, latency);
    const { issues, epics, links, writeCalls, readCalls, fitReads, seconds } = figures;
    console.log(
      `${sources} sources, ${environments} environments: ${issues} issues (${epics} epics among them) and ${links} links in ${seconds} s at ${latency} ms latency: ${writeCalls} write calls and ${readCalls} read calls, ${fitReads} more to see how it fits`,
    );
  }
}
