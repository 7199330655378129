/**
 * Path of the project's backlog. Where the host does not name a board, Jira itself chooses one: the address of a
 * project key alone opens the project's own start page.
 *
 * @example
 * backlogPath('CHURN', '4'); // '/jira/software/projects/CHURN/boards/4/backlog'
 */
export function backlogPath(projectKey: string, boardId: string | undefined): string {
  return boardId === undefined
    ? `/browse/${projectKey}`
    : `/jira/software/projects/${projectKey}/boards/${boardId}/backlog`;
}
