import { z } from 'zod';

const nodeSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  content: z.array(z.unknown()).optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  marks: z.array(z.looseObject({ type: z.string() })).optional(),
});
type AdfNode = z.infer<typeof nodeSchema>;

const INLINE = ['text', 'hardBreak', 'mention', 'emoji', 'inlineCard', 'date', 'status', 'placeholder'];
const LISTS = ['bulletList', 'orderedList'];
const BLOCKS = [
  'paragraph',
  'heading',
  ...LISTS,
  'codeBlock',
  'blockquote',
  'rule',
  'panel',
  'table',
  'taskList',
  'decisionList',
  'expand',
  'mediaSingle',
  'mediaGroup',
  'blockCard',
];
const IN_CELL = BLOCKS.filter((type) => type !== 'table' && type !== 'expand');

/** What each node of an Atlassian document may contain; a node that is not listed does not exist. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  doc: BLOCKS,
  paragraph: INLINE,
  heading: INLINE,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', ...LISTS, 'codeBlock', 'mediaSingle', 'taskList'],
  codeBlock: ['text'],
  blockquote: ['paragraph', ...LISTS, 'codeBlock'],
  panel: ['paragraph', 'heading', ...LISTS, 'rule', 'codeBlock', 'taskList', 'blockCard'],
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: IN_CELL,
  tableHeader: IN_CELL,
  taskList: ['taskItem', 'taskList'],
  taskItem: INLINE,
  decisionList: ['decisionItem'],
  decisionItem: INLINE,
  expand: BLOCKS.filter((type) => type !== 'expand'),
  mediaSingle: ['media'],
  mediaGroup: ['media'],
  rule: [],
  media: [],
  text: [],
  hardBreak: [],
  mention: [],
  emoji: [],
  inlineCard: [],
  blockCard: [],
  date: [],
  status: [],
  placeholder: [],
};

const NEEDS_CONTENT = new Set([
  'bulletList',
  'orderedList',
  'listItem',
  'taskList',
  'table',
  'tableRow',
  'panel',
]);
const REQUIRED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  taskList: ['localId'],
  taskItem: ['localId', 'state'],
  decisionList: ['localId'],
  decisionItem: ['localId', 'state'],
  panel: ['panelType'],
  mention: ['id'],
  emoji: ['shortName'],
  date: ['timestamp'],
  status: ['text', 'color'],
};

const isValidNode = (value: unknown, allowed: readonly string[]): boolean => {
  const parsed = nodeSchema.safeParse(value);
  if (!parsed.success) return false;
  const node: AdfNode = parsed.data;
  const children = CHILDREN[node.type];
  if (children === undefined || !allowed.includes(node.type)) return false;
  if (node.type === 'text' && (node.text === undefined || node.text === '')) return false;
  const attributes = REQUIRED_ATTRIBUTES[node.type] ?? [];
  if (attributes.some((name) => node.attrs?.[name] === undefined)) return false;
  const content = node.content ?? [];
  if (NEEDS_CONTENT.has(node.type) && content.length === 0) return false;
  return content.every((child) => isValidNode(child, children));
};

const envelopeSchema = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(z.unknown()),
});

/** Whether a value is an Atlassian document that Jira would take as a description or a comment. */
export const isAtlassianDocument = (value: unknown): boolean =>
  envelopeSchema.safeParse(value).success && isValidNode(value, ['doc']);

const documentSchema = z.looseObject({ type: z.literal('doc') });

/** Whether a value has the outer form of a document at all; a plain string has not. */
export const looksLikeDocument = (value: unknown): boolean => documentSchema.safeParse(value).success;

/** The words of a document, one block a line, for search and history. Empty for anything else. */
export const plainText = (value: unknown): string => {
  const parsed = nodeSchema.safeParse(value);
  if (!parsed.success) return '';
  const { type, text, content } = parsed.data;
  if (type === 'text') return text ?? '';
  if (type === 'hardBreak') return '\n';
  const isLeafBlock = content?.some((child) => nodeSchema.safeParse(child).data?.type === 'text') ?? false;
  return (content ?? []).map(plainText).join(isLeafBlock ? '' : '\n');
};
