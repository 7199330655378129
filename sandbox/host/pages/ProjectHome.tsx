import { useEffect } from 'react';
import { navigate } from '../routing/history';
import { paths } from '../routing/route';
import { useProject } from '../shell/projectContext';

/** A project's own address leads to its backlog, its board, or where it has neither, its issues. */
export function ProjectHome() {
  const { project, board } = useProject();
  useEffect(() => {
    if (!board) navigate(paths.projectIssues(project.key), 'replace');
    else if (board.hasSprints) navigate(paths.backlog(project.key, board.id), 'replace');
    else navigate(paths.board(project.key, board.id), 'replace');
  }, [project, board]);
  return null;
}
