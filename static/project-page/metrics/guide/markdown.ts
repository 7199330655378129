import { topicOf } from '../../../shared/charts/Guide';

/** A piece of a line of text. */
export type Span =
  | { readonly type: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly to: string };

export type Line = readonly Span[];

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string; readonly topic: string }
  | { readonly type: 'paragraph'; readonly line: Line }
  | { readonly type: 'picture'; readonly name: string; readonly words: string }
  | { readonly type: 'list'; readonly items: readonly Line[] }
  | { readonly type: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] };

/**
 * The blocks of a text in that part of Markdown which docs/metrics.md is written in: two levels of headings, paragraphs,
 * lists with dashes, tables, pictures of its folder `pictures`, and within a line code, strong and emphasised words and links. Anything else stays as it is.
 *
 * @example
 * parseGuide('## Velocity\n\nThe _mean_ of …')[0]; // { type: 'heading', level: 2, text: 'Velocity', topic: 'velocity' }
 */
export const parseGuide = (markdown: string): readonly Block[] =>
  markdown
    .split(/\n\s*\n/)
    .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''))
    .flatMap(blocksOf);

const HEADING = /^(#{1,2}) +(.+)$/;

const PICTURE = /^!\[([^\]]+)\]\(pictures\/([a-z-]+)\.svg\)$/;

const blocksOf = (lines: readonly string[]): readonly Block[] => {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const heading = HEADING.exec(first);
  if (heading !== null) {
    const text = heading[2]?.trim() ?? '';
    const level = heading[1] === '#' ? 1 : 2;
    return [{ type: 'heading', level, text, topic: topicOf(text) }, ...blocksOf(rest)];
  }
  const picture = PICTURE.exec(first);
  if (picture !== null) return [{ type: 'picture', words: picture[1] ?? '', name: picture[2] ?? '' }];
  if (first.startsWith('|')) return [tableOf(lines)];
  if (first.startsWith('- ')) return [{ type: 'list', items: itemsOf(lines).map(spansOf) }];
  return [{ type: 'paragraph', line: spansOf(lines.map((line) => line.trim()).join(' ')) }];
};

/** A line that does not begin with a dash goes on with the item before it. */
const itemsOf = (lines: readonly string[]): readonly string[] =>
  `\n${lines.map((line) => line.trim()).join('\n')}`
    .split('\n- ')
    .slice(1)
    .map((item) => item.replaceAll('\n', ' '));

/** The second line of a table only says how its columns are aligned. */
const tableOf = ([head = '', , ...rows]: readonly string[]): Block => ({
  type: 'table',
  head: cellsOf(head),
  rows: rows.map(cellsOf),
});

const cellsOf = (row: string): readonly Line[] =>
  row
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => spansOf(cell.trim()));

/** Code first: what stands in it is not marked up. Emphasis begins and ends at the edge of a word. */
const MARKS =
  /`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|(?<![\p{L}\p{N}_])_(?<emphasis>[^_]+)_(?![\p{L}\p{N}_])|\[(?<text>[^\]]+)\]\((?<to>[^)]+)\)/gu;

const spansOf = (text: string): Line => {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > from) spans.push({ type: 'text', text: text.slice(from, match.index) });
    spans.push(spanOf(match.groups ?? {}));
    from = match.index + match[0].length;
  }
  if (from < text.length) spans.push({ type: 'text', text: text.slice(from) });
  return spans;
};

const spanOf = ({ code, strong, emphasis, text = '', to = '' }: Partial<Record<string, string>>): Span => {
  if (code !== undefined) return { type: 'code', text: code };
  if (strong !== undefined) return { type: 'strong', text: strong };
  if (emphasis !== undefined) return { type: 'emphasis', text: emphasis };
  return { type: 'link', text, to };
};
