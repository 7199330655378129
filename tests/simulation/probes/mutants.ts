import { z } from 'zod';
import { ADMIN } from '../../../sandbox/site/cast';
import type { Answer, Ask, Asked, Question } from './asking';
import type { Verdict } from './judge';
import { HIDDEN } from './projects';

/** A mistake that somebody might make in a resolver, and what the probes must say about it. */
export interface Mutant {
  readonly mistake: string;
  readonly name: Asked;
  readonly found: Verdict['what'];
  readonly ask: (app: Ask, question: Question) => Promise<Answer>;
}

const asAdministrator = (question: Question): Question => ({ ...question, accountId: ADMIN });

const isAboutHidden = ({ payload }: Question): boolean => (JSON.stringify(payload) ?? '').includes(HIDDEN);

const refusal = (code: string, message: string): Answer => ({
  type: 'value',
  value: { ok: false, error: { code, message } },
});

const claimSchema = z.object({ accountId: z.string() });

export const MUTANTS: readonly Mutant[] = [
  {
    mistake: 'reads as the app instead of as the viewer',
    name: 'portfolio.project',
    found: 'shows a word of the hidden project',
    ask: (app, question) => app(question.accountId === null ? question : asAdministrator(question)),
  },
  {
    mistake: 'answers nothing instead of refusing',
    name: 'draft.read',
    found: 'does not refuse',
    ask: async () => ({ type: 'value', value: { ok: true, value: null } }),
  },
  {
    mistake: 'says “forbidden” of a project that is there',
    name: 'charter.read',
    found: 'answers otherwise than for what does not exist',
    ask: (app, question) =>
      isAboutHidden(question)
        ? Promise.resolve(refusal('forbidden', 'You may not see this project.'))
        : app(question),
  },
  {
    mistake: 'writes before it asks whether the person may',
    name: 'draft.save',
    found: 'changed something',
    ask: async (app, question) => {
      await app(asAdministrator(question));
      return app(question);
    },
  },
  {
    mistake: 'believes the account of the extension context',
    name: 'issue.panel',
    found: 'shows a word of the hidden project',
    ask: (app, question) =>
      app({
        ...question,
        accountId: claimSchema.safeParse(question.extension).data?.accountId ?? question.accountId,
      }),
  },
  {
    mistake: 'believes an account that the request names beside what is asked for',
    name: 'models.read',
    found: 'shows a word of the hidden project',
    ask: (app, question) => {
      const { payload } = question;
      const claim = claimSchema.safeParse(payload).data;
      if (claim === undefined) return app(question);
      return app({ ...question, accountId: claim.accountId, payload: { project: HIDDEN } });
    },
  },
  {
    mistake: 'throws instead of refusing',
    name: 'settings.read',
    found: 'broke',
    ask: async () => ({ type: 'broke', message: 'error: Cannot read properties of undefined' }),
  },
];
