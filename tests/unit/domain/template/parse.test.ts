import { parseTemplate } from '../../../../src/domain/template/parse';

/** A template with one epic `e`; each item is given as YAML flow text, with sensible rest. */
const templateWith = (...items: readonly string[]) => `
id: small
version: 1
name: Small
epics:
  - key: e
    phase: modeling
    role: tech-lead
    summary: Epic
    purpose: Because.
    acceptance: [Done]
    items:
${items.map((item) => `      - { role: tech-lead, summary: S, purpose: P., acceptance: [A], ${item} }`).join('\n')}
`;

const errorsOf = (text: string): readonly string[] => {
  const parsed = parseTemplate(text);
  return parsed.ok ? [] : parsed.errors;
};

describe('parseTemplate', () => {
  test('reads items, their estimates and their references', () => {
    const parsed = parseTemplate(
      templateWith(
        'key: a, kind: story, points: 3, for: source+environment',
        'key: b, kind: spike, timeBox: 5, for: source, after: [e.a of same source in all environments]',
      ),
    );
    expect(
      parsed.ok &&
        parsed.template.epics[0]?.items.map(({ id, estimate, after }) => ({ id, estimate, after })),
    ).toEqual([
      { id: 'e.a', estimate: { type: 'points', points: 3 }, after: [] },
      {
        id: 'e.b',
        estimate: { type: 'time-box', days: 5 },
        after: [{ item: 'e.a', source: 'same', environment: 'all' }],
      },
    ]);
  });

  test.each([
    ['text that is not YAML', 'id: [', /flow sequence/i],
    ['a template without epics', 'id: x\nversion: 1\nname: X\nepics: []', /epics/],
    [
      'a spike with points',
      templateWith('key: a, kind: spike, points: 3'),
      /a spike takes a timeBox in days/,
    ],
    ['a story with a time box', templateWith('key: a, kind: story, timeBox: 3'), /a story takes points/],
    ['an unknown key', templateWith('key: a, kind: story, points: 1, colour: red'), /colour/],
    [
      'two items with one key',
      templateWith('key: a, kind: story, points: 1', 'key: a, kind: story, points: 1'),
      /e: two items have the key a/,
    ],
    [
      'words that are no reference',
      templateWith('key: a, kind: story, points: 1, after: [somewhere]'),
      /"somewhere" is not a reference/,
    ],
    [
      'a reference into nothing',
      templateWith('key: a, kind: story, points: 1, after: [e.z]'),
      /e.a: there is no item e.z to come after/,
    ],
    [
      'a reference that does not say of which source',
      templateWith(
        'key: a, kind: story, points: 1, for: source',
        'key: b, kind: story, points: 1, after: [e.a]',
      ),
      /e.b: after e.a: there is one for each source/,
    ],
    [
      'the same source where there is none',
      templateWith(
        'key: a, kind: story, points: 1, for: source',
        'key: b, kind: story, points: 1, after: [e.a of same source]',
      ),
      /e.b: after e.a: it has no source of its own/,
    ],
    [
      'an environment of something that has none',
      templateWith(
        'key: a, kind: story, points: 1',
        'key: b, kind: story, points: 1, after: [e.a in first environment]',
      ),
      /it is not repeated for each environment/,
    ],
    [
      'items that wait for each other',
      templateWith(
        'key: a, kind: story, points: 1, after: [e.b]',
        'key: b, kind: story, points: 1, after: [e.a]',
      ),
      /these items wait for each other: e.a, e.b/,
    ],
  ])('says what is wrong with %s', (_what, text, expected) => {
    expect(errorsOf(text).join('\n')).toMatch(expected);
  });

  test('knows {source} only where an item is repeated for each source', () => {
    const text = templateWith('key: a, kind: story, points: 1').replace(
      'summary: S',
      'summary: "Read {source}"',
    );
    expect(errorsOf(text)).toEqual(['e.a: there is no {source} here']);
    expect(errorsOf(text.replace('points: 1', 'points: 1, for: source'))).toEqual([]);
  });

  test('reports all faults at once', () => {
    expect(errorsOf(templateWith('key: a, kind: story, points: 1, after: [e.y, e.z]'))).toHaveLength(2);
  });
});
