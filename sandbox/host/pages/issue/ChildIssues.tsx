import type { Issue } from '../../api/issueFields';
import { type IssueDetail, searchIssues } from '../../api/issues';
import { useLoad } from '../../api/useLoad';
import { Problem } from '../../components/Problem';
import { IssueRow } from './IssueRow';

const isDone = ({ fields }: Issue): boolean => fields.status.statusCategory.key === 'done';

/** Issues whose parent this is. An epic says so too when it has none; any other issue stays silent. */
export function ChildIssues({ issue }: { readonly issue: IssueDetail }) {
  const isEpic = issue.fields.issuetype.hierarchyLevel === 1;
  const children = useLoad(`children ${issue.key}`, () =>
    searchIssues(`parent = ${issue.key} ORDER BY created ASC`),
  );
  if (children.state === 'loading') return null;
  if (children.state === 'failed') return <Problem failure={children.failure} retry={children.reload} />;
  const { issues, next } = children.value;
  if (issues.length === 0 && !isEpic) return null;
  const done = issues.filter(isDone).length;
  return (
    <section aria-labelledby="children">
      <h2 id="children" className="section-title">
        Child issues
      </h2>
      {issues.length === 0 ? (
        <p className="subtle">This epic has no child issues yet.</p>
      ) : (
        <>
          <div className="children-progress">
            <progress aria-label="Child issues done" max={issues.length} value={done} />
            <span className="subtle">
              {done} of {issues.length}
              {next === undefined ? '' : '+'} done
            </span>
          </div>
          <ul className="issue-rows">
            {issues.map((child) => (
              <IssueRow key={child.id} issue={child} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
