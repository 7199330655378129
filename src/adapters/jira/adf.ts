/** A node of the Atlassian Document Format, as far as the app writes it. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number>>;
  readonly content?: readonly AdfNode[];
  readonly text?: string;
  readonly marks?: readonly AdfMark[];
}

type AdfMark =
  | { readonly type: 'strong' | 'em' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

export const document = (content: readonly AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

const text = (value: string, mark?: 'strong' | 'em'): AdfNode => ({
  type: 'text',
  text: value,
  ...(mark === undefined ? {} : { marks: [{ type: mark }] }),
});

/** A paragraph; the format knows no empty text, so an empty one has no content. */
export const paragraph = (value: string): AdfNode => ({
  type: 'paragraph',
  content: value === '' ? [] : [text(value)],
});

/** "**Label:** value" in a paragraph of its own. */
export const labelled = (label: string, value: string): AdfNode => ({
  type: 'paragraph',
  content: [text(`${label}: `, 'strong'), text(value)],
});

export const heading = (value: string): AdfNode => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [text(value)],
});

/** Links to read, one a line with a bullet; needs at least one. */
export const readingList = (links: readonly { readonly title: string; readonly url: string }[]): AdfNode => ({
  type: 'bulletList',
  content: links.map(({ title, url }) => ({
    type: 'listItem',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: title, marks: [{ type: 'link', attrs: { href: url } }] }],
      },
    ],
  })),
});

/** Lines that a reader can tick off. Jira wants an id for the list and each line, unique in the document. */
export const checklist = (id: string, lines: readonly string[]): AdfNode => ({
  type: 'taskList',
  attrs: { localId: id },
  content: lines.map((line, index) => ({
    type: 'taskItem',
    attrs: { localId: `${id}-${index + 1}`, state: 'TODO' },
    content: [text(line)],
  })),
});

/** A paragraph in italics, for words about the document itself. */
export const aside = (value: string): AdfNode => ({ type: 'paragraph', content: [text(value, 'em')] });

type PanelType = 'info' | 'success' | 'warning' | 'error';

/** A box that stands out from the text, coloured by what it means. */
export const panel = (panelType: PanelType, content: readonly AdfNode[]): AdfNode => ({
  type: 'panel',
  attrs: { panelType },
  content,
});

/** A blue box that stands out from the text. */
export const infoPanel = (content: readonly AdfNode[]): AdfNode => panel('info', content);

/** Lines with bullets; needs at least one. */
export const bullets = (lines: readonly string[]): AdfNode => ({
  type: 'bulletList',
  content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
});

/** A table with a heading row; needs at least one row. Cells are text, or nodes that stand within a line. */
export const table = (
  headings: readonly string[],
  rows: readonly (readonly (string | readonly AdfNode[])[])[],
): AdfNode => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: headings.map((value) => cell('tableHeader', value)) },
    ...rows.map((values) => ({
      type: 'tableRow',
      content: values.map((value) => cell('tableCell', value)),
    })),
  ],
});

const cell = (type: 'tableHeader' | 'tableCell', value: string | readonly AdfNode[]): AdfNode => ({
  type,
  content: [typeof value === 'string' ? paragraph(value) : { type: 'paragraph', content: value }],
});

/** Somebody by account id; Jira shows the name it knows, and falls back on the one given. */
export const mention = (accountId: string, displayName: string): AdfNode => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${displayName}` },
});

/** Plain words within a line. */
export const words = (value: string): AdfNode => text(value);
