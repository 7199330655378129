import { z } from 'zod';
import { PERSONAS } from '../../../sandbox/site/personas';
import { inParallel } from '../../../src/application/inParallel';
import { type RequestName, requests } from '../../../src/contract/requests';
import { HARMLESS, isRequestName, PAYLOADS, type Target } from './payloads';
import { createVault, MARKS } from './site';

const AT_ONCE = 8;
const SECOND = 1_000;

const answerSchema = z.looseObject({ ok: z.boolean() });

export interface Leak {
  readonly persona: string;
  readonly resolver: RequestName;
  readonly payload: unknown;
  readonly answer: string;
}

export interface Probed {
  readonly personas: number;
  readonly resolvers: number;
  readonly probes: number;
  readonly leaks: readonly Leak[];
  /** Whether the administrator, who may see the project, was shown the words that nobody else was. */
  readonly marksAreThere: boolean;
}

/**
 * Four people try to see into a project that is hidden from them: through every resolver, by its key and by its id, with
 * payloads and contexts that say that they are somewhere else or somebody else. Whatever shows a word of the project,
 * and every resolver that does not refuse, is a leak.
 */
export const probeEverything = async (): Promise<Probed> => {
  const { sandbox, id } = await createVault();
  const [admin, ...others] = PERSONAS;
  const accounts = [...others.map(({ accountId }) => accountId), null];
  const names = Object.keys(requests).filter(isRequestName);
  const targets: readonly Target[] = [
    { project: 'VAULT', issue: 'VAULT-1' },
    { project: id, issue: 'VAULT-2' },
  ];
  const leaks: Leak[] = [];
  let probes = 0;

  const invoke = async (
    accountId: string | null,
    functionKey: string,
    payload: unknown,
    extension: unknown,
  ) => {
    const outcome = await sandbox.forge.invoke({
      moduleKey: 'ml-plan-page',
      functionKey,
      payload,
      extension,
      accountId,
    });
    return outcome.ok ? outcome.value : outcome.error;
  };

  const attempt = async (accountId: string | null, name: RequestName, target: Target, forged: Forged) => {
    probes += 1;
    // Time stands still for a probe and moves between two, or Jira would limit them as one burst.
    await sandbox.clock.advance(SECOND);
    const payload = { ...PAYLOADS[name](target), ...forged.payload };
    const answer = await invoke(accountId, name, payload, forged.extension);
    const text = JSON.stringify(answer) ?? '';
    const isAnswered = answerSchema.safeParse(answer).data?.ok === true && !HARMLESS.has(name);
    if (isAnswered || MARKS.some((mark) => text.includes(mark)))
      leaks.push({ persona: accountId ?? 'anonymous', resolver: name, payload, answer: text.slice(0, 300) });
  };

  try {
    const attempts = accounts.flatMap((accountId) =>
      names.flatMap((name) =>
        targets.flatMap((target) =>
          forgeries(target, admin?.accountId ?? '').map((forged) => ({ accountId, name, target, forged })),
        ),
      ),
    );
    await inParallel(attempts, AT_ONCE, ({ accountId, name, target, forged }) =>
      attempt(accountId, name, target, forged),
    );
    const seen = JSON.stringify(
      await invoke(admin?.accountId ?? '', 'portfolio.project', { project: id }, {}),
    );
    return {
      personas: accounts.length,
      resolvers: names.length,
      probes,
      leaks,
      marksAreThere: seen.includes('Albatross') && seen.includes('Quokka'),
    };
  } finally {
    await sandbox.close();
  }
};

interface Forged {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly extension: unknown;
}

/** What a browser may claim beside what it asks for. */
const forgeries = ({ project, issue }: Target, admin: string): readonly Forged[] => [
  { payload: {}, extension: {} },
  {
    payload: {},
    extension: {
      project: { id: project, key: 'VAULT', type: 'software' },
      issue: { key: issue },
      accountId: admin,
      principal: { accountId: admin },
      gadgetConfiguration: { projects: [project] },
    },
  },
  { payload: { accountId: admin, asApp: true, context: { accountId: admin } }, extension: {} },
];
