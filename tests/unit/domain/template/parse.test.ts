import { parseTemplate } from '../../../../src/domain/template/parse';
import { describeProblem } from '../../../../src/domain/template/problems';

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
  return parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem, parsed.file));
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

  test('reads everything a template can say', () => {
    const parsed = parseTemplate(`
id: full
version: 2
name: Full
description: All there is.
phases:
  - { key: look, name: Look around, standsFor: data-understanding }
  - { key: ship, name: Ship, standsFor: deployment }
epics:
  - key: e
    phase: look
    role: tech-lead
    summary: Epic
    purpose: Because.
    acceptance: [Done]
    labels: [ml]
    links: [{ title: Guide, url: "https://example.com/guide" }]
    when: scrum
    items:
      - key: a
        phase: ship
        kind: experiment
        role: data-scientist
        timeBox: 3
        for: [person, source]
        when: [sensitive source, high risk]
        summary: S
        purpose: P.
        acceptance: [A, { text: B, when: [regulated source] }]
        checklist: [One, Two]
        labels: [gpu]
        links: [{ title: Paper, url: "https://example.com/paper" }]
        sprint: 4
        wait: 7
`);
    expect(parsed).toEqual({
      ok: true,
      template: {
        id: 'full',
        version: 2,
        name: 'Full',
        description: 'All there is.',
        epics: [
          {
            key: 'e',
            phase: 'data-understanding',
            stage: { key: 'look', name: 'Look around' },
            role: 'tech-lead',
            summary: 'Epic',
            purpose: 'Because.',
            acceptance: [{ text: 'Done', when: [] }],
            labels: ['ml'],
            links: [{ title: 'Guide', url: 'https://example.com/guide' }],
            when: ['scrum'],
            items: [
              {
                key: 'a',
                id: 'e.a',
                phase: 'deployment',
                stage: { key: 'ship', name: 'Ship' },
                kind: 'experiment',
                role: 'data-scientist',
                estimate: { type: 'time-box', days: 3 },
                axes: ['source', 'person'],
                when: ['sensitive source', 'high risk'],
                summary: 'S',
                purpose: 'P.',
                acceptance: [
                  { text: 'A', when: [] },
                  { text: 'B', when: ['regulated source'] },
                ],
                checklist: ['One', 'Two'],
                labels: ['gpu'],
                links: [{ title: 'Paper', url: 'https://example.com/paper' }],
                covers: [],
                after: [],
                notBeforeSprint: 4,
                waitDays: 7,
              },
            ],
          },
        ],
      },
    });
  });

  test.each([
    ['{source}', 'source'],
    ['{environment}', 'environment'],
    ['{person}', 'person'],
  ])('knows %s where an item is repeated for each', (variable, axis) => {
    const text = templateWith('key: a, kind: story, points: 1').replace(
      'summary: S',
      `summary: "${variable}"`,
    );
    expect(errorsOf(text)).toHaveLength(1);
    expect(errorsOf(text.replace('points: 1', `points: 1, for: ${axis}`))).toEqual([]);
  });

  test('reads axes joined in any order, and the words of a reference in any number', () => {
    const parsed = parseTemplate(
      templateWith(
        'key: a, kind: story, points: 1, for: person+source+environment',
        'key: b, kind: story, points: 1, for: source, after: [e.a of same source in all environments by all people]',
      ),
    );
    const items = parsed.ok ? parsed.template.epics[0]?.items : [];
    expect(items?.map(({ axes }) => axes)).toEqual([['source', 'environment', 'person'], ['source']]);
    expect(items?.[1]?.after).toEqual([{ item: 'e.a', source: 'same', environment: 'all', person: 'all' }]);
  });

  test('reports all faults at once', () => {
    expect(errorsOf(templateWith('key: a, kind: story, points: 1, after: [e.y, e.z]'))).toHaveLength(2);
  });
});
