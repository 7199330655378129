import { useEffect } from 'react';
import {
  type IssueList,
  readBacklogIssues,
  readOpenSprints,
  readSprintIssues,
  type Sprint,
} from '../../api/boards';
import type { FieldIds } from '../../api/projects';
import type { Answer } from '../../api/request';
import { useLoad } from '../../api/useLoad';
import { Await } from '../../components/Await';
import { Button } from '../../components/Button';
import { Icon } from '../../components/Icon';
import { usePageTitle } from '../../components/usePageTitle';
import { navigate } from '../../routing/history';
import { paths } from '../../routing/route';
import { useProject } from '../../shell/projectContext';
import { BacklogList } from './BacklogList';

interface SprintWithIssues {
  readonly sprint: Sprint;
  readonly list: IssueList;
}

interface BacklogContent {
  readonly sprints: readonly SprintWithIssues[];
  readonly backlog: IssueList;
}

async function readBacklog(boardId: number, fieldIds: FieldIds): Promise<Answer<BacklogContent>> {
  const [sprints, backlog] = await Promise.all([
    readOpenSprints(boardId),
    readBacklogIssues(boardId, fieldIds),
  ]);
  if (!sprints.ok) return sprints;
  if (!backlog.ok) return backlog;
  const lists = await Promise.all(sprints.value.map(({ id }) => readSprintIssues(boardId, id, fieldIds)));
  const filled: SprintWithIssues[] = [];
  for (const [index, list] of lists.entries()) {
    if (!list.ok) return list;
    const sprint = sprints.value[index];
    if (sprint) filled.push({ sprint, list: list.value });
  }
  return { ok: true, value: { sprints: filled, backlog: backlog.value } };
}

/** The backlog of a board; as in Jira, one that keeps none shows the board instead. */
export default function BacklogPage({ boardId }: { readonly boardId: number }) {
  const { project, board } = useProject();
  const hasNone = board?.id === boardId && !board.hasSprints;
  useEffect(() => {
    if (hasNone) navigate(paths.board(project.key, boardId), 'replace');
  }, [hasNone, project.key, boardId]);
  return hasNone ? null : <Backlog boardId={boardId} />;
}

/** Sprints that run or are to come, then everything else, in rank order. */
function Backlog({ boardId }: { readonly boardId: number }) {
  const { project, fieldIds } = useProject();
  usePageTitle(`${project.key} backlog`);
  const content = useLoad(`backlog ${boardId}`, () => readBacklog(boardId, fieldIds));
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">Backlog</h1>
        <Button look="subtle" onPress={content.reload}>
          <Icon name="refresh" />
          Refresh
        </Button>
      </div>
      <Await loaded={content} words="Reading the backlog…">
        {({ sprints, backlog }) => (
          <>
            {sprints.map(({ sprint, list }) => (
              <BacklogList key={sprint.id} title={sprint.name} sprint={sprint} list={list} />
            ))}
            <BacklogList title="Backlog" list={backlog} />
          </>
        )}
      </Await>
    </>
  );
}
