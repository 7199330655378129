/**
 * How long does the largest plan take from its template? Prints nodes and milliseconds, the median of several runs after
 * a warm-up, for reading the template, making the plan, and sharing it out over calls to Jira.
 * `npm run bench:expand -- [--json] [--template ID] [--sources N] [--environments M] [--seats P] [--runs R]`
 */
import { parseArgs } from 'node:util';
import { creationBatches } from '../src/domain/plan/creationBatches';
import { expandTemplate } from '../src/domain/template/expand';
import { parseTemplate } from '../src/domain/template/parse';
import { grownTemplate, largestInput } from './largestPlan';

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

const text = grownTemplate(values.template);
const read = () => {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.template;
};

const input = largestInput(Number(values.sources), Number(values.environments), Number(values.seats));

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
