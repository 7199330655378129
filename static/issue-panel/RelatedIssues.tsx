import type { RelatedIssue } from '../shared/contract';
import { Lozenge } from '../shared/ui/Lozenge';
import { IssueLink } from '../shared/ui/SiteLink';
import { ageWords, STATUS_TONES } from './panelWords';

/** Issues on the other end of a link, each with its status and, while open, its age. */
export function RelatedIssues({ issues }: { readonly issues: readonly RelatedIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className="panel__related">
      {issues.map((issue) => (
        <li key={issue.key} className="related">
          <div className="related__head">
            <IssueLink issue={issue.key} />
            <Lozenge tone={STATUS_TONES[issue.status.category]}>{issue.status.name}</Lozenge>
            <Age openDays={issue.openDays} />
          </div>
          <p className="related__summary">{issue.summary}</p>
        </li>
      ))}
    </ul>
  );
}

function Age({ openDays }: Pick<RelatedIssue, 'openDays'>) {
  const words = ageWords(openDays);
  return words === null ? null : <span className="related__age">{words}</span>;
}
