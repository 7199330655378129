import { z } from 'zod';
import type { ForgeHost } from '../forge/forgeHost';
import type { JiraSite } from '../jira/site';
import type { Millis } from '../types';
import { PERSONAS, TEAM } from './personas';
import { generatePlan } from './simulation/appCalls';
import { readBacklog, readBoard } from './simulation/backlog';
import { DAY, dayOf, HOUR, mondayOf } from './simulation/calendar';
import { createChance } from './simulation/chance';
import { kanbanTeam } from './simulation/kanban';
import { type Person, person } from './simulation/person';
import { scrumTeam } from './simulation/scrum';
import { type Actor, play } from './simulation/stage';
import { createTeam, type Incidents, type Temper } from './simulation/team';
import { WEB_EPICS } from './software';

/** What the demo needs of a sandbox. */
export interface DemoSandbox {
  readonly jira: JiraSite;
  readonly forge: ForgeHost;
  readonly clock: {
    now(): Millis;
    advance(millis: number): Promise<void>;
    moveTo(at: Millis): Promise<void>;
  };
}

export interface DemoOptions {
  readonly seed: number;
  /** The instant at which the demo site's history ends and the visitor's time begins. */
  readonly now: Millis;
}

const accountOf = (email: string): string => {
  const found = [...PERSONAS, ...TEAM].find((someone) => someone.email === email);
  if (!found) throw new Error(`There is no ${email} on the demo site.`);
  return found.accountId;
};

const ADMIN = accountOf('admin@example.com');
const ENGINEER = accountOf('engineer@example.com');
const EXECUTIVE = accountOf('executive@example.com');
const MEMBERS = [ENGINEER, ...TEAM.map(({ accountId }) => accountId)];

const PEOPLE = {
  ...Object.fromEntries(TEAM.map(({ role, accountId }) => [role, accountId])),
  'ml-engineer': ENGINEER,
};

const access = (viewers: readonly string[]) => ({
  lead: ADMIN,
  administrators: [ADMIN],
  members: MEMBERS,
  viewers: [...viewers],
});

interface PlannedProject {
  readonly key: string;
  readonly name: string;
  readonly style: 'company-managed' | 'team-managed';
  readonly board: 'scrum' | 'kanban';
  readonly language: 'en' | 'de';
  readonly viewers: readonly string[];
  /** Weeks of history before now; an even number, so that now is in the second week of a sprint. */
  readonly weeks: number;
  readonly input: {
    readonly name: string;
    readonly businessQuestion: string;
    readonly sources: readonly {
      readonly name: string;
      readonly ownerRole: string;
      readonly sensitive: boolean;
    }[];
    readonly environments: readonly string[];
    readonly riskTier: 'low' | 'limited' | 'high';
  };
  readonly temper: Temper;
  readonly incidents: Incidents;
}

const PLANNED: readonly PlannedProject[] = [
  {
    key: 'CHURN',
    name: 'Customer churn',
    style: 'company-managed',
    board: 'scrum',
    language: 'en',
    viewers: [EXECUTIVE],
    weeks: 40,
    input: {
      name: 'Customer churn',
      businessQuestion:
        'Which customers are likely to leave within 90 days, early enough for the retention team to act?',
      sources: [
        { name: 'CRM', ownerRole: 'Sales operations', sensitive: true },
        { name: 'Billing', ownerRole: 'Finance', sensitive: true },
        { name: 'Clickstream', ownerRole: 'Web analytics', sensitive: false },
      ],
      environments: ['dev', 'test', 'prod'],
      riskTier: 'limited',
    },
    temper: {
      people: 5,
      pace: 1,
      waits: { crm: [8, 14], billing: [12, 22], clickstream: [30, 38] },
      sentBack: 0.12,
    },
    incidents: { reopenAfter: 14, reestimateAfter: 9, flagAfter: 6 },
  },
  {
    key: 'DEMAND',
    name: 'Bedarfsprognose',
    style: 'team-managed',
    board: 'kanban',
    language: 'de',
    viewers: [],
    weeks: 10,
    input: {
      name: 'Demand forecast',
      businessQuestion:
        'How many units of each product does every store need next week, so that shelves stay full without waste?',
      sources: [
        { name: 'Point of sale', ownerRole: 'Store systems', sensitive: false },
        { name: 'Promotions', ownerRole: 'Marketing', sensitive: false },
      ],
      environments: ['dev', 'prod'],
      riskTier: 'low',
    },
    temper: { people: 7, pace: 0.5, waits: { '*': [2, 5] }, sentBack: 0.06 },
    incidents: { reopenAfter: 10, reestimateAfter: 6 },
  },
  {
    key: 'FRAUD',
    name: 'Payment fraud',
    style: 'company-managed',
    board: 'scrum',
    language: 'en',
    viewers: [EXECUTIVE],
    weeks: 14,
    input: {
      name: 'Payment fraud',
      businessQuestion: 'Which card payments should be held for a human check before they are settled?',
      sources: [
        { name: 'Transactions', ownerRole: 'Payments platform', sensitive: true },
        { name: 'Device fingerprints', ownerRole: 'Security operations', sensitive: true },
        { name: 'Chargebacks', ownerRole: 'Finance', sensitive: true },
      ],
      environments: ['dev', 'test', 'prod'],
      riskTier: 'high',
    },
    temper: { people: 4, pace: 1, waits: { '*': [90, 120] }, sentBack: 0.1 },
    incidents: { flagAfter: 4 },
  },
];

