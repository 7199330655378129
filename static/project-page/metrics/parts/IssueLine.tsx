import './IssueLine.css';
import type { IssueRef } from '../../../shared/contract';
import { IssueLink } from '../../../shared/ui/SiteLink';

/** An issue as a link and what it is about. */
export function IssueLine({ issue }: { readonly issue: IssueRef }) {
  return (
    <span className="issue-line">
      <IssueLink issue={issue.key} className="issue-line__key" />
      <span>{issue.summary}</span>
    </span>
  );
}
