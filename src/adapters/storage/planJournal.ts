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
const planKey = (projectId: string): string => `${PLANS}${projectId}`;
const journalKey = ({ projectId, planId }: StoredPlan, ...parts: readonly (string | number)[]): string =>
  ['generation', projectId, planId, ...parts].join(':');

/** The first round begins with the plan itself. */
const FIRST_STORED_ROUND = 2;

/**
 * Plans and journals in a key-value store. Every value is written once, under a key of its own, and only if nobody has
 * written it before: so two tabs, a double click and a repeated step can never undo each other's notes.
 *
 * Keys: `plan:{project}` holds the record; `generation:{project}:{plan}:` is followed by `{call}:{attempt}` for a
 * claim, the same with `:outcome` for what became of it, `round:{number}`, `part:{name}`, and `complete`.
 */
export const createPlanJournal = (store: KeyValueStore): GenerationJournal => {
  const read = async <T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const value = await store.get(key);
    return value === undefined ? undefined : schema.parse(value);
  };

  const record = (projectId: string) => read(planKey(projectId), recordSchema);

  const attemptsAt = async (plan: StoredPlan, call: number | string): Promise<readonly Attempt[]> => {
    const attempts: Attempt[] = [];
    for (let number = 1; ; number += 1) {
      const [claim, outcome] = await Promise.all([
        read(journalKey(plan, call, number), claimSchema),
        read(journalKey(plan, call, number, 'outcome'), outcomeSchema),
      ]);
      if (claim === undefined) return attempts;
      attempts.push({ number, claim, outcome });
      if (outcome === undefined || (outcome.type === 'created' && outcome.complete)) return attempts;
    }
  };

  return {
    record,
    read: record,
    async list() {
      const plans: GenerationRecord[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.query(PLANS, cursor);
        plans.push(...page.values.map((value) => recordSchema.parse(value)));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return plans;
    },
    async begin(wanted) {
      await store.setIfAbsent(planKey(wanted.projectId), wanted);
      return (await record(wanted.projectId)) ?? wanted;
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
