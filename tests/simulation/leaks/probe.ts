import { createSandbox, type Sandbox } from '../../../sandbox/server/sandbox';
import { person } from '../../../sandbox/site/simulation/person';
import { type RequestName, requests } from '../../../src/contract/requests';
import { PAYLOADS, type Target } from './payloads';
import { ADMINISTRATOR, closeToEngineer, PLANNED, type Prober, probers } from './people';
import { wordsOf } from './words';

/** What was found when people tried to see or change more than they may. */
export interface Findings {
  /** Answers that hold words of a project that whoever asked may not see. */
  readonly leaks: readonly string[];
  /** Answers that tell a closed project from one that does not exist. */
  readonly tells: readonly string[];
  /** Requests after which something of Jira's, or something that people had stored, was different. */
  readonly changes: readonly string[];
  /** Requests of the control that were refused although they should not be: what they probe is not probed. */
  readonly unanswered: readonly RequestName[];
  readonly personas: number;
  readonly resolvers: number;
  readonly probes: number;
}

const NOW = Date.UTC(2026, 10, 20, 12);
const INDEXED = 10_000;
const NOWHERE: Target = { project: 'NOWHERE', issue: 'NOWHERE-3' };
const NOBODYS_ID = '99999999';

const names = Object.keys(PAYLOADS).filter((name): name is RequestName => Object.hasOwn(requests, name));

/** Requests that only look: a person may send them from where they may be, about what they may not see. */
const LOOKING = names.filter((name) =>
  /\.(read|overview|preview|panel|form|watch|export|flow|sprints|ml|quality|behind|options|list)$/.test(name),
);

/** Their answers name every project that whoever asks may see, whatever they ask about. */
const LISTING: ReadonlySet<RequestName> = new Set(['portfolio.options', 'portfolio.read']);

/** What the app keeps to answer faster; it is kept for whoever asks and shown to nobody who may not see it. */
const DERIVED = /^(history|pace|usual)/;

/**
 * Lets people who may not see a project ask every resolver about it, in every way that comes to mind: by key and id, from
 * a project that they may see, with a context and a payload that claim more than is so.
 */
export const probe = async (): Promise<Findings> => {
  const sandbox = await createSandbox({ seed: 1, now: NOW, port: 8080 });
  try {
    await sandbox.fill({ demo: true });
    await sandbox.clock.advance(INDEXED);
    closeToEngineer(sandbox);
    return await probeSite(sandbox);
  } finally {
    await sandbox.close();
  }
};

const probeSite = async (sandbox: Sandbox): Promise<Findings> => {
  const { secrets, unanswered } = await readAll(sandbox);
  const before = stateOf(sandbox);
  const leaks: string[] = [];
  const tells: string[] = [];
  const changes: string[] = [];
  let probes = 0;
  const ask = async (prober: Prober, name: RequestName, payload: unknown, extension: unknown = {}) => {
    probes += 1;
    return invoke(sandbox, prober.accountId, name, payload, extension);
  };
  for (const prober of probers) {
    for (const project of prober.hidden) {
      const kept = secrets(project, prober);
      const closed = await targetOf(sandbox, project);
      for (const name of names)
        for (const [way, payload] of PAYLOADS[name].entries()) {
          const label = `${prober.name} asks ${name} (${way}) about ${project}`;
          for (const { sent, extension } of forgeries(name, payload, closed, prober)) {
            const answer = await ask(prober, name, sent, extension);
            const said = wordsOf(sent);
            const seen = [...wordsOf(answer)].find((word) => kept.has(word) && !said.has(word));
            if (seen !== undefined) leaks.push(`${label}: “${seen}”`);
          }
          const twins = [
            [closed, NOWHERE],
            [
              { ...closed, project: closed.id },
              { ...NOWHERE, project: NOBODYS_ID },
            ],
          ] as const;
          for (const [real, twin] of twins) {
            const answers = [await ask(prober, name, payload(real)), await ask(prober, name, payload(twin))];
            const [one, other] = answers.map((answer, index) => unnamed(answer, index === 0 ? real : twin));
            if (one !== other) tells.push(`${label}: ${one?.slice(0, 300)} | ${other?.slice(0, 300)}`);
          }
        }
    }
    for (const project of prober.readOnly) {
      const target = await targetOf(sandbox, project);
      for (const name of names.filter((each) => !LOOKING.includes(each)))
        for (const payload of PAYLOADS[name]) await ask(prober, name, payload(target));
    }
    const after = stateOf(sandbox);
    for (const [part, text] of after)
      if (before.get(part) !== text) changes.push(`${prober.name} changed ${part}`);
    for (const part of before.keys()) if (!after.has(part)) changes.push(`${prober.name} removed ${part}`);
  }
  return { leaks, tells, changes, unanswered, personas: probers.length, resolvers: names.length, probes };
};

