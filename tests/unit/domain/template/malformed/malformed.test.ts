import { parseTemplate } from '../../../../../src/domain/template/parse';
import { describeProblem } from '../../../../../src/domain/template/problems';
import { WRONG_MEANING } from './meaning';
import { WRONG_FORM } from './shape';
import { withItems } from './text';

const printed = (text: string): readonly string[] => {
  const parsed = parseTemplate(text, 'bad.yaml');
  return parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem, parsed.file));
};

describe('parseTemplate says what is wrong, where, and what was meant', () => {
  test.each(WRONG_FORM)('with %s', (_what, text, problems) => {
    expect(printed(text)).toEqual(problems);
  });

  test.each(WRONG_MEANING)('with %s', (_what, text, problems) => {
    expect(printed(text)).toEqual(problems);
  });

  test('with at most 50 problems, the first of the text', () => {
    const items = Array.from({ length: 60 }, (_, index) => `key: a${index}, kind: story, points: -1`);
    const problems = printed(withItems(...items));
    expect(problems).toHaveLength(50);
    expect(problems.at(-1)).toMatch(/^bad\.yaml:61:\d+ epics\.e\.items\.a49\.points: /);
  });
});

describe('parseTemplate refuses before it builds', () => {
  const laughs = (levels: number) =>
    ['a: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]']
      .concat(
        Array.from(
          { length: levels },
          (_, index) =>
            `b${index}: &a${index + 1} [${Array.from({ length: 9 }, () => `*a${index}`).join(', ')}]`,
        ),
      )
      .join('\n');
  const full = (text: string) => text.repeat(Math.floor((256 * 1024) / text.length));

  test.each([
    [
      'a billion laughs',
      laughs(12),
      'bad.yaml:1:4 a template has no anchors and aliases (& and *): write the text out',
    ],
    ['brackets in brackets', full('['), 'bad.yaml:1:21 this is nested more deeply than a template can be'],
    ['braces in brackets', full('[{a: '), 'bad.yaml:1:51 this is nested more deeply than a template can be'],
    [
      'lists in lists on one line',
      full('- '),
      'bad.yaml:1:41 this is nested more deeply than a template can be',
    ],
    [
      'keys in keys on one line',
      full('? '),
      'bad.yaml:1:41 this is nested more deeply than a template can be',
    ],
    [
      'maps in maps, line by line',
      Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
      'bad.yaml:102:1 this is nested more deeply than a template can be',
    ],
    [
      'more tokens than any template',
      full('- a\n'),
      'bad.yaml:25001:1 this is more YAML than a template can hold',
    ],
    ['a text of more than 256 KiB', full('x').concat('x'), 'bad.yaml:1:1 a template has at most 256 KiB'],
    [
      'fewer characters of more bytes',
      full('é').slice(0, 131_073),
      'bad.yaml:1:1 a template has at most 256 KiB',
    ],
  ])('%s', (_what, text, problem) => {
    expect(printed(text)).toEqual([problem]);
  });
});
