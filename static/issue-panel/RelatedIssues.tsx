import type { ReactNode } from 'react';
import type { OpenBlocker, RelatedIssue } from '../shared/contract';
import { Lozenge } from '../shared/ui/Lozenge';
import { IssueLink } from '../shared/ui/SiteLink';
import { STATUS_TONES, waitWords } from './panelWords';
import { accessReading } from './progressWords';

/** Issues on the other end of a link, each with its status. */
export function RelatedIssues({ issues }: { readonly issues: readonly RelatedIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className="panel__related">
      {issues.map((issue) => (
        <Related key={issue.key} issue={issue} />
      ))}
    </ul>
  );
}

/** Open issues that block this one, each with how long it has stood still. */
export function OpenBlockers({ issues }: { readonly issues: readonly OpenBlocker[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className="panel__related">
      {issues.map((issue) => (
        <Related key={issue.key} issue={issue}>
          {[waitWords(issue.waiting), accessReading(issue)].map((words) =>
            words === null ? null : (
              <p key={words} className="related__age">
                {words}
              </p>
            ),
          )}
        </Related>
      ))}
    </ul>
  );
}

/** An issue with its status, and what else there is to say of it. */
function Related({ issue, children }: { readonly issue: RelatedIssue; readonly children?: ReactNode }) {
  return (
    <li className="related">
      <div className="related__head">
        <IssueLink issue={issue.key} />
        <Lozenge tone={STATUS_TONES[issue.status.category]}>{issue.status.name}</Lozenge>
      </div>
      <p className="related__summary">{issue.summary}</p>
      {children}
    </li>
  );
}