interface Closed extends Target {
  readonly id: string;
}

const targetOf = async (sandbox: Sandbox, key: string): Promise<Closed> => {
  const found = await person(sandbox.jira, ADMINISTRATOR).get(`/rest/api/3/project/${key}`);
  const id = typeof found === 'object' && found !== null && 'id' in found ? String(found.id) : '';
  return { project: key, issue: `${key}-3`, id };
};

/** The same question, asked as somebody would who wants to be taken for somebody else. */
const forgeries = (
  name: RequestName,
  payload: (target: Target) => unknown,
  closed: Closed,
  { own }: Prober,
): readonly { readonly sent: unknown; readonly extension?: unknown }[] => {
  const claimed = {
    accountId: ADMINISTRATOR,
    project: { id: closed.id, key: closed.project, type: 'software' },
    issue: { id: '10001', key: closed.issue },
    gadgetConfiguration: { projects: [closed.project] },
  };
  const sent = payload(closed);
  const padded = typeof sent === 'object' && sent !== null ? { ...sent, accountId: ADMINISTRATOR } : sent;
  return [
    { sent, extension: claimed },
    { sent: padded },
    { sent: payload({ ...closed, project: closed.project.toLowerCase() }) },
    { sent: payload({ ...closed, project: `NOWHERE" OR project = "${closed.project}` }) },
    { sent: payload({ ...closed, project: `../project/${closed.project}` }) },
    ...(own === null || !LOOKING.includes(name)
      ? []
      : [
          { sent: payload({ project: own, issue: closed.issue }), extension: claimed },
          ...fromOwn(name, own, closed).map((asked) => ({ sent: asked, extension: claimed })),
        ]),
  ];
};

/** What can be asked from a project that somebody may see about another one. */
const fromOwn = (name: RequestName, own: string, closed: Closed): readonly unknown[] => {
  switch (name) {
    case 'forecast.read':
      return [
        { project: own, scope: { type: 'search', jql: `project = ${closed.project}` } },
        { project: own, scope: { type: 'search', jql: `project is not empty OR project = ${closed.id}` } },
      ];
    case 'metrics.flow':
    case 'metrics.ml':
    case 'metrics.sprints':
    case 'metrics.quality':
      return [{ project: own, filter: { epic: closed.issue } }];
    case 'portfolio.read':
    case 'pi.read':
    case 'benefits.read':
      return [{ projects: [own, closed.project, closed.id] }];
    default:
      return [];
  }
};

const invoke = (
  sandbox: Sandbox,
  accountId: string | null,
  functionKey: RequestName,
  payload: unknown,
  extension: unknown = {},
): Promise<unknown> =>
  sandbox.forge.invoke({ moduleKey: 'ml-plan-page', functionKey, payload, extension, accountId });

/** An answer without the names of what was asked about. */
const unnamed = (answer: unknown, target: Target): string =>
  JSON.stringify(answer).replaceAll(target.issue, '§').replaceAll(target.project, '§');

/**
 * The administrator asks everything about every planned project, so that all there is to keep is kept and its words are
 * known. Those of a project are what no answer about another project, or about none, says too.
 */
const readAll = async (sandbox: Sandbox) => {
  const words = new Map<string, ReadonlySet<string>>();
  const answered = new Set<RequestName>();
  const about = async (target: Target): Promise<ReadonlySet<string>> => {
    const said = new Set<string>();
    for (const name of LOOKING)
      for (const payload of PAYLOADS[name]) {
        const answer = await invoke(sandbox, ADMINISTRATOR, name, payload(target));
        if (JSON.stringify(answer).startsWith('{"ok":true,"value":{"ok":true')) answered.add(name);
        if (!LISTING.has(name)) for (const word of wordsOf(answer)) said.add(word);
      }
    return said;
  };
  for (const project of PLANNED) words.set(project, await about(await targetOf(sandbox, project)));
  const ordinary = await about(NOWHERE);
  return {
    unanswered: LOOKING.filter((name) => !answered.has(name)),
    secrets: (project: string, { hidden }: Prober): ReadonlySet<string> => {
      const open = PLANNED.filter((key) => !hidden.includes(key)).map((key) => words.get(key));
      return new Set(
        [...(words.get(project) ?? [])].filter(
          (word) => !ordinary.has(word) && open.every((others) => !others?.has(word)),
        ),
      );
    },
  };
};

/** What people have made, by part: Jira as a whole, and every stored value that is not derived from Jira. */
const stateOf = (sandbox: Sandbox): ReadonlyMap<string, string> =>
  new Map([
    ['Jira', JSON.stringify(sandbox.jira.snapshot())],
    ...sandbox.forge.kvs.store
      .scan('kvs')
      .filter(({ key }) => !DERIVED.test(key))
      .map(({ key, json }) => [key, json] as const),
  ]);
