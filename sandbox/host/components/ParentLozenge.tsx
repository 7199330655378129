import type { Issue } from '../api/issueFields';
import { Link } from '../routing/Link';
import { paths } from '../routing/route';

/** The epic an issue belongs to, as Jira shows it on cards and in the backlog. */
export const ParentLozenge = ({ issue }: { readonly issue: Issue }) => {
  const parent = issue.fields.parent;
  if (!parent) return null;
  const summary = parent.fields?.summary ?? parent.key;
  return (
    <Link href={paths.issue(parent.key)} className="parent-lozenge" title={`${parent.key} ${summary}`}>
      {summary}
    </Link>
  );
};
