import type { IssueDetail } from '../api/issues';
import type { BoardRef, Project } from '../api/projects';

/** What Forge tells a frame about the place it is in (`context.extension`), the location left out. */
export type Extension = Readonly<Record<string, unknown>>;

const projectOf = ({ id, key, projectTypeKey }: Project) => ({ id, key, type: projectTypeKey ?? 'software' });

export const projectPageExtension = (project: Project, board: BoardRef | undefined): Extension => ({
  type: 'jira:projectPage',
  project: projectOf(project),
  ...(board ? { board: { id: String(board.id), type: board.type } } : {}),
});

export const adminPageExtension: Extension = { type: 'jira:adminPage' };

export const globalPageExtension: Extension = { type: 'jira:globalPage' };

export const issueExtension = (issue: IssueDetail, project: Project): Extension => ({
  type: 'jira:issueContext',
  issue: {
    id: issue.id,
    key: issue.key,
    type: issue.fields.issuetype.name,
    typeId: issue.fields.issuetype.id,
  },
  project: projectOf(project),
});

interface GadgetPlace {
  readonly dashboardId: string;
  readonly gadgetId: number;
  readonly configuration: Readonly<Record<string, unknown>> | undefined;
  readonly mode: 'view' | 'edit';
}

export const gadgetExtension = ({ dashboardId, gadgetId, configuration, mode }: GadgetPlace): Extension => ({
  type: 'jira:dashboardGadget',
  dashboard: { id: dashboardId },
  gadget: { id: String(gadgetId) },
  ...(configuration ? { gadgetConfiguration: configuration } : {}),
  ...(mode === 'edit' ? { entryPoint: 'edit' } : {}),
});
