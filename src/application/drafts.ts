import type { PlanDraft } from '../contract/draft';
import type { ParsedRequests } from '../contract/requests';
import { Failure } from './failure';
import type { PlanningDeps } from './generation/deps';
import { mayNotCreate } from './generation/fit';
import type { DraftStore } from './ports/drafts';

/** What keeping drafts needs of the world. */
export interface DraftDeps {
  readonly jira: Pick<PlanningDeps['jira'], 'project' | 'permissions'>;
  readonly drafts: DraftStore;
}

/**
 * The answers that were given for a project's plan so far, by whoever gave them last; null where nobody did.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it.
 */
export const readDraft = async (
  { jira, drafts }: DraftDeps,
  { project }: ParsedRequests['draft.read'],
): Promise<PlanDraft | null> => {
  const { id } = await jira.project(project);
  return (await drafts.read(id)) ?? null;
};

/**
 * Keeps the answers, so that the wizard can be left and gone on with, on another machine too.
 *
 * @throws Failure `forbidden` where the person could not generate the plan either.
 */
export const saveDraft = async (
  { jira, drafts }: DraftDeps,
  { project, draft }: ParsedRequests['draft.save'],
): Promise<null> => {
  const { id, name } = await jira.project(project);
  if (!(await jira.permissions(project)).has('CREATE_ISSUES'))
    throw new Failure({ code: 'forbidden', message: mayNotCreate(name) });
  await drafts.write(id, draft);
  return null;
};
