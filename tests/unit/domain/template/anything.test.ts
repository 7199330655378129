import fc from 'fast-check';
import { stringify } from 'yaml';
import { expandTemplate } from '../../../../src/domain/template/expand';
import { parseTemplate } from '../../../../src/domain/template/parse';
import { planSize } from '../../../../src/domain/template/size';
import { anyInput, anyTemplate } from './anyTemplate';

/** Problems in the form that a person reads, so that a counterexample says what is wrong. */
const templateOf = (text: string) => {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.template;
};

/** Every text is answered: by a template, or by problems that each have a place in it and a sentence. */
const answers = (text: string): void => {
  const parsed = parseTemplate(text);
  if (parsed.ok) return;
  const lines = text.split('\n');
  expect(parsed.problems.length).toBeGreaterThan(0);
  expect(parsed.problems.length).toBeLessThanOrEqual(50);
  for (const { line, column, message } of parsed.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).not.toBe('');
  }
};

describe('any valid template with any input', () => {
  test('becomes a plan without circles, with unique keys, in which everything waited for is there and comes first', () => {
    fc.assert(
      fc.property(anyTemplate, anyInput, (data, input) => {
        const { nodes } = expandTemplate(templateOf(stringify(data)), input);
        const places = new Map(nodes.map(({ key }, index) => [key, index]));
        expect(places.size).toBe(nodes.length);
        nodes.forEach(({ epic, after }, index) => {
          if (epic !== undefined) expect(places.get(epic)).toBeLessThan(index);
          for (const blocker of after) expect(places.get(blocker) ?? Number.NaN).toBeLessThan(index);
          expect(new Set(after).size).toBe(after.length);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('begins nothing before its blockers have ended', () => {
    fc.assert(
      fc.property(anyTemplate, anyInput, (data, input) => {
        const { nodes } = expandTemplate(templateOf(stringify(data)), input);
        const sprints = new Map(nodes.map(({ key, sprint }) => [key, sprint]));
        for (const { sprint, after, kind, summary } of nodes) {
          for (const blocker of after)
            expect(sprint).toBeGreaterThanOrEqual(sprints.get(blocker) ?? Number.NaN);
          expect(kind === 'epic' || summary.length <= 255).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is counted as it is made', () => {
    fc.assert(
      fc.property(anyTemplate, anyInput, (data, input) => {
        const template = templateOf(stringify(data));
        const { nodes } = expandTemplate(template, input);
        const { nodes: counted, links } = planSize(template, input);
        expect(counted).toBe(nodes.length);
        // A link that two references ask for is counted twice and made once.
        expect(links).toBeGreaterThanOrEqual(nodes.flatMap(({ after }) => after).length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('any text whatever is answered', () => {
  test('where it is bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) =>
        answers(Buffer.from(bytes).toString('latin1')),
      ),
      { numRuns: 300 },
    );
  });

  test('where it is characters', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), answers), { numRuns: 300 });
  });

  test('where it is the signs that YAML is made of', () => {
    const signs = fc.constantFrom(
      ...'[]{}:,-?&*!|>\'"%@`# \n\t',
      '\n  ',
      '\r\n',
      '---',
      '...',
      'key: ',
      'epics:',
      '- ',
      '<<: ',
      '__proto__: ',
      'constructor: ',
      '\u0000',
      '\uFEFF',
      '\u2028',
      '|2-\n',
      '"\\u',
      '%YAML 1.1\n---\n',
      '!!binary ',
      '!!set ',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => answers(parts.join(''))),
      { numRuns: 1000 },
    );
  });

  test('where it is any data in YAML', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => answers(stringify(value))),
      { numRuns: 200 },
    );
  });

  test('where it is a template with something put in, left out or moved', () => {
    const cut = fc.tuple(
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.oneof(
        fc.constant(''),
        fc.constantFrom(
          '  ',
          '\n',
          ': ',
          '- ',
          '[',
          '{',
          '"',
          '&a ',
          '*a',
          '!!int ',
          'null',
          '-1',
          '{x}',
          '#',
        ),
        fc.string({ maxLength: 8, unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(anyTemplate, fc.array(cut, { minLength: 1, maxLength: 4 }), (data, cuts) => {
        answers(
          cuts.reduce((text, [place, length, instead]) => {
            const at = place % (text.length + 1);
            return text.slice(0, at) + instead + text.slice(at + length);
          }, stringify(data)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
