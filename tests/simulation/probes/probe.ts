import { ADMIN } from '../../../sandbox/site/cast';
import { PERSONAS } from '../../../sandbox/site/personas';
import { inParallel } from '../../../src/application/inParallel';
import { requests } from '../../../src/contract/requests';
import { type Answer, type Ask, type Asked, askTheApp, ISSUE_STATUS } from './asking';
import { type Aim, AT_NOTHING, atHidden, type Forgery, forgeriesOf } from './forgeries';
import { judge, textOf, type Verdict } from './judge';
import { isRequestName } from './payloads';
import { MARKS } from './projects';
import { createVault, type Vault } from './site';
import { changesBetween, keep, stateOf } from './state';

const AT_ONCE = 8;
const SECOND = 1_000;

export interface Leak extends Verdict {
  readonly persona: string;
  readonly resolver: Asked;
  readonly how: string;
}

export interface Probed {
  readonly personas: number;
  /** Functions that answer people. */
  readonly resolvers: number;
  readonly probes: number;
  readonly leaks: readonly Leak[];
  /** Words of the hidden project that the administrator, who may see it, is not shown by the very same requests. */
  readonly unseenMarks: readonly string[];
}

/** Every function that answers people. */
export const ASKED: readonly Asked[] = [...Object.keys(requests).filter(isRequestName), ISSUE_STATUS];

/** The four who may not see the hidden project; null has not signed in. */
const OUTSIDERS: readonly (string | null)[] = [
  ...PERSONAS.map(({ accountId }) => accountId).filter((accountId) => accountId !== ADMIN),
  null,
];

/**
 * Four people try to see into a project that is hidden from them: through every resolver, by its key and by its id, with
 * payloads and contexts that say that they are somewhere else or somebody else. A leak is whatever shows a word of the
 * project, whatever does not refuse, whatever is answered otherwise than for a project that does not exist, and whatever
 * was refused and yet changed something.
 */
export const probeEverything = async (): Promise<Probed> => {
  const vault = await createVault();
  try {
    return await probe(vault);
  } finally {
    await vault.sandbox.close();
  }
};

interface Narrowed {
  /** Asks another way than through the app's bundles, to see whether its leaks are found. */
  readonly ask?: Ask;
  readonly names?: readonly Asked[];
  readonly types?: readonly Forgery['type'][];
}

interface Attempt {
  readonly accountId: string | null;
  readonly name: Asked;
  readonly forgery: Forgery;
}

/** As {@link probeEverything}, on a site that is there already, and as narrow as asked for. Leaves the site as it was. */
export const probe = async (
  vault: Vault,
  { ask, names = ASKED, types = ['closed', 'malformed', 'open'] }: Narrowed = {},
): Promise<Probed> => {
  const { leaksOf, shownTo } = inquiryInto(vault, ask ?? askTheApp(vault.sandbox));
  const leaks: Leak[] = [];
  let probes = 0;
  for (const name of names)
    for (const accountId of OUTSIDERS) {
      const attempts = forgeriesOf(name)
        .filter(({ type }) => types.includes(type))
        .map((forgery) => ({ accountId, name, forgery }));
      probes += attempts.length;
      leaks.push(...(await leaksOf(attempts)));
    }
  const seen = await shownTo(ADMIN, names);
  return {
    personas: OUTSIDERS.length,
    resolvers: names.length,
    probes,
    leaks,
    unseenMarks: MARKS.filter((mark) => !seen.includes(mark)),
  };
};

const inquiryInto = ({ sandbox, ids }: Vault, ask: Ask) => {
  const hidden = atHidden(ids);
  const putBack = keep(sandbox);
  const before = stateOf(sandbox);
  const changes = (): readonly string[] => changesBetween(before, stateOf(sandbox));

  /** Time stands still for a question and moves before it, or Jira would limit the questions as one burst. */
  const askAt = async ({ accountId, name, forgery }: Attempt, aim: Aim): Promise<Answer> => {
    await sandbox.clock.advance(SECOND);
    const { payload, extension } = forgery;
    return ask({ accountId, name, payload: payload(aim), extension: extension?.(aim) ?? {} });
  };

  /** Only what the contract understands is answered by what is there. */
  const twinOf = (attempt: Attempt): Promise<Answer | undefined> =>
    attempt.forgery.type === 'malformed' ? Promise.resolve(undefined) : askAt(attempt, AT_NOTHING);

  const leaksIn = (
    attempt: Attempt,
    answer: Answer,
    twin: Answer | undefined,
    changed: readonly string[],
  ) => {
    const { name, accountId, forgery } = attempt;
    const verdicts = judge({ name, forgery, hidden, answer, twin, changed });
    return verdicts.map(
      (verdict): Leak => ({
        ...verdict,
        persona: accountId ?? 'anonymous',
        resolver: name,
        how: forgery.how,
      }),
    );
  };

  /** One attempt by itself, so that it is known what it changed. */
  const alone = async (attempt: Attempt): Promise<readonly Leak[]> => {
    const answer = await askAt(attempt, hidden);
    const changed = changes();
    if (changed.length > 0) await putBack();
    const twin = await twinOf(attempt);
    if (changes().length > 0) await putBack();
    return leaksIn(attempt, answer, twin, changed);
  };

  /** Most attempts change nothing; where something has changed, each is made again by itself, on what was there before. */
  const together = async (attempts: readonly Attempt[]): Promise<readonly Leak[]> => {
    const leaks = await inParallel(attempts, AT_ONCE, async (attempt) =>
      leaksIn(attempt, await askAt(attempt, hidden), await twinOf(attempt), []),
    );
    if (changes().length === 0) return leaks.flat();
    await putBack();
    return inTurn(attempts);
  };

  const inTurn = async (attempts: readonly Attempt[]): Promise<readonly Leak[]> => {
    const leaks: Leak[] = [];
    for (const attempt of attempts) leaks.push(...(await alone(attempt)));
    return leaks;
  };

  return {
    leaksOf: async (attempts: readonly Attempt[]): Promise<readonly Leak[]> => [
      ...(await together(attempts.filter(({ forgery }) => forgery.type !== 'open'))),
      ...(await together(attempts.filter(({ forgery }) => forgery.type === 'open'))),
    ],
    /** All that somebody is shown who asks for the hidden project without any forgery. */
    async shownTo(accountId: string, names: readonly Asked[]): Promise<string> {
      const answers: Answer[] = [];
      for (const name of names)
        for (const forgery of forgeriesOf(name).slice(0, 1)) {
          answers.push(await askAt({ accountId, name, forgery }, hidden));
          await putBack();
        }
      return answers.map(textOf).join('\n');
    },
  };
};
