import { z } from 'zod';
import type { NewMentions } from '../../application/ports/charters';
import type { Mentioned, MentionedByRole } from '../../contract/charter';
import type { Charter } from '../../domain/charter/types';
import { ROLE_NAMES } from '../../domain/plan/roleNames';
import { ROLES, type Role } from '../../domain/plan/vocabulary';
import { charterSection, SECTION_BEGINS, SECTION_ENDS } from './charterSection';

/** As much of a description's node as the app understands; what it does not is never touched. */
interface ReadNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly ReadNode[] | undefined;
}

const nodeSchema: z.ZodType<ReadNode> = z.object({
  type: z.string(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  get content() {
    return z.array(nodeSchema).optional();
  },
});

const documentSchema = z.object({ content: z.array(z.unknown()) });

/** The blocks of a description; none where it is empty. */
const blocksOf = (description: unknown): readonly unknown[] =>
  documentSchema.safeParse(description).data?.content ?? [];

const wordsOf = ({ text, content }: ReadNode): string => text ?? (content ?? []).map(wordsOf).join('');

const begins = (block: unknown): boolean => {
  const node = nodeSchema.safeParse(block).data;
  return node?.type === 'panel' && wordsOf(node).startsWith(SECTION_BEGINS);
};

const ends = (block: unknown): boolean => {
  const node = nodeSchema.safeParse(block).data;
  return node?.type === 'paragraph' && wordsOf(node).trim() === SECTION_ENDS;
};

/**
 * Where the app's section stands: from the first end that has a beginning before it, back to the nearest beginning. So
 * a beginning whose end somebody deleted never swallows what people wrote after it.
 */
const findSection = (
  blocks: readonly unknown[],
): { readonly first: number; readonly last: number } | undefined => {
  let first: number | undefined;
  for (const [place, block] of blocks.entries()) {
    if (begins(block)) first = place;
    else if (first !== undefined && ends(block)) return { first, last: place };
  }
  return undefined;
};

/**
 * A description with the charter in it. The app's section is written anew; everything before and after it stays as it
 * is, node for node. Where there is no whole section, one is put on top and nothing is removed.
 *
 * @param people who is mentioned from now on; roles that are absent keep who the section mentions already.
 */
export const withCharter = (description: unknown, charter: Charter, people: NewMentions): object => {
  const blocks = blocksOf(description);
  const section = charterSection(charter, mentioned(peopleIn(description), people));
  const found = findSection(blocks);
  return {
    type: 'doc',
    version: 1,
    content:
      found === undefined
        ? [...section, ...blocks]
        : [...blocks.slice(0, found.first), ...section, ...blocks.slice(found.last + 1)],
  };
};

const mentioned = (before: MentionedByRole, changes: NewMentions): MentionedByRole =>
  Object.fromEntries(
    ROLES.flatMap((role): readonly (readonly [Role, readonly Mentioned[]])[] => {
      const change = changes[role];
      const people = change === undefined ? before[role] : change === null ? [] : [change];
      return people === undefined || people.length === 0 ? [] : [[role, people]];
    }),
  );

/** Whom the app's section mentions in the row of each role. */
export const peopleIn = (description: unknown): MentionedByRole => {
  const blocks = blocksOf(description);
  const found = findSection(blocks);
  if (found === undefined) return {};
  const rows = blocks
    .slice(found.first, found.last)
    .flatMap((block) => nodeSchema.safeParse(block).data ?? [])
    .filter(({ type }) => type === 'table')
    .flatMap(({ content }) => content ?? []);
  return Object.fromEntries(
    ROLES.flatMap((role): readonly (readonly [Role, readonly Mentioned[]])[] => {
      const people = rows
        .filter(
          ({ content: cells }) => cells?.[0] !== undefined && wordsOf(cells[0]).trim() === ROLE_NAMES[role],
        )
        .flatMap(mentionsIn);
      return people.length === 0 ? [] : [[role, people]];
    }),
  );
};

const mentionsIn = ({ type, attrs, content }: ReadNode): readonly Mentioned[] => {
  if (type !== 'mention') return (content ?? []).flatMap(mentionsIn);
  const { id, text } = mentionAttrs.safeParse(attrs).data ?? {};
  return id === undefined
    ? []
    : [{ accountId: id, displayName: (text ?? '').replace(/^@/, '') || 'somebody' }];
};

const mentionAttrs = z.object({ id: z.string(), text: z.string().optional() });
