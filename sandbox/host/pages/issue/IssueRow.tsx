import type { Status } from '../../api/issueFields';
import type { LinkedIssue } from '../../api/issues';
import { StatusLozenge } from '../../components/Lozenge';
import { TypeIcon } from '../../components/TypeIcon';
import { Link } from '../../routing/Link';
import { paths } from '../../routing/route';

const isDone = (status: Status): boolean => status.statusCategory.key === 'done';

/** Another issue in one line: of a list of links or children. */
export const IssueRow = ({ issue }: { readonly issue: Pick<LinkedIssue, 'key' | 'fields'> }) => (
  <li className="issue-row">
    <TypeIcon type={issue.fields.issuetype} />
    <Link
      href={paths.issue(issue.key)}
      className={isDone(issue.fields.status) ? 'backlog-key card-key-done' : 'backlog-key'}
    >
      {issue.key}
    </Link>
    <Link href={paths.issue(issue.key)} className="issue-row-summary plain-link">
      {issue.fields.summary}
    </Link>
    <StatusLozenge status={issue.fields.status} />
  </li>
);
