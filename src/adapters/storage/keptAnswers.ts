import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { AnswerName, KeptAnswers, SeenFacts } from '../../application/ports/keptAnswers';
import type { KeyValueStore } from './store';

/** Forge refuses values of more than 240 KiB, counted as JSON: what is around a piece takes some more bytes. */
const PIECE = 230 * 1024;
/** More pieces take longer to read than the answer to make. */
const MOST_PIECES = 8;

const headSchema = z.object({
  /** Version of the app. */
  madeBy: z.string(),
  at: z.number(),
  facts: z.string(),
  pieces: z.number(),
});
const pieceSchema = z.object({ facts: z.string(), at: z.number(), text: z.string() });

/**
 * Answers in a key-value store: `answer:{section}:{project}` tells what one was made of, and
 * `answer:{section}:{project}:{n}` hold its text in pieces. Every piece says which answer it belongs to, so whoever
 * reads while another is written finds pieces of two answers and takes neither.
 *
 * @param version of the app: the answers of another one may look or be different
 */
export const createKeptAnswers = (store: KeyValueStore, version: string): KeptAnswers => ({
  async find(name) {
    const { data: head } = headSchema.safeParse(await store.get(keyOf(name)));
    if (head?.madeBy !== version) return undefined;
    return {
      at: head.at,
      isOf: (facts) => hashOf(facts) === head.facts,
      async text() {
        const pieces = await Promise.all(
          Array.from({ length: head.pieces }, async (_, place) => {
            const { data: piece } = pieceSchema.safeParse(await store.get(pieceKey(name, place)));
            return piece?.facts === head.facts && piece.at === head.at ? piece.text : undefined;
          }),
        );
        return pieces.includes(undefined) ? undefined : pieces.join('');
      },
    };
  },

  async keep(name, { at, facts, text }) {
    const pieces = Math.ceil(text.length / PIECE);
    if (pieces > MOST_PIECES) return;
    const hash = hashOf(facts);
    await Promise.all(
      Array.from({ length: pieces }, (_, place) =>
        store.set(pieceKey(name, place), {
          facts: hash,
          at,
          text: text.slice(place * PIECE, (place + 1) * PIECE),
        }),
      ),
    );
    await store.set(keyOf(name), { madeBy: version, at, facts: hash, pieces });
  },

  deflate: (answer) => deflateRawSync(JSON.stringify(answer)).toString('base64'),
});

const hashOf = (facts: SeenFacts): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url');

const keyOf = ({ section, projectKey }: AnswerName): string => `answer:${section}:${projectKey}`;

const pieceKey = (name: AnswerName, place: number): string => `${keyOf(name)}:${place}`;
