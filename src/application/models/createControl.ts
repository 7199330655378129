import type { ProjectRef } from '../../contract/plan';
import type { Breach } from '../../domain/models/breaches';
import { controlNode, controlWords } from '../../domain/models/changeControl';
import type { ChangeControl, Model } from '../../domain/models/types';
import { readFit } from '../generation/fit';
import type { GenerationRecord } from '../ports/journal';
import type { NewControl } from '../ports/models';
import type { CreateAnswer, OptionalField, Wiring } from '../ports/planning';
import { boardOf } from './changeBoard';
import type { ModelDeps } from './deps';

/** What became of a change-control issue that was to be created. */
type Created =
  | { readonly type: 'created'; readonly key: string }
  | { readonly type: 'refused'; readonly sentence: string }
  | { readonly type: 'unknown' };

/**
 * The change-control issue of a breach, ready to be created: of the type, and with the required fields, that the plan's
 * issues have. It goes to the first of the board whom Jira knows, else to the model's owner.
 *
 * @returns a sentence where an issue cannot be created in the project as it is.
 */
export const newControl = async (
  deps: ModelDeps,
  project: ProjectRef,
  model: Model,
  breach: Breach,
): Promise<NewControl | string> => {
  const record = await deps.plans.record(project.id);
  const wiring = record?.wiring ?? (await wiringWithoutPlan(deps, project));
  if (typeof wiring === 'string') return wiring;
  const board = await boardOf(deps, project, record);
  return {
    projectId: project.id,
    property: {
      plan: planIdOf(project, record),
      node: controlNode(model.id, breach.metric.id, breach.from),
      phase: 'deployment',
      kind: 'checkpoint',
    },
    wiring,
    fields: wiring.issueFields,
    words: controlWords(model, breach),
    board,
    assignee: board[0]?.person.accountId ?? (await ownerOf(deps, model)),
  };
};

/** Creates it as the person who uses the app. A field that Jira does not take from this person is left out. */
export const createControl = async (
  { issues }: Pick<ModelDeps, 'issues'>,
  control: NewControl,
): Promise<Created> => {
  const first = await issues.createControl(control);
  const refused = fieldsRefused(first, control.fields);
  if (refused.length === 0) return asCreated(first);
  const fields = control.fields.filter((field) => !refused.includes(field));
  return asCreated(await issues.createControl({ ...control, fields }));
};

/** Issues of a project without a plan belong to a plan of their own, so that they are found by their property. */
const planIdOf = (project: ProjectRef, record: GenerationRecord | undefined): string =>
  record?.planId ?? `models-of-${project.id}`;

/** @returns a sentence where an issue cannot be created in the project as it is. */
const wiringWithoutPlan = async ({ jira }: ModelDeps, project: ProjectRef): Promise<Wiring | string> => {
  const { fit, wiring, unanswered } = await readFit(jira, project);
  return wiring ?? fit.blockers[0] ?? unanswered[0] ?? 'Jira requires a field here that ML Plan cannot fill.';
};

const ownerOf = async ({ issues }: ModelDeps, { ownerIssue }: Model): Promise<string | undefined> =>
  ownerIssue === null ? undefined : (await issues.beside([ownerIssue]))[0]?.assignee?.accountId;

/** The optional fields for which an issue was not created. */
const fieldsRefused = (answer: CreateAnswer, fields: readonly OptionalField[]): readonly OptionalField[] => {
  const failed = answer.type === 'answered' ? (answer.failed[0]?.fields ?? []) : [];
  return fields.filter((field) => failed.includes(field));
};

const asCreated = (answer: CreateAnswer): Created => {
  switch (answer.type) {
    case 'answered': {
      const key = answer.created.get(0);
      const sentences = answer.failed[0]?.sentences ?? [];
      return key === undefined
        ? { type: 'refused', sentence: ['Jira refused to create the issue.', ...sentences].join(' ') }
        : { type: 'created', key };
    }
    case 'limited':
      return { type: 'refused', sentence: 'Jira asks for a pause. Create the issue in a minute.' };
    case 'refused':
    case 'unknown':
      return answer;
  }
};

/** Jira reads at most this many issues a call. */
const WINDOW = 100;

/**
 * Key of the issue of a claim whose answer was lost: among the issues that are newer than those known then, read from
 * Jira's database, else where the search index has it.
 */
export const findControl = async (
  { jira, plans }: ModelDeps,
  project: ProjectRef,
  model: Model,
  { metric, day, newestIssue }: ChangeControl,
): Promise<string | undefined> => {
  const plan = planIdOf(project, await plans.record(project.id));
  const node = controlNode(model.id, metric, day);
  const keys = Array.from({ length: WINDOW }, (_, index) => `${project.key}-${newestIssue + 1 + index}`);
  const isIt = (issue: { readonly property: { readonly plan: string; readonly node: string } | null }) =>
    issue.property?.plan === plan && issue.property.node === node;
  const recent = (await jira.issues(keys, null)).find(isIt);
  return (recent ?? (await jira.findPlanned(project.id, plan, null)).find(isIt))?.key;
};
