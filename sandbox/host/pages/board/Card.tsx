import { type Issue, isFlagged, pointsOf, type Status } from '../../api/issueFields';
import { Avatar } from '../../components/Avatar';
import { Icon } from '../../components/Icon';
import { ParentLozenge } from '../../components/ParentLozenge';
import { Points } from '../../components/Points';
import { PriorityIcon } from '../../components/PriorityIcon';
import { StatusMenu } from '../../components/StatusMenu';
import { TypeIcon } from '../../components/TypeIcon';
import { Link } from '../../routing/Link';
import { paths } from '../../routing/route';
import { useProject } from '../../shell/projectContext';

interface CardProps {
  readonly issue: Issue;
  readonly onMoved: (issue: Issue, status: Status) => void;
}

/** One issue on the board. */
export function Card({ issue, onMoved }: CardProps) {
  const { fieldIds } = useProject();
  const { fields, key } = issue;
  const flagged = isFlagged(fields, fieldIds.flagged);
  return (
    <li className={flagged ? 'card card-flagged' : 'card'}>
      <div className="card-head">
        <Link href={paths.issue(key)} className="card-summary">
          {fields.summary}
        </Link>
        <StatusMenu
          issueKey={key}
          status={fields.status}
          look="icon"
          onChange={(status) => onMoved(issue, status)}
        />
      </div>
      <ParentLozenge issue={issue} />
      <div className="card-foot">
        <TypeIcon type={fields.issuetype} />
        <span className={fields.status.statusCategory.key === 'done' ? 'card-key card-key-done' : 'card-key'}>
          {key}
        </span>
        {flagged && (
          <span className="card-flag" role="img" aria-label="Flagged" title="Flagged">
            <Icon name="flag" />
          </span>
        )}
        <span className="spring" />
        <Points value={pointsOf(fields, fieldIds.points)} />
        {fields.priority && <PriorityIcon name={fields.priority.name} />}
        <Avatar person={fields.assignee} />
      </div>
    </li>
  );
}
