import type { ParsedRequests } from '../../contract/requests';
import type { SettingsPage } from '../../contract/settings';
import { categoryWorkflow } from '../../domain/history/workflow';
import { chosenWorkflow, DEFAULT_PROJECT_SETTINGS } from '../../domain/metrics/projectSettings';
import { estimateFieldOf } from '../projectWork';
import type { SettingsDeps } from './deps';

/**
 * How a project is measured, and what there is to choose from, for anybody who may see the project.
 *
 * @throws Failure `not-found` where the project is unknown to the viewer.
 */
export const readSettings = async (
  { jira, settings: store, histories }: SettingsDeps,
  request: ParsedRequests['settings.read'],
): Promise<SettingsPage> => {
  const project = await jira.project(request.project);
  const [saved, mayChange, board, statuses, issueTypes, estimateFields, timeZone] = await Promise.all([
    store.read(project.id),
    jira.mayAdminister(project),
    jira.board(project),
    jira.statuses(project),
    jira.issueTypes(project),
    jira.estimateFields(),
    jira.timeZone(),
  ]);
  const settings = saved.settings ?? DEFAULT_PROJECT_SETTINGS;
  const estimateField = estimateFieldOf(settings, board);
  const lastRead = await histories.lastCost({ projectId: project.id, estimateField });
  const workflow = chosenWorkflow(settings, board?.columns, statuses) ?? categoryWorkflow(statuses);
  const nameOf = (index: number) => workflow.columns[index]?.name ?? '';
  return {
    settings,
    revision: saved.revision,
    mayChange,
    board: board === null ? null : { name: board.name, columns: board.columns },
    workflow: {
      columns: workflow.columns,
      commitment: nameOf(workflow.committed),
      done: nameOf(workflow.done),
    },
    statuses,
    // Epics hold work and sub-tasks are part of it: only ordinary work can be chosen.
    issueTypes: issueTypes.filter(({ level }) => level === 0).map(({ id, name }) => ({ id, name })),
    estimateFields,
    timeZone,
    lastRead: lastRead === undefined ? null : { ...lastRead, at: new Date(lastRead.at).toISOString() },
  };
};
