import { type Choices, readFit } from '../../../../src/application/generation/fit';
import type {
  CreateField,
  IssueType,
  Permission,
  PlanningJira,
  ProjectFacts,
} from '../../../../src/application/ports/planning';
import { requests } from '../../../../src/contract/requests';

const type = (id: string, name: string, level: number, originalName = name): IssueType => ({
  id,
  name,
  originalName,
  level,
});

const field = (id: string, change: Partial<CreateField> = {}): CreateField => ({
  id,
  name: id,
  required: false,
  hasDefault: false,
  type: 'string',
  custom: null,
  items: null,
  allowed: [],
  ...change,
});

const NEW = { id: '1', key: 'NEW', name: 'New' };
const EPIC = type('10', 'Epic', 1);
const STORY = type('11', 'Story', 0);
const ALL: readonly Permission[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'LINK_ISSUES',
  'ASSIGN_ISSUES',
  'SCHEDULE_ISSUES',
  'MANAGE_SPRINTS_PERMISSION',
  'DELETE_ISSUES',
];
const FLOAT = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const points = field('customfield_7', { name: 'Story Points', type: 'number', custom: FLOAT });
const usual = ['summary', 'description', 'labels', 'duedate', 'assignee', 'issuelinks'].map((id) =>
  field(id),
);

interface Situation {
  readonly facts?: Partial<ProjectFacts>;
  readonly epicFields?: readonly CreateField[];
  readonly issueFields?: readonly CreateField[];
  readonly boardEstimate?: { readonly id: string; readonly name: string } | null;
  readonly choices?: Choices;
}

