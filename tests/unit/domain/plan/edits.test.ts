import fc from 'fast-check';
import { applyEdits, estimateFor } from '../../../../src/domain/plan/edits';
import { type OutlineIssue, schedulePlan } from '../../../../src/domain/plan/schedulePlan';
import type { NodeEdit } from '../../../../src/domain/plan/types';
import { ITEM_KINDS, ROLES } from '../../../../src/domain/plan/vocabulary';
import { epic, issue, outline, points } from './outlines';

const afterOf = (issues: readonly OutlineIssue[]) =>
  Object.fromEntries(issues.map(({ key, after }) => [key, after]));

describe('leaving out', () => {
  test('what came after an issue comes after its blockers', () => {
    const plan = outline([issue('a'), issue('b', ['a']), issue('c', ['b'])]);
    expect(afterOf(applyEdits(plan, [{ node: 'b', leaveOut: true }]).issues)).toEqual({ a: [], c: ['a'] });
  });

  test('goes on through several that are left out, and names no blocker twice', () => {
    const plan = outline([
      issue('a'),
      issue('b', ['a']),
      issue('c', ['a']),
      issue('d', ['b', 'c']),
      issue('x', ['a', 'd']),
    ]);
    const edits = ['b', 'c', 'd'].map((node) => ({ node, leaveOut: true }));
    expect(afterOf(applyEdits(plan, edits).issues)).toEqual({ a: [], x: ['a'] });
  });

  test('an epic goes with its issues, and the next epic follows the one before', () => {
    const plan = outline(
      [issue('a'), issue('b', ['a'], { epic: 'f' }), issue('c', ['b'], { epic: 'g' })],
      [epic('e'), epic('f'), epic('g')],
    );
    const edited = applyEdits(plan, [{ node: 'f', leaveOut: true }]);
    expect(edited.epics.map(({ key }) => key)).toEqual(['e', 'g']);
    expect(afterOf(edited.issues)).toEqual({ a: [], c: ['a'] });
  });

  test('an epic whose issues are all left out is not in the plan', () => {
    const plan = outline([issue('a'), issue('b', [], { epic: 'f' })], [epic('e'), epic('f')]);
    const edited = applyEdits(plan, [{ node: 'b', leaveOut: true }]);
    const calendar = { start: '2026-03-02', sprintLengthDays: 14, holidays: [] } as const;
    expect(schedulePlan(edited, calendar).nodes.map(({ key }) => key)).toEqual(['e', 'a']);
  });

  test('everything but one leaves that one without blockers', () => {
    const plan = outline([issue('a'), issue('b', ['a']), issue('c', ['a', 'b'])]);
    const edited = applyEdits(plan, [
      { node: 'a', leaveOut: true },
      { node: 'b', leaveOut: true },
    ]);
    expect(afterOf(edited.issues)).toEqual({ c: [] });
  });

  test('said to be not left out stays', () => {
    expect(applyEdits(outline([issue('a')]), [{ node: 'a', leaveOut: false }]).issues).toHaveLength(1);
  });
});

describe('changing', () => {
  const changed = (edit: Omit<NodeEdit, 'node'>, of = issue('a', [], points(3))) =>
    applyEdits(outline([of]), [{ node: 'a', ...edit }]).issues[0];

  test('a name becomes one line', () => {
    expect(changed({ summary: 'Ask\n twice ' })?.summary).toBe('Ask twice');
  });

  test('the role is taken over, and the rest stays', () => {
    expect(changed({ role: 'legal' })).toEqual({ ...issue('a', [], points(3)), role: 'legal' });
  });

  test('a story that becomes a spike takes its points as days, and the label of its kind', () => {
    expect(
      changed(
        { kind: 'spike' },
        issue('a', [], { ...points(3), labels: ['crispdm-modeling', 'kind-story'] }),
      ),
    ).toMatchObject({
      kind: 'spike',
      estimate: { type: 'time-box', days: 3 },
      labels: ['crispdm-modeling', 'kind-spike'],
    });
  });

  test.each([
    ['story', { type: 'time-box', days: 4 }, { type: 'points', points: 4 }],
    ['experiment', { type: 'points', points: 0 }, { type: 'time-box', days: 1 }],
    ['spike', { type: 'points', points: 100 }, { type: 'time-box', days: 60 }],
    ['sign-off', { type: 'points', points: 0 }, { type: 'points', points: 0 }],
  ] as const)('a %s estimated as %j gets %j', (kind, given, taken) => {
    expect(estimateFor(kind, given)).toEqual(taken);
  });

  test('a sprint is the earliest, in place of the hint of the template', () => {
    expect(changed({ sprint: 2 }, issue('a', [], { notBeforeSprint: 5 }))?.notBeforeSprint).toBe(2);
  });

  test("an epic's sprint is the earliest of its issues that have none of their own", () => {
    const edited = applyEdits(outline([issue('a'), issue('b')]), [
      { node: 'e', sprint: 4 },
      { node: 'b', sprint: 2 },
    ]);
    expect(edited.issues.map(({ notBeforeSprint }) => notBeforeSprint)).toEqual([4, 2]);
  });

  test('an epic takes a name and a role, and stays an epic', () => {
    const edited = applyEdits(outline([issue('a')]), [
      { node: 'e', summary: 'New', role: 'legal', kind: 'spike', estimate: { type: 'points', points: 1 } },
    ]);
    expect(edited.epics).toEqual([epic('e', { summary: 'New', role: 'legal' })]);
  });

  test('changes to nodes that are not there are told', () => {
    expect(applyEdits(outline([issue('a')]), [{ node: 'gone', summary: 'x' }]).unknown).toEqual(['gone']);
  });
});

