import { createSandbox, type Sandbox } from '../../../sandbox/server/sandbox';
import { doBackgroundWork } from '../../../sandbox/site/backgroundWork';
import { ADMIN, PEOPLE } from '../../../sandbox/site/cast';
import { TEAM } from '../../../sandbox/site/personas';
import { generatePlan } from '../../../sandbox/site/simulation/appCalls';

export const NOW = Date.UTC(2026, 2, 2, 9);

/** Words that stand in the hidden project alone; whoever reads one of them has seen into it. */
export const MARKS = ['Albatross', 'Zanzibar', 'Quokka', 'Wombat'];

const HIDDEN = 'VAULT';

/** A project with a plan and a snapshot that none of the personas but the administrator may browse. */
export const createVault = async (): Promise<{ readonly sandbox: Sandbox; readonly id: string }> => {
  const sandbox = await createSandbox({ seed: 7, now: NOW });
  await sandbox.fill({ demo: false });
  const [owner] = TEAM;
  if (owner === undefined) throw new Error('There is a team.');
  const { id } = sandbox.jira.addProject({
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
  await generatePlan(
    sandbox,
    ADMIN,
    HIDDEN,
    {
      name: 'Quokka',
      businessQuestion: 'How many wombats are there? Wombat.',
      sources: [{ name: 'Zanzibar', ownerRole: 'Quokka', sensitive: true }],
      environments: ['dev'],
      riskTier: 'low',
      start: '2026-03-02',
      sprintLengthDays: 14,
    },
    PEOPLE,
  );
  await sandbox.clock.advance(120_000);
  await doBackgroundWork(sandbox);
  return { sandbox, id };
};
