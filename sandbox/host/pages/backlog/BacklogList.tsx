import { useState } from 'react';
import type { IssueList, Sprint } from '../../api/boards';
import { type Issue, isFlagged, pointsOf } from '../../api/issueFields';
import { Avatar } from '../../components/Avatar';
import { Button } from '../../components/Button';
import { instantDayWords } from '../../components/dates';
import { Icon } from '../../components/Icon';
import { Lozenge } from '../../components/Lozenge';
import { ParentLozenge } from '../../components/ParentLozenge';
import { Points } from '../../components/Points';
import { PriorityIcon } from '../../components/PriorityIcon';
import { StatusMenu } from '../../components/StatusMenu';
import { TypeIcon } from '../../components/TypeIcon';
import { Link } from '../../routing/Link';
import { paths } from '../../routing/route';
import { useSession } from '../../session/Session';
import { useProject } from '../../shell/projectContext';

function Row({ issue }: { readonly issue: Issue }) {
  const { fieldIds } = useProject();
  const [status, setStatus] = useState(issue.fields.status);
  const { fields, key } = issue;
  const flagged = isFlagged(fields, fieldIds.flagged);
  return (
    <li className={flagged ? 'backlog-row backlog-row-flagged' : 'backlog-row'}>
      <TypeIcon type={fields.issuetype} />
      <Link
        href={paths.issue(key)}
        className={status.statusCategory.key === 'done' ? 'backlog-key card-key-done' : 'backlog-key'}
      >
        {key}
      </Link>
      <Link href={paths.issue(key)} className="backlog-summary">
        {fields.summary}
      </Link>
      <ParentLozenge issue={issue} />
      {flagged && (
        <span className="card-flag" role="img" aria-label="Flagged" title="Flagged">
          <Icon name="flag" />
        </span>
      )}
      <StatusMenu issueKey={key} status={status} onChange={setStatus} />
      <span className="backlog-points">
        <Points value={pointsOf(fields, fieldIds.points)} />
      </span>
      {fields.priority && <PriorityIcon name={fields.priority.name} />}
      <Avatar person={fields.assignee} />
    </li>
  );
}

const MANY = 100;

interface BacklogListProps {
  readonly title: string;
  /** Absent for the backlog itself. */
  readonly sprint?: Sprint;
  readonly list: IssueList;
}

/** One sprint, or the backlog: its dates, its sum of points, its issues. */
export function BacklogList({ title, sprint, list }: BacklogListProps) {
  const { fieldIds } = useProject();
  const { timeZone } = useSession();
  const [shown, setShown] = useState(MANY);
  const issues = list.issues.filter(({ fields }) => fields.issuetype.hierarchyLevel !== 1);
  const points = issues.reduce((sum, { fields }) => sum + (pointsOf(fields, fieldIds.points) ?? 0), 0);
  return (
    <details className="backlog-list" open>
      <summary className="backlog-head">
        <Icon name="chevron-right" />
        <h2>{title}</h2>
        {sprint?.startDate && sprint.endDate && (
          <span className="subtle">
            {instantDayWords(sprint.startDate, timeZone)} to {instantDayWords(sprint.endDate, timeZone)}
          </span>
        )}
        <span className="subtle">
          ({issues.length === 1 ? '1 issue' : `${issues.length}${list.complete ? '' : '+'} issues`})
        </span>
        {sprint?.state === 'active' && <Lozenge tone="success">Active</Lozenge>}
        <span className="spring" />
        <span className="points" title="Sum of story points">
          {points}
          <span className="visually-hidden"> story points in all</span>
        </span>
      </summary>
      {sprint?.goal && <p className="backlog-goal">{sprint.goal}</p>}
      {issues.length === 0 ? (
        <p className="backlog-empty">
          {sprint
            ? 'No issue is planned for this sprint.'
            : 'The backlog is empty. Create an issue to fill it.'}
        </p>
      ) : (
        <ul className="backlog-rows">
          {issues.slice(0, shown).map((issue) => (
            <Row key={issue.id} issue={issue} />
          ))}
        </ul>
      )}
      {issues.length > shown && (
        <Button look="subtle" onPress={() => setShown(shown + MANY)}>
          Show {Math.min(MANY, issues.length - shown)} more
        </Button>
      )}
    </details>
  );
}
