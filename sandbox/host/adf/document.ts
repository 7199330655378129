import * as z from 'zod/mini';

/** A node of Atlassian Document Format, read tolerantly: what is unknown keeps its children. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: readonly AdfMark[] | undefined;
  readonly content?: readonly AdfNode[] | undefined;
}

export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

const attrsSchema = z.optional(z.record(z.string(), z.unknown()));

const nodeSchema: z.ZodMiniType<AdfNode> = z.object({
  type: z.string(),
  text: z.optional(z.string()),
  attrs: attrsSchema,
  marks: z.optional(z.array(z.object({ type: z.string(), attrs: attrsSchema }))),
  get content() {
    return z.optional(z.array(nodeSchema));
  },
});

/**
 * Reads what Jira keeps in a description or a comment. `undefined` for an empty field or something that is no document.
 *
 * @example parseAdf({ type: 'doc', version: 1, content: [] })
 */
export function parseAdf(value: unknown): AdfNode | undefined {
  const parsed = z.safeParse(nodeSchema, value);
  return parsed.success && parsed.data.type === 'doc' ? parsed.data : undefined;
}

/** Plain text as a document: a blank line begins a new paragraph, a line break stays one. */
export function adfOf(text: string): unknown {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph !== '');
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, index) => [
          ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
          ...(line === '' ? [] : [{ type: 'text', text: line }]),
        ]),
    })),
  };
}
