import type { Fit } from '../../contract/plan';
import {
  type CreateField,
  type IssueType,
  type LinkType,
  OPTIONAL_FIELDS,
  type PlanningJira,
  type ProjectFacts,
  type Wiring,
} from '../ports/planning';
import { requiredFieldBlockers } from './requiredFields';

/** How a plan fits a project: for people as sentences, for the app as field and type ids. */
export interface ProjectFit {
  readonly facts: ProjectFacts;
  readonly fit: Fit;
  /** Absent where something stops generation. */
  readonly wiring: Wiring | undefined;
}

/**
 * Looks at a project with the person's eyes and decides how a plan would be created in it. Nothing is written.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it.
 */
export const readFit = async (jira: PlanningJira, idOrKey: string): Promise<ProjectFit> => {
  const facts = await jira.facts(idOrKey);
  const epicType = chooseEpicType(facts.issueTypes);
  const issueType = chooseIssueType(facts.issueTypes);
  if (!facts.permissions.has('CREATE_ISSUES') || epicType === undefined || issueType === undefined)
    return stopped(facts, epicType, issueType);
  const [epicFields, issueFields, boardEstimate] = await Promise.all([
    jira.createFields(facts.project.id, epicType.id),
    jira.createFields(facts.project.id, issueType.id),
    facts.board === null ? null : jira.boardEstimate(facts.board.id),
  ]);
  return decide({ facts, epicType, issueType, epicFields, issueFields, boardEstimate });
};

const chooseEpicType = (types: readonly IssueType[]): IssueType | undefined =>
  types.find(({ level }) => level === 1);

/** Types that stand for ordinary work, best first, by the name before translation. */
const WORK_TYPES = ['story', 'user story', 'task'];

const chooseIssueType = (types: readonly IssueType[]): IssueType | undefined => {
  const candidates = types.filter(({ level }) => level === 0);
  const named = WORK_TYPES.flatMap((name) =>
    candidates.filter((type) => [type.originalName, type.name].some((own) => own.toLowerCase() === name)),
  );
  return named[0] ?? candidates[0];
};

export const mayNotCreate = (projectName: string): string =>
  `You may not create issues in ${projectName}. Ask a project administrator for the permission “Create issues”.`;

const stopped = (
  facts: ProjectFacts,
  epicType: IssueType | undefined,
  issueType: IssueType | undefined,
): ProjectFit => {
  const { name } = facts.project;
  const blocker = !facts.permissions.has('CREATE_ISSUES')
    ? mayNotCreate(name)
    : epicType === undefined
      ? `${name} has no issue type for epics. Ask a project administrator to add one.`
      : `${name} has no issue type for stories or tasks. Ask a project administrator to add one.`;
  return {
    facts,
    fit: {
      epicType: epicType?.name ?? '',
      issueType: issueType?.name ?? '',
      estimateField: null,
      linksInCreate: false,
      notes: [],
      blockers: [blocker],
    },
    wiring: undefined,
  };
};

interface Findings {
  readonly facts: ProjectFacts;
  readonly epicType: IssueType;
  readonly issueType: IssueType;
  readonly epicFields: readonly CreateField[];
  readonly issueFields: readonly CreateField[];
  readonly boardEstimate: { readonly id: string; readonly name: string } | null;
}

const decide = (findings: Findings): ProjectFit => {
  const { facts, epicType, issueType, epicFields, issueFields } = findings;
  const estimate = estimateField(issueFields, findings.boardEstimate?.id);
  const linkType = facts.permissions.has('LINK_ISSUES') ? chooseLinkType(facts.linkTypes) : undefined;
  const wiring: Wiring = {
    epicType: epicType.id,
    issueType: issueType.id,
    epicFields: usableFields(epicFields, facts),
    issueFields: usableFields(issueFields, facts),
    estimateField: estimate?.id ?? null,
    linkType: linkType?.name ?? null,
    linksInCreate: linkType !== undefined && issueFields.some(({ id }) => id === 'issuelinks'),
    rank: facts.board !== null && facts.permissions.has('SCHEDULE_ISSUES'),
    fieldNames: Object.fromEntries([...epicFields, ...issueFields].map(({ id, name }) => [id, name])),
  };
  const blockers = requiredFieldBlockers(facts.project.name, [
    { type: epicType, fields: epicFields, supplied: wiring.epicFields },
    { type: issueType, fields: issueFields, supplied: [...wiring.issueFields, 'parent'] },
  ]);
  return {
    facts,
    fit: {
      epicType: epicType.name,
      issueType: issueType.name,
      estimateField: estimate?.name ?? null,
      linksInCreate: wiring.linksInCreate,
      notes: notesOf(findings, wiring, linkType, estimate),
      blockers,
    },
    wiring: blockers.length > 0 ? undefined : wiring,
  };
};

