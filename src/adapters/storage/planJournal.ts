import type { z } from 'zod';
import type { Attempt, GenerationJournal, GenerationRecord, Round } from '../../application/ports/journal';
import type { StoredPlan } from '../../application/ports/planStore';
import {
  claimSchema,
  completionSchema,
  outcomeSchema,
  partSchema,
  recordSchema,
  roundSchema,
} from './schemas';
import type { KeyValueStore } from './store';
import { createUndoJournal } from './undoJournal';

const PLANS = 'plan:';
const REVISIONS = 'revision:';
const planKey = (projectId: string): string => `${PLANS}${projectId}`;
const revisionKey = (projectId: string, planId: string, revision: number): string =>
  `${REVISIONS}${projectId}:${planId}:${revision}`;
const recordKey = ({ projectId, planId, revision }: StoredPlan): string =>
  revision === undefined ? planKey(projectId) : revisionKey(projectId, planId, revision);
const journalKey = (
  { projectId, planId, revision }: StoredPlan,
  ...parts: readonly (string | number)[]
): string =>
  ['generation', projectId, planId, ...(revision === undefined ? [] : [`r${revision}`]), ...parts].join(':');

/** The plan as it was made is the first. */
const FIRST_STORED_REVISION = 2;

/** Nothing is tried again after an attempt that nobody knows the outcome of, or that created everything. */
const isLast = ({ outcome }: Attempt): boolean =>
  outcome === undefined || (outcome.type === 'created' && outcome.complete);

/** Attempts at one call that are read at the same time, each by two reads. */
const MOST_AT_ONCE = 32;
/** The first round begins with the plan itself. */
const FIRST_STORED_ROUND = 2;

/**
 * Plans and journals in a key-value store. Every value is written once, under a key of its own, and only if nobody has
 * written it before: so two tabs, a double click and a repeated step can never undo each other's notes.
 *
 * Keys: `plan:{project}` holds the record, and `revision:{project}:{plan}:{number}` each that the plan has grown to.
 * `generation:{project}:{plan}:`, in a revision with `r{number}:` behind it, is followed by `{call}:{attempt}` for a
 * claim, the same with `:outcome` for what became of it, `round:{number}`, `part:{name}`, and `complete`.
 */
export const createPlanJournal = (store: KeyValueStore): GenerationJournal => {
  const read = async <T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const value = await store.get(key);
    return value === undefined ? undefined : schema.parse(value);
  };

  const record = async (projectId: string): Promise<GenerationRecord | undefined> => {
    let newest = await read(planKey(projectId), recordSchema);
    if (newest === undefined) return undefined;
    const { planId } = newest;
    for (let revision = FIRST_STORED_REVISION; ; revision += 1) {
      const grown = await read(revisionKey(projectId, planId, revision), recordSchema);
      if (grown === undefined) return newest;
      newest = grown;
    }
  };

  const all = async (prefix: string): Promise<readonly GenerationRecord[]> => {
    const records: GenerationRecord[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.query(prefix, cursor);
      records.push(...page.values.map((value) => recordSchema.parse(value)));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return records;
  };

  const attemptAt = async (
    plan: StoredPlan,
    call: number | string,
    number: number,
  ): Promise<Attempt | undefined> => {
    const [claim, outcome] = await Promise.all([
      read(journalKey(plan, call, number), claimSchema),
      read(journalKey(plan, call, number, 'outcome'), outcomeSchema),
    ]);
    return claim === undefined ? undefined : { number, claim, outcome };
  };

  /**
   * One attempt is the rule; a Jira that asks for pause after pause makes hundreds. Twice as many are read at once each
   * time, so that reading them takes no longer than a step has.
   */
  const attemptsAt = async (plan: StoredPlan, call: number | string): Promise<readonly Attempt[]> => {
    const attempts: Attempt[] = [];
    for (let atOnce = 1; ; atOnce = Math.min(2 * atOnce, MOST_AT_ONCE)) {
      const numbers = Array.from({ length: atOnce }, (_, index) => attempts.length + 1 + index);
      for (const attempt of await Promise.all(numbers.map((number) => attemptAt(plan, call, number)))) {
        if (attempt === undefined) return attempts;
        attempts.push(attempt);
        if (isLast(attempt)) return attempts;
      }
    }
  };

  return {
    record,
    read: record,
    async list() {
      const [plans, revisions] = await Promise.all([all(PLANS), all(REVISIONS)]);
      const newest = new Map(plans.map((plan) => [plan.planId, plan]));
      // A revision of a plan that is gone is of no use to anybody.
      for (const grown of revisions.toSorted((a, b) => (a.revision ?? 1) - (b.revision ?? 1)))
        if (newest.has(grown.planId)) newest.set(grown.planId, grown);
      return [...newest.values()];
    },
    async begin(wanted) {
      const key = recordKey(wanted);
      await store.setIfAbsent(key, wanted);
      return (await read(key, recordSchema)) ?? wanted;
    },
    attempts: (plan, batches) =>
      Promise.all(Array.from({ length: batches }, (_, batch) => attemptsAt(plan, batch))),
    attemptsAt,
    claim: (plan, batch, attempt, claim) => store.setIfAbsent(journalKey(plan, batch, attempt), claim),
    async settle(plan, batch, attempt, outcome) {
      await store.setIfAbsent(journalKey(plan, batch, attempt, 'outcome'), outcome);
    },
    async rounds(plan) {
      const rounds: Round[] = [];
      for (;;) {
        const round = await read(journalKey(plan, 'round', rounds.length + FIRST_STORED_ROUND), roundSchema);
        if (round === undefined) return rounds;
        rounds.push(round);
      }
    },
    async openRound(plan, number, round) {
      await store.setIfAbsent(journalKey(plan, 'round', number), round);
    },
    async parts(plan, names) {
      const parts = await Promise.all(
        names.map(async (name) => [name, await read(journalKey(plan, 'part', name), partSchema)] as const),
      );
      return new Map(parts.flatMap(([name, part]) => (part === undefined ? [] : [[name, part]])));
    },
    async finishPart(plan, name, done) {
      await store.setIfAbsent(journalKey(plan, 'part', name), done);
    },
    ...createUndoJournal(store),
    forget: ({ projectId }) => store.remove(planKey(projectId)),
    completion: (plan) => read(journalKey(plan, 'complete'), completionSchema),
    async complete(plan, completion) {
      await store.setIfAbsent(journalKey(plan, 'complete'), completion);
    },
  };
};
