import type { PlanInput } from '../../../../src/domain/plan/types';
import { parseTemplate } from '../../../../src/domain/template/parse';
import { planSize, tooManyNodes } from '../../../../src/domain/template/size';
import type { Template } from '../../../../src/domain/template/types';
import { PLAN_DEFAULTS } from '../../planDefaults';
import { withItems } from './malformed/text';

const templateWith = (...items: readonly string[]): Template => {
  const parsed = parseTemplate(withItems(...items));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
};

const inputOf = (sources: number, environments: number, seats: number): PlanInput => ({
  ...PLAN_DEFAULTS,
  name: 'Large',
  businessQuestion: 'How large?',
  sources: Array.from({ length: sources }, (_, index) => ({
    name: `Source ${index}`,
    ownerRole: 'IT',
    sensitive: index % 2 === 0,
  })),
  environments: Array.from({ length: environments }, (_, index) => `Environment ${index}`),
  team: Array.from({ length: seats }, (_, index) => ({ name: `Seat ${index}`, role: 'data-scientist' })),
  riskTier: 'low',
  start: '2026-03-02',
  sprintLengthDays: 14,
});

const everywhere = (key: string, rest = '') =>
  `key: ${key}, kind: story, points: 1, for: source+environment+person${rest}`;

describe('planSize', () => {
  test('counts copies along each axis that meet the conditions, and their epics', () => {
    const template = templateWith(
      everywhere('a'), // 4 × 3 × 2
      everywhere('b', ', when: [sensitive source, not production]'), // 2 × 2 × 2
      'key: c, kind: story, points: 1, for: person', // 2
      'key: d, kind: story, points: 1, when: high risk', // none
    );
    expect(planSize(template, inputOf(4, 3, 2)).nodes).toBe(1 + 24 + 8 + 2);
    // Nobody named: once for the team.
    expect(planSize(template, inputOf(4, 3, 0)).nodes).toBe(1 + 12 + 4 + 1);
  });

  test('counts links as the product of the pairs along each axis', () => {
    const template = templateWith(
      everywhere('a'),
      everywhere('b', ', after: [e.a of same source in all environments by first person]'),
    );
    // 24 copies of b, each after 1 source × 3 environments × 1 seat.
    expect(planSize(template, inputOf(4, 3, 2)).links).toBe(24 * 3);
  });
});

describe('tooManyNodes', () => {
  test('allows up to 5,000 nodes and refuses more', () => {
    const template = templateWith(
      everywhere('a'), // 10 × 7 × 7 = 490
      'key: b, kind: story, points: 1', // 1
      ...Array.from({ length: 9 }, (_, index) => everywhere(`a${index}`)), // 9 × 490
    );
    // 1 epic + 1 + 10 × 490 = 4,902
    expect(planSize(template, inputOf(10, 7, 7)).nodes).toBe(4902);
    expect(tooManyNodes(template, inputOf(10, 7, 7))).toBeUndefined();
    // 1 + 1 + 10 × 560 = 5,602
    expect(tooManyNodes(template, inputOf(10, 7, 8))).toEqual({
      nodes: 5602,
      links: 0,
      message:
        'This plan would have 5,602 epics and issues; 5,000 are the most that one plan takes. Take fewer data sources, environments or seats of the team, or split the project.',
    });
  });

  test('refuses links that would be too many for any Jira, long before they are made', () => {
    const template = templateWith(
      everywhere('a'),
      everywhere('b', ', after: [e.a of all sources in all environments by all people]'),
    );
    // 2,000 copies of each, every one of b after every one of a.
    expect(tooManyNodes(template, inputOf(20, 10, 10))?.message).toBe(
      'This plan would have 4,000,000 links between issues; 20,000 are the most that one plan takes. Take fewer data sources, environments or seats of the team, or split the project.',
    );
  });
});
