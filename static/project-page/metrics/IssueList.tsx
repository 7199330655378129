import './IssueList.css';
import { WhenOpen } from '../../shared/charts/WhenOpen';
import type { IssueRef } from '../../shared/contract';
import { Disclosure } from '../../shared/ui/Disclosure';
import { IssueLink } from '../../shared/ui/SiteLink';

/** A count that opens to the issues it counts. */
export function IssueList({
  title,
  issues,
}: {
  readonly title: string;
  readonly issues: readonly IssueRef[];
}) {
  if (issues.length === 0) return <p className="issue-list__none">{title}</p>;
  return (
    <Disclosure title={title}>
      <WhenOpen>
        <ul className="issue-list">
          {issues.map((issue) => (
            <li key={issue.key}>
              <IssueLink issue={issue.key} /> {issue.summary}
            </li>
          ))}
        </ul>
      </WhenOpen>
    </Disclosure>
  );
}