const usableFields = (fields: readonly CreateField[], { permissions }: ProjectFacts) =>
  OPTIONAL_FIELDS.filter((wanted) => fields.some(({ id }) => id === wanted)).filter(
    (wanted) =>
      (wanted !== 'assignee' || permissions.has('ASSIGN_ISSUES')) &&
      (wanted !== 'duedate' || permissions.has('SCHEDULE_ISSUES')),
  );

const TEAM_MANAGED_POINTS = 'com.pyxis.greenhopper.jira:jsw-story-points';
const NUMBER_FIELD = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const POINT_NAMES = ['story points', 'story point estimate'];

/** The board knows best which field holds estimates; else the field is known by its type, or by type and name. */
const estimateField = (fields: readonly CreateField[], boardField: string | undefined) =>
  fields.find(({ id, type }) => id === boardField && type === 'number') ??
  fields.find(({ custom }) => custom === TEAM_MANAGED_POINTS) ??
  fields.find(({ custom, name }) => custom === NUMBER_FIELD && POINT_NAMES.includes(name.toLowerCase()));

/** "Blocks" by name, else by what its ends are called, else any link type is better than none. */
const chooseLinkType = (types: readonly LinkType[]): LinkType | undefined =>
  types.find(({ name }) => name.toLowerCase() === 'blocks') ??
  types.find(({ inward, outward }) => /block/i.test(`${inward} ${outward}`)) ??
  types[0];

const notesOf = (
  { facts, epicType, issueType }: Findings,
  wiring: Wiring,
  linkType: LinkType | undefined,
  estimate: CreateField | undefined,
): readonly string[] => {
  const { permissions } = facts;
  const has = (field: 'description' | 'labels' | 'duedate' | 'assignee') =>
    wiring.issueFields.includes(field);
  return [
    `Epics are created as “${epicType.name}”, all other work as “${issueType.name}”.`,
    estimate === undefined
      ? 'This project has no field for story points when an issue is created, so estimates stand in the descriptions.'
      : `Story points go into the field “${estimate.name}”.`,
    ...linkNotes(facts, wiring, linkType),
    ...(has('description') ? [] : ['Descriptions are left out: the field is not on the create screen.']),
    ...(has('labels') ? [] : ['Labels are left out: the field is not on the create screen.']),
    ...(has('duedate')
      ? []
      : [
          permissions.has('SCHEDULE_ISSUES')
            ? 'Due dates are left out: the field is not on the create screen.'
            : 'Due dates and the order of the backlog are left out: you may not schedule issues in this project.',
        ]),
    ...(has('assignee')
      ? []
      : [
          permissions.has('ASSIGN_ISSUES')
            ? 'Issues stay unassigned: the field is not on the create screen.'
            : 'Issues stay unassigned: you may not assign issues in this project.',
        ]),
    ...(facts.board === null ? ['This project has no board, so there is no backlog to put in order.'] : []),
  ];
};

const linkNotes = (
  { permissions }: ProjectFacts,
  { linksInCreate }: Wiring,
  linkType: LinkType | undefined,
): readonly string[] => {
  if (!permissions.has('LINK_ISSUES'))
    return ['Blocking links are left out: you may not link issues in this project.'];
  if (linkType === undefined) return ['Blocking links are left out: this Jira has no link types.'];
  return [
    ...(/block/i.test(`${linkType.name} ${linkType.inward} ${linkType.outward}`)
      ? []
      : [`This Jira has no link type “Blocks”; links are made as “${linkType.name}”.`]),
    ...(linksInCreate
      ? []
      : ['Links are added one by one after the issues, because the field is not on the create screen.']),
  ];
};
