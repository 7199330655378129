import type { Fit } from '../../contract/plan';
import type {
  CreateField,
  LinkType,
  OptionalField,
  Permission,
  ProjectFacts,
  Wiring,
} from '../ports/planning';

const saysBlocks = ({ name, inward, outward }: LinkType): boolean =>
  /block/i.test(`${name} ${inward} ${outward}`);

/** "Blocks" by name, else by what its ends are called. */
export const findBlocks = (types: readonly LinkType[]): LinkType | undefined =>
  types.find(({ name }) => name.toLowerCase() === 'blocks') ?? types.find(saysBlocks);

/** What will happen, as sentences. */
export const notesOf = (
  facts: ProjectFacts,
  types: { readonly epic: string; readonly issue: string },
  wiring: Wiring,
  estimate: CreateField | undefined,
): readonly string[] => [
  `Epics are created as “${types.epic}”, all other work as “${types.issue}”.`,
  estimate === undefined
    ? 'This project has no field for story points when an issue is created, so estimates stand in the descriptions.'
    : `Story points go into the field “${estimate.name}”.`,
  ...linkNotes(facts, wiring),
  ...boardNotes(facts, wiring),
];

const linkNotes = ({ permissions, linkTypes }: ProjectFacts, wiring: Wiring): readonly string[] => {
  if (!permissions.has('LINK_ISSUES')) return [];
  if (linkTypes.length === 0) return ['Blocking links are left out: this Jira has no link types.'];
  if (wiring.linkType === null) return ['Blocking links are left out, as you chose.'];
  return [
    ...(findBlocks(linkTypes) === undefined
      ? [`This Jira has no link type “Blocks”; links are made as “${wiring.linkType}”.`]
      : []),
    ...(wiring.linksInCreate
      ? []
      : ['Links are added one by one after the issues, because the field is not on the create screen.']),
  ];
};

const boardNotes = ({ board }: ProjectFacts, { sprintBoard }: Wiring): readonly string[] => {
  if (board === null) return ['This project has no board, so there is no backlog to put in order.'];
  if (sprintBoard !== null)
    return ['The plan’s sprints are created on the board, and its issues put into them.'];
  return board.type === 'kanban' ? ['This is a Kanban board, so no sprints are created.'] : [];
};

const FIELD_WORDS: Readonly<Record<OptionalField, string>> = {
  description: 'Descriptions are left out',
  labels: 'Labels are left out',
  duedate: 'Due dates are left out',
  assignee: 'Issues stay unassigned',
};

const NEEDED_FOR: Readonly<Partial<Record<OptionalField, Permission>>> = {
  duedate: 'SCHEDULE_ISSUES',
  assignee: 'ASSIGN_ISSUES',
};

/** Fields that the create screen lacks; where a permission is what lacks, that is said instead. */
export const leftOutOf = ({ permissions }: ProjectFacts, wiring: Wiring): readonly string[] =>
  (['description', 'labels', 'duedate', 'assignee'] as const).flatMap((field) => {
    const needed = NEEDED_FOR[field];
    const isForbidden = needed !== undefined && !permissions.has(needed);
    return wiring.issueFields.includes(field) || isForbidden
      ? []
      : [`${FIELD_WORDS[field]}: the field is not on the create screen.`];
  });

const CONSEQUENCES: Readonly<
  Partial<Record<Permission, { readonly name: string; readonly consequence: string }>>
> = {
  LINK_ISSUES: { name: 'Link issues', consequence: 'Blocking links are left out.' },
  ASSIGN_ISSUES: { name: 'Assign issues', consequence: 'Issues stay unassigned.' },
  SCHEDULE_ISSUES: {
    name: 'Schedule issues',
    consequence: 'Due dates and the order of the backlog are left out.',
  },
  MANAGE_SPRINTS_PERMISSION: { name: 'Manage sprints', consequence: 'No sprints can be created.' },
  DELETE_ISSUES: {
    name: 'Delete issues',
    consequence: 'You cannot undo the plan yourself; somebody with this permission can.',
  },
};

/** What the person may not do, and what follows. */
export const missingOf = ({ permissions, board }: ProjectFacts): Fit['missing'] =>
  Object.entries(CONSEQUENCES).flatMap(([permission, { name, consequence }]) => {
    const isHeld = [...permissions].some((held) => held === permission);
    const isIdle = permission === 'MANAGE_SPRINTS_PERMISSION' && (board === null || board.type === 'kanban');
    return isHeld || isIdle ? [] : [{ permission: name, consequence }];
  });
