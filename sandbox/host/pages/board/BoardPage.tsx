import { useState } from 'react';
import {
  type BoardColumn,
  type IssueList,
  readBoardIssues,
  readColumns,
  readOpenSprints,
  readSprintIssues,
  type Sprint,
} from '../../api/boards';
import type { Issue, Status } from '../../api/issueFields';
import type { BoardRef, FieldIds } from '../../api/projects';
import type { Answer } from '../../api/request';
import { useLoad } from '../../api/useLoad';
import { Await } from '../../components/Await';
import { Button } from '../../components/Button';
import { instantDayWords } from '../../components/dates';
import { Empty } from '../../components/Empty';
import { usePageTitle } from '../../components/usePageTitle';
import { Link } from '../../routing/Link';
import { paths } from '../../routing/route';
import { useSession } from '../../session/Session';
import { useProject } from '../../shell/projectContext';
import { Card } from './Card';
import { type FilledColumn, fillColumns } from './columns';

interface BoardContent {
  readonly columns: readonly BoardColumn[];
  /** The running sprint; a Kanban board has none. */
  readonly sprint: Sprint | undefined;
  readonly list: IssueList;
}

const nothingYet: Answer<IssueList> = { ok: true, value: { issues: [], complete: true } };

/** A Scrum board shows its running sprint, a Kanban board everything. */
async function readBoard(board: BoardRef, fieldIds: FieldIds): Promise<Answer<BoardContent>> {
  const isScrum = board.hasSprints;
  const [columns, sprints] = await Promise.all([
    readColumns(board.id),
    isScrum ? readOpenSprints(board.id) : Promise.resolve({ ok: true as const, value: [] }),
  ]);
  if (!columns.ok) return columns;
  if (!sprints.ok) return sprints;
  const sprint = sprints.value.find(({ state }) => state === 'active');
  const list = sprint
    ? await readSprintIssues(board.id, sprint.id, fieldIds)
    : isScrum
      ? nothingYet
      : await readBoardIssues(board.id, fieldIds);
  if (!list.ok) return list;
  return { ok: true, value: { columns: columns.value, sprint, list: list.value } };
}

const MANY = 40;

function Column({
  column,
  onMoved,
}: {
  readonly column: FilledColumn;
  readonly onMoved: (issue: Issue, status: Status) => void;
}) {
  const [shown, setShown] = useState(MANY);
  const { name, issues } = column;
  return (
    <section className="column" aria-label={`${name}, ${issues.length} issues`}>
      <h2 className="column-head">
        {name} <span className="count">{issues.length}</span>
      </h2>
      <ul>
        {issues.slice(0, shown).map((issue) => (
          <Card key={issue.id} issue={issue} onMoved={onMoved} />
        ))}
      </ul>
      {issues.length > shown && (
        <Button look="subtle" onPress={() => setShown(shown + MANY)}>
          Show {Math.min(MANY, issues.length - shown)} more
        </Button>
      )}
    </section>
  );
}

function Columns({ content }: { readonly content: BoardContent }) {
  const { project } = useProject();
  const [moved, setMoved] = useState<ReadonlyMap<string, Status>>(new Map());
  const issues = content.list.issues
    .filter(({ fields }) => fields.issuetype.hierarchyLevel !== 1)
    .map((issue) => {
      const status = moved.get(issue.id);
      return status ? { ...issue, fields: { ...issue.fields, status } } : issue;
    });
  return (
    <>
      {!content.list.complete && (
        <p className="subtle">
          This board is long: the first {issues.length} issues are shown.{' '}
          <Link href={paths.projectIssues(project.key)}>Search all issues</Link>
        </p>
      )}
      <section className="columns" aria-label="Board columns">
        {fillColumns(content.columns, issues).map((column) => (
          <Column
            key={column.name}
            column={column}
            onMoved={(issue, status) => setMoved(new Map(moved).set(issue.id, status))}
          />
        ))}
      </section>
    </>
  );
}

function SprintLine({ sprint }: { readonly sprint: Sprint }) {
  const { timeZone } = useSession();
  return (
    <p className="page-lead">
      <strong>{sprint.name}</strong>
      {sprint.startDate && sprint.endDate && (
        <span className="subtle">
          {' '}
          {instantDayWords(sprint.startDate, timeZone)} to {instantDayWords(sprint.endDate, timeZone)}
        </span>
      )}
      {sprint.goal && <span className="page-goal">{sprint.goal}</span>}
    </p>
  );
}

/** The project's board. */
export default function BoardPage({ boardId }: { readonly boardId: number }) {
  const { project, board, fieldIds } = useProject();
  usePageTitle(`${project.key} board`);
  const known: BoardRef =
    board?.id === boardId ? board : { id: boardId, name: '', type: 'kanban', hasSprints: false };
  const content = useLoad(`board ${boardId}`, () => readBoard(known, fieldIds));
  return (
    <>
      <h1 className="page-title">Board</h1>
      <Await loaded={content} words="Laying out the board…">
        {(value) => {
          if (known.hasSprints && !value.sprint)
            return (
              <Empty title="No sprint is running">
                <p>
                  The board shows the running sprint, and there is none. Issues wait in the{' '}
                  <Link href={paths.backlog(project.key, boardId)}>backlog</Link>.
                </p>
              </Empty>
            );
          return (
            <>
              {value.sprint && <SprintLine sprint={value.sprint} />}
              <Columns content={value} />
            </>
          );
        }}
      </Await>
    </>
  );
}
