import fc from 'fast-check';
import { BATCH_SIZE, creationBatches } from '../../../../src/domain/plan/creationBatches';
import type { Plan, PlanNode } from '../../../../src/domain/plan/types';

const node = (key: string, after: readonly string[], kind: PlanNode['kind'] = 'story'): PlanNode => ({
  key,
  phase: 'modeling',
  kind,
  summary: key,
  purpose: '',
  acceptance: [],
  role: 'tech-lead',
  labels: [],
  after,
  sprint: 1,
  due: '2026-03-13',
});

const planOf = (nodes: readonly PlanNode[]): Plan => ({
  template: { id: 'test', version: 1 },
  nodes,
  sprints: 1,
  finish: '2026-03-13',
  warnings: [],
});

const sizes = (nodes: readonly PlanNode[]) => creationBatches(planOf(nodes)).map(({ length }) => length);

describe('creationBatches', () => {
  test('puts epics into a call of their own, first', () => {
    expect(creationBatches(planOf([node('e', [], 'epic'), node('a', []), node('b', [])]))).toEqual([
      ['e'],
      ['a', 'b'],
    ]);
  });

  test('needs two calls for a chain of any length', () => {
    const chain = Array.from({ length: 28 }, (_, index) =>
      node(`n${index}`, index === 0 ? [] : [`n${index - 1}`]),
    );
    expect(sizes(chain)).toEqual([14, 14]);
  });

  test('needs three calls where three issues are linked with each other', () => {
    expect(sizes([node('a', []), node('b', ['a']), node('c', ['a', 'b'])])).toEqual([1, 1, 1]);
  });

  test('cuts unlinked issues into as few calls as Jira’s limit of 50 allows, of similar size', () => {
    expect(sizes(Array.from({ length: 101 }, (_, index) => node(`n${index}`, [])))).toEqual([34, 34, 33]);
  });

  test('is empty for an empty plan', () => {
    expect(creationBatches(planOf([]))).toEqual([]);
  });

  test('creates every node once, never 51 in a call, and never both ends of a link in one call', () => {
    const plans = fc.integer({ min: 0, max: 140 }).chain((size) =>
      fc
        .array(fc.tuple(fc.nat({ max: Math.max(0, size - 1) }), fc.nat({ max: Math.max(0, size - 1) })), {
          maxLength: size * 2,
        })
        .map((pairs) =>
          Array.from({ length: size }, (_, index) =>
            node(
              `n${index}`,
              pairs.filter(([from, to]) => to === index && from < index).map(([from]) => `n${from}`),
              'story',
            ),
          ),
        ),
    );
    fc.assert(
      fc.property(plans, (nodes) => {
        const batches = creationBatches(planOf(nodes));
        expect(batches.flat().toSorted()).toEqual(nodes.map(({ key }) => key).toSorted());
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(BATCH_SIZE);
          const together = new Set(batch);
          for (const { key, after } of nodes)
            if (together.has(key)) for (const blocker of after) expect(together.has(blocker)).toBe(false);
        }
      }),
    );
  });
});
