import { z } from 'zod';
import type { NewRecord } from '../../contract/record';
import { quantity } from '../../domain/charter/words';
import type { Outcome } from '../../domain/plan/records';
import { type AdfDocument, type AdfNode, aside, document, labelled, panel, paragraph } from './adf';

/** How a comment ends that records something: by this line it is found again. */
const RECORDED_WITH = 'Recorded with ML Plan.';

const TITLES: Readonly<Record<NewRecord['type'], string>> = {
  result: 'Result',
  decision: 'Decision',
  signoff: 'Sign-off',
};

const TONES: Readonly<Record<Outcome, Parameters<typeof panel>[0]>> = {
  keep: 'success',
  drop: 'error',
  inconclusive: 'info',
  'go-on': 'success',
  'change-scope': 'warning',
  stop: 'error',
  approved: 'success',
  'approved-with-conditions': 'warning',
  refused: 'error',
};

/** A record as everybody reads it: the outcome in a coloured box, then the words, then who wrote it down. */
export const recordComment = (record: NewRecord): AdfDocument =>
  document([
    panel(TONES[record.outcome], [labelled(TITLES[record.type], record.outcome.replaceAll('-', ' '))]),
    ...wordsOfRecord(record),
    aside(RECORDED_WITH),
  ]);

const wordsOfRecord = (record: NewRecord): readonly AdfNode[] => {
  switch (record.type) {
    case 'result': {
      const { measured } = record;
      return [
        labelled('What was learnt', record.sentence),
        ...(measured === undefined ? [] : [labelled('Measured', quantity(measured.value, measured.unit))]),
      ];
    }
    case 'decision':
      return [labelled('Why', record.sentence), ...lines('What changes', record.details)];
    case 'signoff':
      return [labelled('Why', record.sentence), ...lines('Conditions', record.details)];
  }
};

const lines = (label: string, words: string | undefined): readonly AdfNode[] => {
  const [first, ...rest] = (words ?? '').split(/\n+/);
  return first === undefined || first === '' ? [] : [labelled(label, first), ...rest.map(paragraph)];
};

interface ReadNode {
  readonly text?: string | undefined;
  readonly content?: readonly ReadNode[] | undefined;
}

const nodeSchema: z.ZodType<ReadNode> = z.object({
  text: z.string().optional(),
  get content() {
    return z.array(nodeSchema).optional();
  },
});

/** The words of each block. Jira may add ids to nodes and join texts, but it leaves words as they are. */
const wordsIn = (body: unknown): readonly string[] =>
  (nodeSchema.safeParse(body).data?.content ?? []).map((block) => flat(block).replaceAll(/\s+/g, ' ').trim());

const flat = ({ text, content }: ReadNode): string => text ?? (content ?? []).map(flat).join('');

/** Whether a comment is one of those that record something. Somebody may have written it by hand: it counts as well. */
export const isRecord = (body: unknown): boolean => wordsIn(body).at(-1) === RECORDED_WITH;

/** Whether a comment says exactly what a record would. */
export const saysTheSame = (body: unknown, record: NewRecord): boolean =>
  JSON.stringify(wordsIn(body)) === JSON.stringify(wordsIn(recordComment(record)));
