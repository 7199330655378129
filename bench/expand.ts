/**
 * How long does the largest plan take from its template? Prints nodes and milliseconds, the median of several runs after
 * a warm-up, for reading the template, making the plan, and sharing it out over calls to Jira.
 * `npm run bench:expand -- [--json] [--template ID] [--sources N] [--environments M] [--seats P] [--runs R]`
 */
import { parseArgs } from 'node:util';
import { creationBatches } from '../src/domain/plan/creationBatches';
import type { PlanInput } from '../src/domain/plan/types';
import { expandTemplate } from '../src/domain/template/expand';
import { parseTemplate } from '../src/domain/template/parse';
import { TEMPLATE_FILES } from '../src/templates/templates.generated';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    template: { type: 'string', default: 'crisp-dm' },
    sources: { type: 'string', default: '60' },
    environments: { type: 'string', default: '5' },
    seats: { type: 'string', default: '4' },
    runs: { type: 'string', default: '15' },
  },
});

const files: Readonly<Record<string, string>> = TEMPLATE_FILES;
const named = (what: string, count: string) =>
  Array.from({ length: Number(count) }, (_, index) => `${what} ${index + 1}`);

const shipped = files[values.template];
if (shipped === undefined)
  throw new Error(`No template is called ${values.template}; there are ${Object.keys(files).join(', ')}.`);

/** Work for every source in every environment, and for every seat: what makes a plan grow in all directions. */
const GROWN = `
  - key: bench
    phase: ${/phase: (\S+)/.exec(shipped)?.[1]}
    role: data-engineer
    summary: Features
    purpose: To reach a size that no shipped template has with these answers.
    acceptance: [Done]
    items:
      - key: read
        for: source+environment
        kind: story
        role: data-engineer
        points: 2
        summary: Read {source} in {environment}
        purpose: To have it.
        acceptance: [Read]
      - key: feature
        for: source+environment
        kind: slice
        role: data-engineer
        points: 3
        summary: Build features of {source} in {environment}
        purpose: To use it.
        acceptance: [Built]
        after: [bench.read of same source in same environment]
      - key: check
        for: source+environment
        kind: story
        role: data-scientist
        points: 1
        summary: Check the features of {source} in {environment}
        purpose: To trust them.
        acceptance: [Checked]
        after: [bench.feature of same source in same environment, bench.read of first source in same environment]
      - key: experiment
        for: source+person
        kind: experiment
        role: data-scientist
        timeBox: 3
        summary: Try {source}, by {person}
        purpose: To learn from it.
        acceptance: [Tried]
        after: [bench.feature of same source in first environment]
`;

const text = shipped + GROWN;
const read = () => {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.template;
};

const input: PlanInput = {
  name: 'Benchmark',
  businessQuestion: 'How long does it take to expand a plan?',
  measures: {},
  sources: named('Source', values.sources).map((name, index) => ({
    name,
    ownerRole: 'Operations',
    sensitive: index % 3 === 0,
  })),
  environments: named('Environment', values.environments),
  team: named('Data scientist', values.seats).map((name) => ({ name, role: 'data-scientist' })),
  riskTier: 'high',
  method: 'scrum',
  start: '2026-11-02',
  sprintLengthDays: 14,
  holidays: ['2026-12-25'],
  edits: [],
};

const median = (run: () => unknown): number => {
  const times = Array.from({ length: Number(values.runs) + 3 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  const warm = times.slice(3).toSorted((one, other) => one - other);
  return Math.round((warm[Math.floor(warm.length / 2)] ?? 0) * 10) / 10;
};

const template = read();
const plan = expandTemplate(template, input);
const figures = {
  nodes: plan.nodes.length,
  links: plan.nodes.flatMap(({ after }) => after).length,
  parseMs: median(read),
  expandMs: median(() => expandTemplate(template, input)),
  batchesMs: median(() => creationBatches(plan)),
  batches: creationBatches(plan).length,
};
if (values.json) {
  console.log(JSON.stringify(figures));
} else {
  const { nodes, links, parseMs, expandMs, batchesMs, batches } = figures;
  console.log(`${nodes} nodes and ${links} links in ${expandMs} ms`);
  console.log(`${batches} calls shared out in ${batchesMs} ms; the template read in ${parseMs} ms`);
}