/** Any acyclic outline: each issue comes after some of those before it, in any of three epics. */
const outlines = fc
  .array(
    fc.record({ blockers: fc.array(fc.nat(), { maxLength: 4 }), epic: fc.constantFrom('e', 'f', 'g') }),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((rows) =>
    outline(
      rows.map(({ blockers, epic: of }, index) =>
        issue(`n${index}`, [...new Set(index === 0 ? [] : blockers.map((each) => `n${each % index}`))], {
          epic: of,
        }),
      ),
      [epic('e'), epic('f'), epic('g')],
    ),
  );

const editsOf = fc.array(
  fc.record(
    {
      node: fc.oneof(
        fc.nat({ max: 25 }).map((at) => `n${at}`),
        fc.constantFrom('e', 'f', 'g', 'unknown'),
      ),
      leaveOut: fc.boolean(),
      summary: fc.string({ maxLength: 10 }),
      kind: fc.constantFrom(...ITEM_KINDS),
      role: fc.constantFrom(...ROLES),
      estimate: fc.oneof(
        fc.record({ type: fc.constant('points' as const), points: fc.nat({ max: 100 }) }),
        fc.record({ type: fc.constant('time-box' as const), days: fc.integer({ min: 1, max: 60 }) }),
      ),
      sprint: fc.integer({ min: 1, max: 30 }),
    },
    { requiredKeys: ['node'] },
  ),
  { maxLength: 20 },
);

describe('any changes to any plan', () => {
  const CALENDAR = { start: '2026-03-02', sprintLengthDays: 14, holidays: [] } as const;

  test('leave a plan without circles, in which every blocker is there and comes first', () => {
    fc.assert(
      fc.property(outlines, editsOf, (plan, edits) => {
        const edited = applyEdits(plan, edits);
        const nodes = schedulePlan(edited, CALENDAR).nodes.filter(({ kind }) => kind !== 'epic');
        const position = new Map(nodes.map(({ key }, index) => [key, index]));
        expect(nodes).toHaveLength(edited.issues.length);
        for (const [index, { after, epic: of, kind, estimate }] of nodes.entries()) {
          expect(new Set(after).size).toBe(after.length);
          for (const blocker of after) expect(position.get(blocker)).toBeLessThan(index);
          expect(edited.epics.some(({ key }) => key === of)).toBe(true);
          const boxed = kind === 'spike' || kind === 'experiment';
          expect(estimate?.type).toBe(boxed ? 'time-box' : 'points');
        }
      }),
    );
  });

  test('keep every order that was there between issues that stay', () => {
    const reaches = (issues: readonly OutlineIssue[], from: string, to: string): boolean =>
      (issues.find(({ key }) => key === from)?.after ?? []).some(
        (key) => key === to || reaches(issues, key, to),
      );
    fc.assert(
      fc.property(outlines, editsOf, (plan, edits) => {
        const { issues } = applyEdits(plan, edits);
        for (const { key } of issues.slice(-4))
          for (const other of issues.slice(0, 4))
            expect(reaches(issues, key, other.key)).toBe(reaches(plan.issues, key, other.key));
      }),
    );
  });

  test('change nothing when made a second time', () => {
    fc.assert(
      fc.property(outlines, editsOf, (plan, edits) => {
        const { unknown: _, ...once } = applyEdits(plan, edits);
        const { unknown: __, ...twice } = applyEdits(once, edits);
        expect(twice).toEqual(once);
      }),
    );
  });
});
