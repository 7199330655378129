import { z } from 'zod';
import type { Sandbox } from '../../../sandbox/server/sandbox';

/** All that Jira and the app's storage hold, and what waits in the queue, each thing under a name of its own. */
export type State = ReadonlyMap<string, string>;

const storedSchema = z.array(z.tuple([z.string(), z.array(z.looseObject({ key: z.string() }))]));

/** What tells one thing of a kind from another. */
const nameOf = (thing: unknown, place: number): string => {
  const { data } = z
    .object({ key: z.string().optional(), id: z.union([z.string(), z.number()]).optional() })
    .safeParse(thing);
  return String(data?.key ?? data?.id ?? place);
};

/** Takes everything down as text, so that nothing can change it afterwards. */
export const stateOf = ({ jira, forge }: Sandbox): State => {
  const site = z.record(z.string(), z.unknown()).parse(jira.snapshot());
  const stored = storedSchema.parse(forge.kvs.store.snapshot());
  return new Map([
    ...Object.entries(site).flatMap(([kind, things]) =>
      Array.isArray(things)
        ? things.map((thing, place) => [`${kind} ${nameOf(thing, place)}`, JSON.stringify(thing)] as const)
        : [[kind, JSON.stringify(things)] as const],
    ),
    ...stored.flatMap(([space, values]) =>
      values.map((value) => [`${space} ${value.key}`, JSON.stringify(value)] as const),
    ),
    ['queue', String(forge.queue.pending())],
  ]);
};

/** Names of what is not as it was. */
export const changesBetween = (before: State, after: State): readonly string[] => [
  ...[...before].flatMap(([name, was]) => (after.get(name) === was ? [] : [name])),
  ...[...after.keys()].filter((name) => !before.has(name)),
];

const A_MINUTE = 60_000;

/** Remembers how all is, and puts it back, so that the next probe finds what the last one found. */
export const keep = ({ jira, forge, clock }: Sandbox): (() => Promise<void>) => {
  const site = jira.snapshot();
  const stored = forge.kvs.store.snapshot();
  return async () => {
    // What is queued would change something later, when nobody asked for it.
    while (forge.queue.pending() > 0) await clock.advance(A_MINUTE);
    jira.restore(site);
    forge.kvs.store.restore(stored);
  };
};
