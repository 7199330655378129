import type { Fit, ProjectRef } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import {
  type CreateField,
  type IssueType,
  OPTIONAL_FIELDS,
  type PlanningJira,
  type ProjectFacts,
  type Wiring,
} from '../ports/planning';
import { findBlocks, leftOutOf, missingOf, notesOf } from './fitNotes';
import { questionsOf, readAnswers, requiredFieldBlockers, type Screen } from './requiredFields';

/** How a plan fits a project: for people as sentences, for the app as field and type ids. */
export interface ProjectFit {
  readonly facts: ProjectFacts;
  readonly fit: Fit;
  /** Absent where something stops generation. */
  readonly wiring: Wiring | undefined;
  /** Sentences about required values that are missing or not allowed. */
  readonly unanswered: readonly string[];
}

export type Choices = ParsedRequests['generation.start']['choices'];

const UNDECIDED: Choices = { fieldValues: {}, sprints: false };

/**
 * Looks at a project with the person's eyes and decides how a plan would be created in it. Nothing is written. It takes
 * at most seven reads, besides the one that found the project.
 */
export const readFit = async (
  jira: PlanningJira,
  project: ProjectRef,
  choices: Choices = UNDECIDED,
): Promise<ProjectFit> => {
  const facts = await jira.facts(project);
  const epicType = chooseEpicType(facts.issueTypes);
  const issueType = chooseIssueType(facts.issueTypes);
  if (!facts.permissions.has('CREATE_ISSUES') || epicType === undefined || issueType === undefined)
    return stopped(facts, epicType, issueType);
  const [epicFields, issueFields, boardEstimate] = await Promise.all([
    jira.createFields(facts.project.id, epicType.id),
    jira.createFields(facts.project.id, issueType.id),
    facts.board === null ? null : jira.boardEstimate(facts.board.id),
  ]);
  return decide({ facts, epicType, issueType, epicFields, issueFields, boardEstimate }, choices);
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

const typesFound = (
  { issueTypes }: ProjectFacts,
  epicType: IssueType | undefined,
  issueType: IssueType | undefined,
): Fit['issueTypes'] =>
  issueTypes.map(({ id, name }) => ({
    name,
    use: id === epicType?.id ? 'epics' : id === issueType?.id ? 'work' : 'unused',
  }));

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
      issueTypes: typesFound(facts, epicType, issueType),
      estimateField: null,
      linkType: null,
      linkTypes: [],
      linksInCreate: false,
      questions: [],
      sprints: false,
      notes: [],
      leftOut: [],
      missing: [],
      blockers: [blocker],
    },
    wiring: undefined,
    unanswered: [],
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

const decide = (findings: Findings, choices: Choices): ProjectFit => {
  const { facts, epicType, issueType, epicFields, issueFields } = findings;
  const estimate = estimateField(issueFields, findings.boardEstimate?.id);
  const linkType = chooseLinkType(facts, choices.linkType);
  const supplied = { epic: usableFields(epicFields, facts), issue: usableFields(issueFields, facts) };
  const screens: readonly [Screen, Screen] = [
    { type: epicType, fields: epicFields, supplied: supplied.epic },
    { type: issueType, fields: issueFields, supplied: [...supplied.issue, 'parent'] },
  ];
  const [epicAnswers, issueAnswers] = screens.map((screen) =>
    readAnswers(questionsOf(screen), choices.fieldValues[screen.type.id] ?? {}),
  );
  const sprints = canMakeSprints(facts);
  const wiring: Wiring = {
    epicType: epicType.id,
    issueType: issueType.id,
    epicFields: supplied.epic,
    issueFields: supplied.issue,
    estimateField: estimate?.id ?? null,
    linkType,
    linksInCreate: linkType !== null && issueFields.some(({ id }) => id === 'issuelinks'),
    rank: facts.board !== null && facts.permissions.has('SCHEDULE_ISSUES'),
    epicValues: epicAnswers?.values ?? [],
    issueValues: issueAnswers?.values ?? [],
    sprintBoard: sprints && choices.sprints ? (facts.board?.id ?? null) : null,
    fieldNames: namesOf([...epicFields, ...issueFields]),
  };
  const blockers = requiredFieldBlockers(facts.project.name, screens);
  return {
    facts,
    fit: {
      epicType: epicType.name,
      issueType: issueType.name,
      issueTypes: typesFound(facts, epicType, issueType),
      estimateField: estimate?.name ?? null,
      linkType,
      linkTypes: linkTypesToChoose(facts),
      linksInCreate: wiring.linksInCreate,
      questions: screens.flatMap(questionsOf),
      sprints,
      notes: notesOf(facts, { epic: epicType.name, issue: issueType.name }, wiring, estimate),
      leftOut: leftOutOf(facts, wiring),
      missing: missingOf(facts),
      blockers,
    },
    wiring: blockers.length > 0 ? undefined : wiring,
    unanswered: [...(epicAnswers?.problems ?? []), ...(issueAnswers?.problems ?? [])],
  };
};

export const namesOf = (fields: readonly CreateField[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ id, name }) => [id, name]));

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

/** What a person chose, where there is such a type; else what says "blocks"; else any type is better than none. */
const chooseLinkType = (
  { permissions, linkTypes }: ProjectFacts,
  chosen: string | null | undefined,
): string | null => {
  if (!permissions.has('LINK_ISSUES') || chosen === null) return null;
  const found = linkTypes.find(({ name }) => name === chosen) ?? findBlocks(linkTypes) ?? linkTypes[0];
  return found?.name ?? null;
};

const linkTypesToChoose = ({ permissions, linkTypes }: ProjectFacts): readonly string[] =>
  permissions.has('LINK_ISSUES') && findBlocks(linkTypes) === undefined
    ? linkTypes.map(({ name }) => name)
    : [];

/** Kanban boards have no sprints; a team-managed board may have none, which shows when they are made. */
const canMakeSprints = ({ board, permissions }: ProjectFacts): boolean =>
  board !== null &&
  board.type !== 'kanban' &&
  permissions.has('MANAGE_SPRINTS_PERMISSION') &&
  permissions.has('SCHEDULE_ISSUES');
