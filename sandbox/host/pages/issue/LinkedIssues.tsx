import type { IssueDetail, LinkedIssue } from '../../api/issues';
import { IssueRow } from './IssueRow';

type IssueLink = NonNullable<IssueDetail['fields']['issuelinks']>[number];

/** The other end of each link, under the words that lead to it ("blocks", "is blocked by"), in the order Jira gave. */
export function groupLinks(links: readonly IssueLink[]): ReadonlyMap<string, readonly LinkedIssue[]> {
  const groups = new Map<string, LinkedIssue[]>();
  for (const { type, inwardIssue, outwardIssue } of links) {
    const other = inwardIssue ?? outwardIssue;
    if (!other) continue;
    const phrase = inwardIssue ? type.inward : type.outward;
    groups.set(phrase, [...(groups.get(phrase) ?? []), other]);
  }
  return groups;
}

/** Nothing is shown where nothing is linked. */
export function LinkedIssues({ links }: { readonly links: readonly IssueLink[] }) {
  const groups = groupLinks(links);
  if (groups.size === 0) return null;
  return (
    <section aria-labelledby="linked">
      <h2 id="linked" className="section-title">
        Linked issues
      </h2>
      {[...groups].map(([phrase, issues]) => (
        <div key={phrase} className="link-group">
          <h3>{phrase}</h3>
          <ul className="issue-rows">
            {issues.map((issue) => (
              <IssueRow key={issue.key} issue={issue} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
