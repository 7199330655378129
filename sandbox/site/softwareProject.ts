import { z } from 'zod';
import type { JiraSite } from '../jira/site';
import type { Millis } from '../types';
import { access, ENGINEER } from './cast';
import { readBacklog, readBoard } from './simulation/backlog';
import { DAY, HOUR, mondayOf } from './simulation/calendar';
import { createChance } from './simulation/chance';
import { moveTo } from './simulation/moves';
import { type Person, person } from './simulation/person';
import { scrumTeam } from './simulation/scrum';
import type { Actor } from './simulation/stage';
import { createTeam } from './simulation/team';
import { WEB_EPICS, WEB_HOTFIXES } from './software';

const createdSchema = z.object({ key: z.string() });
const typesSchema = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string() })) });

/** An ordinary software project: epics and stories written by hand, worked through by a Scrum team. */
export async function* softwareProject(
  sandbox: { readonly jira: JiraSite },
  options: { readonly seed: number; readonly now: Millis },
): Actor {
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
  const team = createTeam({
    who,
    board,
    chance,
    aside: chance,
    temper,
    incidents: {},
    flagField: null,
    administrator: who,
    releases: [],
    work,
  });
  yield* scrumTeam(team, {
    start: start + 7 * DAY,
    sprintDays: 14,
    firstCapacity: 14,
    sprintName: (n) => `WEB Sprint ${n}`,
    takesBack: true,
    doneBefore: async (number) => {
      const summary = WEB_HOTFIXES[number - 1];
      if (summary === undefined) return [];
      const estimate = board.estimateField ? { [board.estimateField]: 1 } : {};
      const hotfix = await create({ summary, issuetype: typeNamed('Story'), ...estimate });
      await moveTo(who, board, hotfix, 'in-progress');
      await moveTo(who, board, hotfix, 'done');
      return [hotfix];
    },
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
