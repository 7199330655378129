import { AdfDocument } from '../../adf/AdfDocument';
import { type IssueDetail, readIssue } from '../../api/issues';
import { useLoad } from '../../api/useLoad';
import { Waiting } from '../../components/Await';
import { Problem } from '../../components/Problem';
import { TypeIcon } from '../../components/TypeIcon';
import { usePageTitle } from '../../components/usePageTitle';
import { Link } from '../../routing/Link';
import { paths } from '../../routing/route';
import { useSession } from '../../session/Session';
import { useProject } from '../../shell/projectContext';
import { NoAccess } from '../NoAccess';
import { Activity } from './Activity';
import { AppPanel } from './AppPanel';
import { ChildIssues } from './ChildIssues';
import { Details } from './Details';
import { LinkedIssues } from './LinkedIssues';
import { Summary } from './Summary';

function Breadcrumbs({ issue }: { readonly issue: IssueDetail }) {
  const { project } = useProject();
  const { parent, issuetype } = issue.fields;
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="breadcrumbs">
        <li>
          <Link href={paths.projects}>Projects</Link>
        </li>
        <li>
          <Link href={paths.project(project.key)}>{project.name}</Link>
        </li>
        {parent && (
          <li>
            {parent.fields?.issuetype && <TypeIcon type={parent.fields.issuetype} />}
            <Link href={paths.issue(parent.key)} title={parent.fields?.summary ?? parent.key}>
              {parent.key}
            </Link>
          </li>
        )}
        <li>
          <TypeIcon type={issuetype} />
          <Link href={paths.issue(issue.key)} current="page">
            {issue.key}
          </Link>
        </li>
      </ol>
    </nav>
  );
}

/** Types above the ordinary level have children worth listing. */
const mayHaveChildren = ({ fields }: IssueDetail): boolean =>
  (fields.issuetype.hierarchyLevel ?? 0) >= 0 && fields.issuetype.subtask !== true;

function IssueView({ issue, reload }: { readonly issue: IssueDetail; readonly reload: () => void }) {
  const { modules } = useSession();
  usePageTitle(`[${issue.key}] ${issue.fields.summary}`);
  return (
    <div className="issue">
      <div className="issue-head">
        <Breadcrumbs issue={issue} />
        <Summary issue={issue} onSaved={reload} />
      </div>
      <div className="issue-main">
        <section aria-labelledby="description">
          <h2 id="description" className="section-title">
            Description
          </h2>
          <AdfDocument value={issue.fields.description} empty="No description." />
        </section>
        {mayHaveChildren(issue) && <ChildIssues issue={issue} />}
        <LinkedIssues links={issue.fields.issuelinks ?? []} />
      </div>
      <aside className="issue-side" aria-label="Details">
        <Details issue={issue} onChanged={reload} />
        {modules.issueContexts.map((module) => (
          <AppPanel key={module.key} module={module} issue={issue} />
        ))}
      </aside>
      <div className="issue-activity">
        <Activity issue={issue} />
      </div>
    </div>
  );
}

/** One issue, as Jira shows it on a page of its own. */
export default function IssuePage({ issueKey }: { readonly issueKey: string }) {
  const issue = useLoad(`issue ${issueKey}`, () => readIssue(issueKey));
  if (issue.state === 'loading') return <Waiting words="Opening the issue…" />;
  if (issue.state === 'ready') return <IssueView issue={issue.value} reload={issue.reload} />;
  return issue.failure.reason === 'not-found' ? (
    <NoAccess what={`the issue ${issueKey}`} />
  ) : (
    <Problem failure={issue.failure} retry={issue.reload} />
  );
}
