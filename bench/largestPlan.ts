/** The largest plan that the benchmarks make: 2,054 epics and issues, of 60 sources, 5 environments and 4 seats. */
import type { PlanInput } from '../src/domain/plan/types';
import { TEMPLATE_FILES } from '../src/templates/templates.generated';

/** A shipped template with work of the bench's own at its end. */
export const grownTemplate = (id: string): string => {
  const files: Readonly<Record<string, string>> = TEMPLATE_FILES;
  const shipped = files[id];
  if (shipped === undefined)
    throw new Error(`No template is called ${id}; there are ${Object.keys(files).join(', ')}.`);
  return shipped + grownBy(/phase: (\S+)/.exec(shipped)?.[1] ?? '');
};

/** Work for every source in every environment, and for every seat: what makes a plan grow in all directions. */
const grownBy = (phase: string): string => `
  - key: bench
    phase: ${phase}
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

const named = (what: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${what} ${index + 1}`);

export const largestInput = (sources: number, environments: number, seats: number): PlanInput => ({
  name: 'Benchmark',
  businessQuestion: 'How long does it take to expand a plan?',
  measures: {},
  sources: named('Source', sources).map((name, index) => ({
    name,
    ownerRole: 'Operations',
    sensitive: index % 3 === 0,
  })),
  environments: named('Environment', environments),
  team: named('Data scientist', seats).map((name) => ({ name, role: 'data-scientist' })),
  riskTier: 'high',
  method: 'scrum',
  start: '2026-11-02',
  sprintLengthDays: 14,
  holidays: ['2026-12-25'],
  edits: [],
});
