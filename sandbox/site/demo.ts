import { z } from 'zod';
import type { ForgeHost } from '../forge/forgeHost';
import type { JiraSite } from '../jira/site';
import type { Millis } from '../types';
import { doBackgroundWork } from './backgroundWork';
import { ADMIN, access, ENGINEER, PEOPLE } from './cast';
import { PERSONAS, TEAM } from './personas';
import { PLANNED, type PlannedProject } from './plannedProjects';
import { CHARTERS } from './records/charters';
import { incrementAt } from './records/increment';
import { askApp, generatePlan } from './simulation/appCalls';
import { readBacklog, readBoard } from './simulation/backlog';
import { DAY, dayOf, HOUR, mondayOf } from './simulation/calendar';
import { createChance } from './simulation/chance';
import { keepIncrements } from './simulation/increments';
import { kanbanTeam } from './simulation/kanban';
import { keepModel } from './simulation/models';
import { type Person, person } from './simulation/person';
import { planReleases } from './simulation/releases';
import { scrumTeam } from './simulation/scrum';
import { type Actor, play } from './simulation/stage';
import { createTeam } from './simulation/team';
import { softwareProject } from './softwareProject';

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

const MINUTE: Millis = 60_000;

const fieldsSchema = z.array(z.object({ id: z.string(), name: z.string(), scope: z.unknown().optional() }));

const flagField = async (who: Person): Promise<string | null> => {
  const fields = fieldsSchema.parse(await who.get('/rest/api/3/field'));
  return fields.find(({ name, scope }) => name === 'Flagged' && scope === undefined)?.id ?? null;
};

/** The Monday on which a project begins. */
const beginningOf = ({ weeks }: PlannedProject, now: Millis): Millis => mondayOf(now - weeks * 7 * DAY);

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
  const start = beginningOf(project, options.now);
  yield start + 9 * HOUR;
  await signCharter(sandbox, project.key, start, options.now);
  const calendar = { start: dayOf(start), sprintLengthDays: 14 } as const;
  await generatePlan(sandbox, ADMIN, project.key, { ...project.input, ...calendar }, PEOPLE);
  yield start + 10 * HOUR;
  const board = await readBoard(who, created.boardId);
  const work = await readBacklog(who, project.key, board);
  const administrator = person(sandbox.jira, ADMIN);
  const team = createTeam({
    who,
    board,
    chance: createChance(options.seed * 31 + index),
    aside: createChance(options.seed * 31 + index + 1000),
    temper: project.temper,
    incidents: project.incidents,
    flagField: project.style === 'company-managed' ? await flagField(who) : null,
    administrator,
    releases: await planReleases(administrator, project.key, start, project.releases ?? [], work),
    work,
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

/** The charter as it stands today, so that it names the increment that is running. */
const signCharter = async (sandbox: DemoSandbox, project: string, start: Millis, now: Millis) => {
  const charter = CHARTERS[project]?.({
    after: (weeks) => dayOf(start + weeks * 7 * DAY),
    pi: incrementAt(now).name,
  });
  if (charter !== undefined)
    await askApp(sandbox, ADMIN, 'charter.save', { project, revision: 0, charter, people: {} });
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
export const addPortfolioDashboard = async ({ jira }: Pick<DemoSandbox, 'jira'>) => {
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

/** A filter that a gadget can be told its projects by, and that everyone may use. */
const addFilter = async ({ jira }: DemoSandbox) => {
  await person(jira, ADMIN).send('POST', '/rest/api/3/filter', {
    name: 'Delayed epics of ML plans',
    jql: 'mlKind = epic AND due < now() AND statusCategory != Done',
    sharePermissions: [{ type: 'authenticated' }],
  });
};

/**
 * Fills a sandbox with the demo site: people, six projects, and a history that ends at `now`.
 * Plans are made by the app itself; everything else is done by simulated people through Jira's REST API.
 * The same seed and the same `now` give the same site; only the id that the app draws for each plan differs.
 */
export const seedDemo = async (sandbox: DemoSandbox, options: DemoOptions): Promise<void> => {
  for (const { accountId, email, displayName } of [...PERSONAS, ...TEAM])
    sandbox.jira.addUser({ accountId, email, displayName, siteAdministrator: accountId === ADMIN });
  const longest = Math.max(...PLANNED.map(({ weeks }) => weeks));
  await sandbox.clock.moveTo(mondayOf(options.now - longest * 7 * DAY));
  const planned = PLANNED.map((project, index) => plannedProject(sandbox, project, options, index));
  addEmptyProjects(sandbox);
  await addPortfolioDashboard(sandbox);
  await addFilter(sandbox);
  // The last minute is the app's: it does what it would have done by itself each hour.
  const records = PLANNED.flatMap((project) => [
    keepIncrements(sandbox, project.key, beginningOf(project, options.now), options.now),
    keepModel(sandbox, project.key, options.now),
  ]);
  await play(
    sandbox.clock,
    [...planned, softwareProject(sandbox, options), ...records],
    options.now - MINUTE,
  );
  await doBackgroundWork(sandbox);
  await sandbox.clock.moveTo(options.now);
};
