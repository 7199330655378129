import { z } from 'zod';
import { createSandbox, type Sandbox } from '../../../sandbox/server/sandbox';
import { doBackgroundWork } from '../../../sandbox/site/backgroundWork';
import { ADMIN, PEOPLE } from '../../../sandbox/site/cast';
import { TEAM } from '../../../sandbox/site/personas';
import { generatePlan } from '../../../sandbox/site/simulation/appCalls';
import { administratorOf } from './asking';
import { fillVault } from './fillVault';
import { HIDDEN, type Ids, OPEN } from './projects';

const NOW = Date.UTC(2026, 2, 2, 9);
/** Until Jira's search knows what was just written, and its limits have forgotten it. */
const A_WHILE = 120_000;

export interface Vault {
  readonly sandbox: Sandbox;
  /** In the hidden project. */
  readonly ids: Ids;
}

const plan = (name: string, source: string) => ({
  name,
  businessQuestion: `What does ${name} know?`,
  sources: [{ name: source, ownerRole: name, sensitive: true }],
  environments: ['dev'],
  riskTier: 'low' as const,
  start: '2026-03-02',
  sprintLengthDays: 14 as const,
});

/**
 * A site with a project that is hidden from all personas but the administrator, and one that is open. Both have a plan;
 * the hidden one has everything that the app keeps of a project, and the open one refers to it wherever it can.
 */
export const createVault = async (): Promise<Vault> => {
  const sandbox = await createSandbox({ seed: 7, now: NOW });
  await sandbox.fill({ demo: false });
  const [owner] = TEAM;
  const { id, boardId } = sandbox.jira.addProject({
    key: HIDDEN,
    name: 'Albatross',
    style: 'company-managed',
    board: 'scrum',
    language: 'en',
    lead: owner.accountId,
    administrators: [owner.accountId],
    members: [],
    viewers: [],
    linksOnCreateScreen: true,
  });
  await generatePlan(sandbox, ADMIN, HIDDEN, plan('Quokka', 'Zanzibar'), PEOPLE);
  await generatePlan(sandbox, ADMIN, OPEN, plan('Churn', 'Weblog'), PEOPLE);
  await sandbox.clock.advance(A_WHILE);
  const administrator = administratorOf(sandbox);
  const made = await fillVault(administrator, { id, boardId: boardId ?? 0 });
  await sandbox.clock.advance(A_WHILE);
  await doBackgroundWork(sandbox);
  const issue = z
    .object({ id: z.string() })
    .parse(await administrator.jira('GET', `/rest/api/3/issue/${HIDDEN}-30`));
  return { sandbox, ids: { project: id, issue: issue.id, ...made } };
};