/** Jira with one project; what a test does not say is as usual. */
const fitOf = ({
  facts,
  epicFields = usual,
  issueFields = [...usual, points],
  boardEstimate = null,
  choices,
}: Situation) => {
  const never = () => Promise.reject(new Error('fitting asks for nothing else'));
  const jira: PlanningJira = {
    project: never,
    facts: async () => ({
      project: NEW,
      permissions: new Set(ALL),
      issueTypes: [EPIC, STORY],
      linkTypes: [{ name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
      board: { id: 5, type: 'scrum' },
      ...facts,
    }),
    newestIssue: never,
    permissions: never,
    createFields: async (_project, typeId) => (typeId === EPIC.id ? epicFields : issueFields),
    boardEstimate: async () => boardEstimate,
    assignablePeople: never,
    createIssues: never,
    issues: never,
    findPlanned: never,
    progress: never,
    lives: never,
    children: never,
    remove: never,
    link: never,
    rank: never,
  };
  return readFit(jira, NEW, choices);
};

describe('fitting a plan into a project', () => {
  test('uses epics, stories, points, links in the create call and the backlog where all of it is there', async () => {
    const { fit, wiring } = await fitOf({});
    expect(wiring).toEqual({
      epicType: '10',
      issueType: '11',
      epicFields: ['description', 'labels', 'duedate', 'assignee'],
      issueFields: ['description', 'labels', 'duedate', 'assignee'],
      estimateField: 'customfield_7',
      linkType: 'Blocks',
      linksInCreate: true,
      rank: true,
      epicValues: [],
      issueValues: [],
      sprintBoard: null,
      fieldNames: {
        summary: 'summary',
        description: 'description',
        labels: 'labels',
        duedate: 'duedate',
        assignee: 'assignee',
        issuelinks: 'issuelinks',
        customfield_7: 'Story Points',
      },
    });
    expect(fit).toEqual({
      epicType: 'Epic',
      issueType: 'Story',
      estimateField: 'Story Points',
      issueTypes: [
        { name: 'Epic', use: 'epics' },
        { name: 'Story', use: 'work' },
      ],
      linkType: 'Blocks',
      linkTypes: [],
      linksInCreate: true,
      questions: [],
      sprints: true,
      leftOut: [],
      missing: [],
      notes: [
        'Epics are created as “Epic”, all other work as “Story”.',
        'Story points go into the field “Story Points”.',
      ],
      blockers: [],
    });
  });

  test('tells a person who may not create issues so, before anything happens', async () => {
    const { fit, wiring } = await fitOf({
      facts: { permissions: new Set<Permission>(['BROWSE_PROJECTS']), issueTypes: [] },
    });
    expect(fit.blockers).toEqual([
      'You may not create issues in New. Ask a project administrator for the permission “Create issues”.',
    ]);
    expect(wiring).toBeUndefined();
  });

  test('names a field that Jira requires and the app cannot fill', async () => {
    const team = field('customfield_9', { name: 'Team', required: true, type: 'user' });
    const { fit, wiring } = await fitOf({ epicFields: [...usual, team], issueFields: [...usual, team] });
    expect(fit.blockers).toEqual([
      'New requires the field “Team” for “Epic” and “Story”, and the app cannot fill it. Ask a project administrator to make it optional or to give it a default.',
    ]);
    expect(wiring).toBeUndefined();
  });

  test('does not mind required fields that have a default or that it fills', async () => {
    const required = [
      field('summary', { required: true }),
      field('description', { required: true }),
      field('reporter', { required: true }),
      field('priority', { required: true, hasDefault: true }),
    ];
    expect((await fitOf({ epicFields: required, issueFields: required })).fit.blockers).toEqual([]);
  });

  test('asks for a required estimate, since spikes have no points', async () => {
    const { fit } = await fitOf({ issueFields: [...usual, { ...points, required: true }] });
    expect(fit.blockers).toEqual([]);
    expect(fit.questions).toMatchObject([{ fieldName: 'Story Points', typeName: 'Story', kind: 'number' }]);
  });

  const allowed = [
    { id: '1', name: 'Blue' },
    { id: '2', name: 'Red' },
  ];
  test.each<[string, Partial<CreateField>, unknown, string | undefined]>([
    ['an option', { type: 'option', allowed }, '2', undefined],
    ['an option that is not offered', { type: 'option', allowed }, '3', 'Choose another value for'],
    ['options', { type: 'array', items: 'option', allowed }, ['1', '2'], undefined],
    [
      'a version that is not offered',
      { type: 'array', items: 'version', allowed },
      ['9'],
      'Choose other values for',
    ],
    ['a text', {}, 'Churn', undefined],
    ['a text of 256 characters', {}, 'x'.repeat(256), 'Write a shorter text for'],
    ['a number', { type: 'number' }, 3, undefined],
    ['words for a number', { type: 'number' }, 'three', 'Give a number for'],
    ['a day', { type: 'date' }, '2026-03-02', undefined],
    ['words for a day', { type: 'date' }, 'soon', 'Give a date for'],
    ['nothing', {}, undefined, 'Jira requires a value for'],
  ])('takes or refuses %s for a required field', async (_what, change, value, problem) => {
    const asked = field('customfield_9', { name: 'Colour', required: true, ...change });
    const { unanswered, wiring } = await fitOf({
      issueFields: [...usual, asked],
      choices: requests['generation.start'].shape.choices.parse({
        fieldValues: { '11': value === undefined ? {} : { customfield_9: value } },
      }),
    });
    expect(unanswered).toEqual(problem === undefined ? [] : [`${problem} “Colour” of “Story”.`]);
    if (problem === undefined) expect(wiring?.issueValues).toMatchObject([{ field: 'customfield_9', value }]);
  });

  test('offers the link types where none says "block", and follows the choice', async () => {
    const facts = {
      linkTypes: [
        { name: 'Relates', inward: 'relates to', outward: 'relates to' },
        { name: 'Follows', inward: 'is followed by', outward: 'follows' },
      ],
    };
    expect((await fitOf({ facts })).fit).toMatchObject({
      linkTypes: ['Relates', 'Follows'],
      linkType: 'Relates',
    });
    const choices = { fieldValues: {}, sprints: false };
    expect((await fitOf({ facts, choices: { ...choices, linkType: 'Follows' } })).wiring?.linkType).toBe(
      'Follows',
    );
    expect((await fitOf({ facts, choices: { ...choices, linkType: null } })).wiring?.linkType).toBeNull();
  });

  test.each([
    ['scrum', true],
    ['simple', true],
    ['kanban', false],
  ])('creates sprints on a %s board only where it can have some: %s', async (boardType, possible) => {
    const { fit, wiring } = await fitOf({
      facts: { board: { id: 5, type: boardType } },
      choices: { fieldValues: {}, sprints: true },
    });
    expect(fit.sprints).toBe(possible);
    expect(wiring?.sprintBoard).toBe(possible ? 5 : null);
  });

  test.each<[string, readonly IssueType[], string | undefined]>([
    ['the story', [EPIC, type('3', 'Bug', 0), type('2', 'Task', 0), STORY], '11'],
    ['a task where there is no story', [EPIC, type('3', 'Bug', 0), type('2', 'Task', 0)], '2'],
    [
      'a translated task by its original name',
      [EPIC, type('3', 'Fehler', 0, 'Bug'), type('2', 'Aufgabe', 0, 'Task')],
      '2',
    ],
    [
      'the first type of its level where no name is known',
      [EPIC, type('8', 'Arbeit', 0), type('9', 'Teil', -1)],
      '8',
    ],
    ['nothing where there are sub-tasks only', [EPIC, type('9', 'Sub-task', -1)], undefined],
    ['nothing where there are no epics', [STORY], undefined],
  ])('chooses for ordinary work %s', async (_what, issueTypes, expected) => {
    expect((await fitOf({ facts: { issueTypes } })).wiring?.issueType).toBe(expected);
  });

  test.each<[string, Situation, string | null]>([
    [
      'the board’s own field before any other',
      {
        boardEstimate: { id: 'customfield_3', name: 'Size' },
        issueFields: [...usual, points, field('customfield_3', { type: 'number' })],
      },
      'customfield_3',
    ],
    [
      'not the board’s field where the create screen lacks it',
      { boardEstimate: { id: 'customfield_3', name: 'Size' } },
      'customfield_7',
    ],
    [
      'the team-managed field by its type, whatever its name',
      {
        issueFields: [
          ...usual,
          field('customfield_4', {
            name: 'Schätzung',
            type: 'number',
            custom: 'com.pyxis.greenhopper.jira:jsw-story-points',
          }),
        ],
      },
      'customfield_4',
    ],
    [
      'no other number field',
      { issueFields: [...usual, field('customfield_5', { name: 'Budget', type: 'number', custom: FLOAT })] },
      null,
    ],
  ])('estimates in %s', async (_what, situation, expected) => {
    expect((await fitOf(situation)).wiring?.estimateField).toBe(expected);
  });

  test.each<[string, Partial<ProjectFacts>, string | null]>([
    [
      'by its name',
      {
        linkTypes: [
          { name: 'Relates', inward: 'relates', outward: 'relates' },
          { name: 'blocks', inward: 'x', outward: 'y' },
        ],
      },
      'blocks',
    ],
    [
      'by what its ends are called',
      {
        linkTypes: [
          { name: 'Relates', inward: 'relates', outward: 'relates' },
          { name: 'Dependency', inward: 'is blocked by', outward: 'blocks' },
        ],
      },
      'Dependency',
    ],
    [
      'as the first one where none says "block"',
      { linkTypes: [{ name: 'Relates', inward: 'relates', outward: 'relates' }] },
      'Relates',
    ],
    ['as none where linking is switched off', { linkTypes: [] }, null],
    [
      'as none where the person may not link',
      { permissions: new Set(ALL.filter((name) => name !== 'LINK_ISSUES')) },
      null,
    ],
  ])('finds the link type %s', async (_what, facts, expected) => {
    expect((await fitOf({ facts })).wiring?.linkType).toBe(expected);
  });

  test('says what is left out where the person or the screens allow less', async () => {
    const permissions = new Set<Permission>(['BROWSE_PROJECTS', 'CREATE_ISSUES', 'LINK_ISSUES']);
    const { fit, wiring } = await fitOf({
      facts: { permissions, board: null },
      issueFields: [field('summary'), field('labels'), field('duedate'), field('assignee')],
    });
    expect(wiring).toMatchObject({ issueFields: ['labels'], rank: false, linksInCreate: false });
    expect(fit.notes.slice(1)).toEqual([
      'This project has no field for story points when an issue is created, so estimates stand in the descriptions.',
      'Links are added one by one after the issues, because the field is not on the create screen.',
      'This project has no board, so there is no backlog to put in order.',
    ]);
    expect(fit.leftOut).toEqual(['Descriptions are left out: the field is not on the create screen.']);
    expect(fit.missing.map(({ permission }) => permission)).toEqual([
      'Assign issues',
      'Schedule issues',
      'Delete issues',
    ]);
  });
});
