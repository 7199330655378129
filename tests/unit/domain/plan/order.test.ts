import fc from 'fast-check';
import { findCycle, inOrder } from '../../../../src/domain/plan/order';

describe('inOrder', () => {
  test('puts blockers first and keeps the rank otherwise', () => {
    const nodes = [
      { key: 'c', after: ['b'] },
      { key: 'a', after: [] },
      { key: 'b', after: [] },
    ];
    const rank = new Map([
      ['a', 2],
      ['b', 1],
      ['c', 0],
    ]);
    expect(inOrder(nodes, (key) => rank.get(key) ?? 0)).toEqual(['b', 'c', 'a']);
  });

  test('names what waits for itself', () => {
    expect(
      findCycle([
        { key: 'a', after: ['c'] },
        { key: 'b', after: [] },
        { key: 'c', after: ['a'] },
      ]),
    ).toEqual(['a', 'c']);
  });

  test('names one circle in order, without what only leads into it or waits for something missing', () => {
    expect(
      findCycle([
        { key: 'outside', after: ['gone', 'b'] },
        { key: 'dead-end', after: ['gone'] },
        { key: 'a', after: ['dead-end', 'b'] },
        { key: 'b', after: ['c'] },
        { key: 'c', after: ['a'] },
      ]),
    ).toEqual(['b', 'c', 'a']);
    expect(findCycle([{ key: 'a', after: ['gone'] }])).toBeUndefined();
  });

  test('takes the first of equals first', () => {
    const nodes = ['d', 'b', 'c', 'a'].map((key) => ({ key, after: [] }));
    expect(inOrder(nodes, () => 7)).toEqual(['d', 'b', 'c', 'a']);
    expect(inOrder(nodes, (key) => (key === 'a' ? 0 : 1))).toEqual(['a', 'd', 'b', 'c']);
  });

  test('never puts anything before what it waits for', () => {
    const graph = fc.integer({ min: 1, max: 30 }).chain((size) =>
      fc.tuple(
        ...Array.from({ length: size }, (_, index) =>
          fc.uniqueArray(fc.nat({ max: Math.max(0, index - 1) }), { maxLength: index }).map((after) => ({
            key: String(index),
            after: after.map(String),
          })),
        ),
      ),
    );
    fc.assert(
      fc.property(graph, fc.infiniteStream(fc.nat()), (nodes, ranks) => {
        const rank = new Map(nodes.map(({ key }) => [key, ranks.next().value ?? 0]));
        const ordered = inOrder(nodes, (key) => rank.get(key) ?? 0);
        expect(ordered).toHaveLength(nodes.length);
        for (const { key, after } of nodes)
          for (const blocker of after) expect(ordered.indexOf(blocker)).toBeLessThan(ordered.indexOf(key));
      }),
    );
  });
});
