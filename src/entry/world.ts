import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCharterJira } from '../adapters/jira/charterEpic';
import { createJiraClient } from '../adapters/jira/client';
import { asTheUser } from '../adapters/jira/forgeTransport';
import { createPlanningJira } from '../adapters/jira/planning';
import { createReadingJira } from '../adapters/jira/reading';
import { createCharterStore } from '../adapters/storage/charters';
import { forgeStore } from '../adapters/storage/forgeStore';
import { createPlanJournal } from '../adapters/storage/planJournal';
import { shippedTemplates } from '../adapters/templates/shippedTemplates';
import type { CharterDeps } from '../application/charter/deps';
import type { PlanningDeps } from '../application/generation/deps';
import type { Clock } from '../application/ports/clock';
import type { ReadingDeps } from '../application/ports/reading';

/** Forge ends a resolver after 25 s; what waits for Jira has to give up before that to say so. */
const JIRA_BUDGET_MS = 20_000;

const clock: Clock = { now: () => new Date() };

/** Everything the use cases need, for one invocation, acting as the person who invoked it. */
export const worldOfInvocation = (): {
  readonly planning: PlanningDeps;
  readonly reading: ReadingDeps;
  readonly charter: CharterDeps;
} => {
  const client = createJiraClient({
    transport: asTheUser,
    clock,
    sleep: (milliseconds) => sleep(milliseconds),
    random: () => Math.random(),
    budgetMs: JIRA_BUDGET_MS,
  });
  const plans = createPlanJournal(forgeStore);
  const charters = createCharterStore(forgeStore);
  const templates = shippedTemplates;
  return {
    planning: {
      jira: createPlanningJira(client),
      plans,
      charters,
      templates,
      clock,
      newPlanId: () => randomUUID(),
    },
    reading: { jira: createReadingJira(client), plans, templates, clock },
    charter: { jira: createCharterJira(client), charters, plans },
  };
};
