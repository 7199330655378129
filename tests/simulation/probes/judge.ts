import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type Answer, type Asked, ISSUE_STATUS } from './asking';
import { type Aim, AT_NOTHING, type Forgery } from './forgeries';
import { ALWAYS_ANSWERED } from './payloads';
import { HIDDEN, MARKS } from './projects';

export interface Verdict {
  readonly what:
    | 'broke'
    | 'shows a word of the hidden project'
    | 'does not refuse'
    | 'answers otherwise than for what does not exist'
    | 'changed something';
  /** What shows it. */
  readonly because: string;
}

interface Case {
  readonly name: Asked;
  readonly forgery: Forgery;
  readonly hidden: Aim;
  readonly answer: Answer;
  /** The answer to the same request, aimed at what does not exist; undefined where it was not asked. */
  readonly twin: Answer | undefined;
  /** Names of what is not as it was before the request. */
  readonly changed: readonly string[];
}

/** What is wrong with an answer to somebody who may not see what they asked for. */
export const judge = ({ name, forgery, hidden, answer, twin, changed }: Case): readonly Verdict[] => {
  const text = textOf(answer);
  const shown = marksFor(forgery, hidden).filter((mark) => text.includes(mark));
  const expected = twin === undefined ? text : asOfNothing(textOf(twin), AT_NOTHING);
  const isForbidden = (thing: string): boolean =>
    isOfHidden(thing, hidden) || !(isAnswered(answer) || (forgery.type === 'open' && isKeptReading(thing)));
  const forbidden = changed.filter(isForbidden);
  const verdict = (what: Verdict['what'], because: string): Verdict => ({
    what,
    because: because.slice(0, 400),
  });
  return [
    ...(isBroken(answer) ? [verdict('broke', text)] : []),
    ...(shown.length > 0 ? [verdict('shows a word of the hidden project', text)] : []),
    ...(isRefused(name, forgery, answer) ? [] : [verdict('does not refuse', text)]),
    ...(twin !== undefined && asOfNothing(text, hidden) !== expected
      ? [verdict('answers otherwise than for what does not exist', `${text.slice(0, 200)} / ${expected}`)]
      : []),
    ...(forbidden.length > 0 ? [verdict('changed something', forbidden.join(', '))] : []),
  ];
};

/** What nobody may be shown: also the key of the project, where the request does not name it itself. */
const marksFor = ({ payload, extension }: Forgery, hidden: Aim): readonly string[] => {
  const asked = JSON.stringify([payload(hidden), extension?.(hidden)]);
  return asked.includes(HIDDEN) ? MARKS : [...MARKS, HIDDEN];
};

/** What an answer says, the words of its deflated parts too. */
export const textOf = (answer: Answer): string =>
  JSON.stringify(answer, (_name, part: unknown) => (typeof part === 'string' ? inflated(part) : part));

const inflated = (text: string): string => {
  if (!/^[\w+/]{32,}=*$/.test(text)) return text;
  try {
    return inflateRawSync(Buffer.from(text, 'base64')).toString();
  } catch {
    return text;
  }
};

const answeredSchema = z.object({ type: z.literal('value'), value: z.looseObject({ ok: z.literal(true) }) });
const misunderstoodSchema = z.object({
  value: z.object({
    ok: z.literal(false),
    error: z.looseObject({ code: z.enum(['invalid-request', 'forbidden']) }),
  }),
});

/** What was refused for another reason than who asks would have hidden what is answered at another time. */
const brokenSchema = z.object({
  value: z.object({
    error: z.looseObject({
      code: z.enum(['rate-limited', 'still-reading', 'jira-unavailable', 'unexpected']),
    }),
  }),
});

const isBroken = (answer: Answer): boolean =>
  answer.type === 'broke' ? !isTurnedAway(answer) : brokenSchema.safeParse(answer).success;

const isAnswered = (answer: Answer): boolean => answeredSchema.safeParse(answer).success;

/** Forge itself turns away what is larger than it carries, and asks whoever has not signed in to do so. */
const isTurnedAway = (answer: Answer): boolean =>
  answer.type === 'broke' && /^too-large|Authentication Required$/.test(answer.message);

const isRefused = (name: Asked, { type }: Forgery, answer: Answer): boolean => {
  if (name === ISSUE_STATUS || type === 'open') return true;
  if (type === 'malformed') return isTurnedAway(answer) || misunderstoodSchema.safeParse(answer).success;
  return ALWAYS_ANSWERED.has(name) || !isAnswered(answer);
};

/** What an answer says, whatever it was asked about and when. */
const asOfNothing = (text: string, { key, ids }: Aim): string =>
  text
    .replaceAll(key, 'THE-PROJECT')
    .replace(new RegExp(`\\b(${ids.project}|${ids.issue})\\b`, 'g'), 'THE-ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'AN-INSTANT');

/** What whoever may read the open project has read of it is kept, also where the rest of the request is refused. */
const isKeptReading = (thing: string): boolean => /^kvs (history|found|answer):/.test(thing);

/** Whether something is the hidden project's; the open project has neither a sprint nor a release. */
const isOfHidden = (thing: string, { ids }: Aim): boolean =>
  new RegExp(`(^|\\D)(${HIDDEN}|${ids.project})(\\D|$)`).test(thing) ||
  /^(boards|sprints|versions) /.test(thing);
