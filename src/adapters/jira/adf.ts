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
