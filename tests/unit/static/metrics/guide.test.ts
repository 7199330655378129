import { readdirSync, readFileSync } from 'node:fs';
import { type Block, type Line, parseGuide } from '../../../../static/project-page/metrics/guide/markdown';
import { GUIDE_TOPICS } from '../../../../static/project-page/metrics/guide/topics';

const GUIDE = readFileSync('docs/metrics.md', 'utf8');

const headings = parseGuide(GUIDE).flatMap((block) => (block.type === 'heading' ? [block.topic] : []));

describe('the text', () => {
  test('has headings of two levels, named in addresses as on GitHub', () => {
    expect(parseGuide('# Sprints\n\n## Little’s law\n\n## Time in column')).toEqual([
      { type: 'heading', level: 1, text: 'Sprints', topic: 'sprints' },
      { type: 'heading', level: 2, text: 'Little’s law', topic: 'littles-law' },
      { type: 'heading', level: 2, text: 'Time in column', topic: 'time-in-column' },
    ]);
  });

  test('has paragraphs, whose lines flow together, with marked words and links', () => {
    expect(
      parseGuide('**Workflow.** Work is _started_ when\nsee `npm run` or [Data quality](#data-quality).'),
    ).toEqual([
      {
        type: 'paragraph',
        line: [
          { type: 'strong', text: 'Workflow.' },
          { type: 'text', text: ' Work is ' },
          { type: 'emphasis', text: 'started' },
          { type: 'text', text: ' when see ' },
          { type: 'code', text: 'npm run' },
          { type: 'text', text: ' or ' },
          { type: 'link', text: 'Data quality', to: '#data-quality' },
          { type: 'text', text: '.' },
        ],
      },
    ]);
  });

  test('leaves underscores and stars alone that mark nothing', () => {
    expect(parseGuide('`ml_result_*` and snake_case_name, 2 * 3')).toEqual([
      {
        type: 'paragraph',
        line: [
          { type: 'code', text: 'ml_result_*' },
          { type: 'text', text: ' and snake_case_name, 2 * 3' },
        ],
      },
    ]);
  });

  test('has lists, whose items may go on in the next line', () => {
    expect(parseGuide('- one - and\n  a half\n- two')).toEqual([
      {
        type: 'list',
        items: [[{ type: 'text', text: 'one - and a half' }], [{ type: 'text', text: 'two' }]],
      },
    ]);
  });

  test('has pictures, each in a line of its own', () => {
    expect(parseGuide('![Bars of sprints](pictures/velocity.svg)')).toEqual([
      { type: 'picture', name: 'velocity', words: 'Bars of sprints' },
    ]);
  });

  test('has tables', () => {
    expect(parseGuide('| label | says |\n| ----- | ---- |\n| `keep` | kept |')).toEqual([
      {
        type: 'table',
        head: [[{ type: 'text', text: 'label' }], [{ type: 'text', text: 'says' }]],
        rows: [[[{ type: 'code', text: 'keep' }], [{ type: 'text', text: 'kept' }]]],
      },
    ]);
  });

  test('is written in nothing else: no markup is left in docs/metrics.md', () => {
    const lines = parseGuide(GUIDE).flatMap(linesOf);
    const left = lines.flatMap((line) =>
      line.flatMap(({ type, text }) =>
        type !== 'code' && /[`*#|<>[\]]|(^|\s)_|^- |!\(/.test(text) ? [text] : [],
      ),
    );
    expect(left).toEqual([]);
    expect(lines.length).toBeGreaterThan(50);
  });

  test('links to paragraphs that are there', () => {
    const links = parseGuide(GUIDE)
      .flatMap(linesOf)
      .flatMap((line) => line.flatMap((span) => (span.type === 'link' ? [span.to] : [])));
    expect(links.filter((to) => to.startsWith('#') && !headings.includes(to.slice(1)))).toEqual([]);
  });
});

const linesOf = (block: Block): readonly Line[] => {
  switch (block.type) {
    case 'heading':
      return [[{ type: 'text', text: block.text }]];
    case 'paragraph':
      return [block.line];
    case 'picture':
      return [[{ type: 'text', text: block.words }]];
    case 'list':
      return block.items;
    case 'table':
      return [...block.head, ...block.rows.flat()];
  }
};

describe('the pictures', () => {
  const blocks = parseGuide(GUIDE);
  const names = blocks.flatMap((block) => (block.type === 'picture' ? [block.name] : []));

  /** Tells apart what is no metric, or a list of findings. */
  const WITHOUT = ['without-change-history'];

  test('every metric has one, which is named like its paragraph', () => {
    const metrics = blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 2 && !WITHOUT.includes(block.topic) ? [block.topic] : [],
    );
    expect(names).toEqual(metrics);
  });

  test.each(names.flatMap((name) => [name, `${name}.dark`]))('%s is small and needs nothing else', (name) => {
    const svg = readFileSync(`docs/pictures/${name}.svg`, 'utf8');
    expect(Buffer.byteLength(svg)).toBeLessThan(15 * 1024);
    expect(svg).toMatch(/^<svg [^>]*viewBox=/);
    expect(svg).not.toMatch(/<script|<style|style=|href=|var\(/);
  });

  test('no file is left over', () => {
    const files = readdirSync('docs/pictures').sort();
    expect(files).toEqual(names.flatMap((name) => [`${name}.dark.svg`, `${name}.svg`]).sort());
  });
});

test('the topics are the headings of docs/metrics.md but its title', () => {
  expect([...GUIDE_TOPICS]).toEqual(headings.slice(1));
});