const fieldsSchema = z.array(z.object({ id: z.string(), name: z.string(), scope: z.unknown().optional() }));

const flagField = async (who: Person): Promise<string | null> => {
  const fields = fieldsSchema.parse(await who.get('/rest/api/3/field'));
  return fields.find(({ name, scope }) => name === 'Flagged' && scope === undefined)?.id ?? null;
};

/** Plants one plan with the app, then lets its team work. */
async function* plannedProject(
  sandbox: DemoSandbox,
  project: PlannedProject,
  options: DemoOptions,
  index: number,
): Actor {
  const who = person(sandbox.jira, ENGINEER);
  const created = sandbox.jira.addProject({
    ...project,
    ...access(project.viewers),
    linksOnCreateScreen: true,
  });
  if (created.boardId === null) throw new Error(`Simulation: ${project.key} has no board.`);
  const start = mondayOf(options.now - project.weeks * 7 * DAY);
  yield start + 9 * HOUR;
  const calendar = { start: dayOf(start), sprintLengthDays: 14 };
  await generatePlan(sandbox, ADMIN, project.key, { ...project.input, ...calendar }, PEOPLE);
  yield start + 10 * HOUR;
  const board = await readBoard(who, created.boardId);
  const team = createTeam({
    who,
    board,
    chance: createChance(options.seed * 31 + index),
    temper: project.temper,
    incidents: project.incidents,
    flagField: project.style === 'company-managed' ? await flagField(who) : null,
    work: await readBacklog(who, project.key, board),
  });
  if (project.board === 'kanban') yield* kanbanTeam(team, start + DAY);
  else
    yield* scrumTeam(team, {
      start: start + 7 * DAY,
      sprintDays: 14,
      firstCapacity: 16,
      sprintName: (n) => `${project.key} Sprint ${n}`,
    });
}

const createdSchema = z.object({ key: z.string() });
const typesSchema = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) });

/** An ordinary software project: epics and stories written by hand, worked through by a Scrum team. */
async function* softwareProject(sandbox: DemoSandbox, options: DemoOptions): Actor {
  const who = person(sandbox.jira, ENGINEER);
  const { boardId } = sandbox.jira.addProject({
    key: 'WEB',
    name: 'Web shop',
    style: 'company-managed',
    board: 'scrum',
    language: 'en',
    ...access([]),
    linksOnCreateScreen: true,
    requiredTeamField: true,
  });
  if (boardId === null) throw new Error('Simulation: WEB has no board.');
  const start = mondayOf(options.now - 6 * 7 * DAY);
  yield start + 11 * HOUR;
  const chance = createChance(options.seed * 31 + 99);
  const board = await readBoard(who, boardId);
  const { issueTypes } = typesSchema.parse(await who.get('/rest/api/3/issue/createmeta/WEB/issuetypes'));
  const typeNamed = (name: string) => ({ id: issueTypes.find((type) => type.name === name)?.id });
  const required = await requiredFields(who, typeNamed('Story').id ?? '');
  const create = async (fields: Readonly<Record<string, unknown>>) =>
    createdSchema.parse(
      await who.send('POST', '/rest/api/3/issue', {
        fields: { project: { key: 'WEB' }, ...required, ...fields },
      }),
    ).key;
  for (const { name, stories } of WEB_EPICS) {
    const epic = await create({ summary: name, issuetype: typeNamed('Epic') });
    for (const summary of stories) {
      const estimate = board.estimateField ? { [board.estimateField]: chance.pick([1, 2, 3, 5, 8]) } : {};
      await create({ summary, issuetype: typeNamed('Story'), parent: { key: epic }, ...estimate });
    }
  }
  yield start + 12 * HOUR;
  const work = await readBacklog(who, 'WEB', board);
  const temper = { people: 3, pace: 1.5, waits: {}, sentBack: 0.1 };
  const team = createTeam({ who, board, chance, temper, incidents: {}, flagField: null, work });
  yield* scrumTeam(team, {
    start: start + 7 * DAY,
    sprintDays: 14,
    firstCapacity: 14,
    sprintName: (n) => `WEB Sprint ${n}`,
  });
}

