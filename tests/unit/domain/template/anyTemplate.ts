import fc from 'fast-check';
import type { PlanInput } from '../../../../src/domain/plan/types';
import { ITEM_KINDS, METHODS, PHASES, RISK_TIERS, ROLES } from '../../../../src/domain/plan/vocabulary';
import { AXES, type Axis, CONDITIONS } from '../../../../src/domain/template/types';

/** Templates and inputs of every kind, for properties that must hold for all of them. */

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** The conditions that something repeated along these axes may have. */
const conditionsFor = (axes: readonly Axis[]) =>
  CONDITIONS.filter(
    (condition) =>
      (!condition.endsWith('source') || axes.includes('source')) &&
      (!condition.endsWith('production') || axes.includes('environment')),
  );

const whenFor = (axes: readonly Axis[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: oneOf(conditionsFor(axes)).map((when) => ({ when })) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(oneOf(conditionsFor(axes)), { minLength: 1, maxLength: 2 })
        .map((when) => ({ when })),
    },
  );

const VARIABLES: readonly (readonly [string, Axis | undefined])[] = [
  ['name', undefined],
  ['businessQuestion', undefined],
  ['firstSource', undefined],
  ['businessMeasure', undefined],
  ['modelMeasure', undefined],
  ['source', 'source'],
  ['owner', 'source'],
  ['needs', 'source'],
  ['environment', 'environment'],
  ['person', 'person'],
];

const textFor = (axes: readonly Axis[]) => {
  const known = VARIABLES.filter(([, axis]) => axis === undefined || axes.includes(axis)).map(
    ([name]) => name,
  );
  return fc
    .array(
      fc.oneof(
        oneOf(['See', 'to:', '- it', '#1', '"so"', 'ä']),
        oneOf(known).map((name) => `{${name}}`),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((words) => words.join(' '));
};

interface Item {
  readonly epic: number;
  readonly key: string;
  readonly axes: readonly Axis[];
}

const referenceFrom = (own: readonly Axis[], target: Item) =>
  fc.tuple(...AXES.map((axis) => wordFor(axis, own, target))).map((words) => {
    const parts = words.filter((word) => word !== '');
    return [`e${target.epic}.${target.key}`, ...parts].join(' ');
  });

const JOINS = { source: 'of', environment: 'in', person: 'by' } as const;
const wordFor = (axis: Axis, own: readonly Axis[], target: Item) =>
  target.axes.includes(axis)
    ? oneOf(['all', 'first', 'last', ...(own.includes(axis) ? ['same'] : [])]).map(
        (which) => `${JOINS[axis]} ${which} ${axis}`,
      )
    : fc.constant('');

/** Items refer only to those before them, which is what makes a template one that nothing waits for itself in. */
const itemWith = (item: Item, before: readonly Item[]) => {
  const { axes } = item;
  const estimated = oneOf(ITEM_KINDS).chain(
    (kind): fc.Arbitrary<object> =>
      kind === 'spike' || kind === 'experiment'
        ? fc.record({ kind: fc.constant(kind), timeBox: fc.integer({ min: 1, max: 20 }) })
        : fc.record({ kind: fc.constant(kind), points: fc.integer({ min: 0, max: 21 }) }),
  );
  const after =
    before.length === 0
      ? fc.constant<string[]>([])
      : fc.uniqueArray(
          oneOf(before).chain((target) => referenceFrom(axes, target)),
          { maxLength: 3 },
        );
  const line = fc.oneof(textFor(axes), fc.record({ text: textFor(axes), when: oneOf(conditionsFor(axes)) }));
  const repeated = axes.length === 0 ? {} : { for: axes.length === 1 ? axes[0] : [...axes] };
  return fc
    .tuple(
      estimated,
      whenFor(axes),
      fc.record(
        {
          role: oneOf(ROLES),
          summary: textFor(axes),
          purpose: textFor(axes),
          acceptance: fc.array(line, { minLength: 1, maxLength: 3 }),
          after,
          checklist: fc.array(textFor(axes), { maxLength: 2 }),
          labels: fc.array(oneOf(['gpu', 'audit']), { maxLength: 2 }),
          links: fc.constant([{ title: 'Guide', url: 'https://example.com/guide' }]),
          wait: fc.integer({ min: 1, max: 60 }),
          sprint: fc.integer({ min: 1, max: 9 }),
          phase: oneOf(PHASES),
        },
        { requiredKeys: ['role', 'summary', 'purpose', 'acceptance', 'after'] },
      ),
    )
    .map(([estimate, when, rest]) => ({ key: item.key, ...repeated, ...estimate, ...when, ...rest }));
};

const axesOfItem = fc.shuffledSubarray([...AXES], { minLength: 0 });

const outline = fc
  .array(fc.tuple(fc.nat({ max: 2 }), axesOfItem), { minLength: 1, maxLength: 12 })
  .map((items) => {
    // Epics without items are not templates, so the numbers of the epics that occur are made to follow each other.
    const epics = [...new Set(items.map(([epic]) => epic))];
    return items.map(([epic, axes], index): Item => ({ epic: epics.indexOf(epic), key: `i${index}`, axes }));
  });

/** A valid template, as the data that its YAML says. */
export const anyTemplate = outline.chain((items) =>
  fc
    .tuple(
      fc.tuple(...items.map((item, index) => itemWith(item, items.slice(0, index)))),
      fc.tuple(...items.map(() => whenFor([]))),
      oneOf(PHASES),
    )
    .map(([written, epicConditions, phase]) => ({
      id: 'any',
      version: 1,
      name: 'Any template',
      epics: [...new Set(items.map(({ epic }) => epic))].map((epic) => ({
        key: `e${epic}`,
        phase,
        role: 'tech-lead',
        summary: 'Epic of {name}',
        purpose: 'Because.',
        acceptance: ['Done'],
        ...epicConditions[epic],
        items: written.filter((_, index) => items[index]?.epic === epic),
      })),
    })),
);

const words = fc.oneof(
  oneOf(['CRM', 'C++', 'C#', '客户', '{source}', '<b>', 'a.b', 'Müller & Söhne', '   x   y ']),
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
);

export const anyInput: fc.Arbitrary<PlanInput> = fc.record({
  name: words,
  businessQuestion: words,
  measures: fc.record({ business: words, model: words }, { requiredKeys: [] }),
  sources: fc.array(
    fc.record(
      { name: words, ownerRole: words, sensitive: fc.boolean(), needs: words },
      { requiredKeys: ['name', 'ownerRole', 'sensitive'] },
    ),
    { minLength: 1, maxLength: 4 },
  ),
  environments: fc.array(words, { minLength: 1, maxLength: 3 }),
  team: fc.array(fc.record({ name: words, role: oneOf(ROLES) }), { maxLength: 3 }),
  riskTier: oneOf(RISK_TIERS),
  method: oneOf(METHODS),
  start: oneOf(['2026-03-02', '2026-12-24']),
  sprintLengthDays: oneOf([7, 14, 21, 28] as const),
  holidays: fc.array(oneOf(['2026-03-13', '2026-12-25', '2027-01-01']), { maxLength: 3 }),
  edits: fc.constant([]),
});
