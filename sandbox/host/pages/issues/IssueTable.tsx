import type { Issue } from '../../api/issueFields';
import { PersonName } from '../../components/Avatar';
import { instantDayWords } from '../../components/dates';
import { StatusLozenge } from '../../components/Lozenge';
import { PriorityIcon } from '../../components/PriorityIcon';
import { TypeIcon } from '../../components/TypeIcon';
import { Link } from '../../routing/Link';
import { paths } from '../../routing/route';
import { useSession } from '../../session/Session';

/** Issues as a list of rows; on narrow screens it scrolls within itself. */
export function IssueTable({ issues }: { readonly issues: readonly Issue[] }) {
  const { timeZone } = useSession();
  return (
    <section className="table-scroll" aria-label="Issues found">
      <table className="table table-dense">
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">Key</th>
            <th scope="col">Summary</th>
            <th scope="col">Status</th>
            <th scope="col">Assignee</th>
            <th scope="col">Priority</th>
            <th scope="col">Updated</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ id, key, fields }) => (
            <tr key={id}>
              <td>
                <TypeIcon type={fields.issuetype} />
              </td>
              <td className="nowrap">
                <Link href={paths.issue(key)}>{key}</Link>
              </td>
              <td className="table-summary">
                <Link href={paths.issue(key)} className="plain-link">
                  {fields.summary}
                </Link>
              </td>
              <td className="nowrap">
                <StatusLozenge status={fields.status} />
              </td>
              <td className="nowrap">
                <PersonName person={fields.assignee} />
              </td>
              <td>{fields.priority && <PriorityIcon name={fields.priority.name} />}</td>
              <td className="nowrap subtle">{fields.updated && instantDayWords(fields.updated, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