const metaFieldsSchema = z.object({
  fields: z.array(
    z.object({
      fieldId: z.string(),
      required: z.boolean(),
      hasDefaultValue: z.boolean(),
      allowedValues: z.array(z.object({ id: z.string() }).loose()).optional(),
    }),
  ),
});

/** The first allowed value of every required field that has choices and no default, as a person would pick it. */
const requiredFields = async (who: Person, typeId: string): Promise<Readonly<Record<string, unknown>>> => {
  const { fields } = metaFieldsSchema.parse(
    await who.get(`/rest/api/3/issue/createmeta/WEB/issuetypes/${typeId}`),
  );
  const choices = fields.filter(
    ({ fieldId, required, hasDefaultValue }) =>
      fieldId.startsWith('customfield_') && required && !hasDefaultValue,
  );
  return Object.fromEntries(
    choices.flatMap(({ fieldId, allowedValues }) =>
      allowedValues?.[0] ? [[fieldId, { id: allowedValues[0].id }]] : [],
    ),
  );
};

const addEmptyProjects = ({ jira }: DemoSandbox) => {
  const english = { language: 'en', ...access([]) } as const;
  jira.addProject({
    key: 'NEW',
    name: 'New ideas',
    style: 'company-managed',
    board: 'scrum',
    ...english,
    linksOnCreateScreen: true,
  });
  jira.addProject({
    key: 'LITE',
    name: 'Small bets',
    style: 'team-managed',
    board: 'scrum',
    ...english,
    linksOnCreateScreen: false,
  });
};

const dashboardSchema = z.object({ id: z.string() });
const gadgetSchema = z.object({ id: z.number() });

/** A dashboard everyone may see, with the portfolio gadget on it: what each viewer sees in it is up to the app. */
const addDashboard = async ({ jira }: DemoSandbox) => {
  const who = person(jira, ADMIN);
  const { id } = dashboardSchema.parse(
    await who.send('POST', '/rest/api/3/dashboard', {
      name: 'ML portfolio',
      description: 'All machine-learning projects at a glance',
      sharePermissions: [{ type: 'authenticated' }],
      editPermissions: [],
    }),
  );
  const gadget = gadgetSchema.parse(
    await who.send('POST', `/rest/api/3/dashboard/${id}/gadget`, {
      moduleKey: 'ml-portfolio',
      title: 'ML portfolio',
      position: { row: 0, column: 0 },
    }),
  );
  await who.send('PUT', `/rest/api/3/dashboard/${id}/items/${gadget.id}/properties/gadgetConfiguration`, {
    projects: 'all',
    refresh: 15,
  });
};

/**
 * Fills a sandbox with the demo site: people, six projects, and a history that ends at `now`.
 * Plans are made by the app itself; everything else is done by simulated people through Jira's REST API.
 * The same seed and the same `now` give the same site.
 */
export const seedDemo = async (sandbox: DemoSandbox, options: DemoOptions): Promise<void> => {
  for (const { accountId, email, displayName } of [...PERSONAS, ...TEAM])
    sandbox.jira.addUser({ accountId, email, displayName, siteAdministrator: accountId === ADMIN });
  const longest = Math.max(...PLANNED.map(({ weeks }) => weeks));
  await sandbox.clock.moveTo(mondayOf(options.now - longest * 7 * DAY));
  const planned = PLANNED.map((project, index) => plannedProject(sandbox, project, options, index));
  addEmptyProjects(sandbox);
  await addDashboard(sandbox);
  await play(sandbox.clock, [...planned, softwareProject(sandbox, options)], options.now);
};
