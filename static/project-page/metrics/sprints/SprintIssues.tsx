import './SprintIssues.css';
import { WhenOpen } from '../../../shared/charts/WhenOpen';
import type { IssueRef, SprintVelocity } from '../../../shared/contract';
import { Disclosure } from '../../../shared/ui/Disclosure';
import { amount, counted } from '../../../shared/words';
import { IssueLine } from '../parts/IssueLine';

/** The issues behind one sprint's numbers, on demand. */
export function SprintIssues({ sprint }: { readonly sprint: SprintVelocity }) {
  const { name, doneIssues, committedIssues, completedOutside } = sprint;
  const committed = committedIssues === null ? '' : `, ${amount(committedIssues.length)} committed`;
  return (
    <Disclosure title={`${name}: ${counted(doneIssues.length, 'issue')} completed${committed}`}>
      <WhenOpen>
        <IssueGroup title="Completed" issues={doneIssues} />
        {committedIssues === null ? null : <IssueGroup title="Committed" issues={committedIssues} />}
        {completedOutside === null || completedOutside.length === 0 ? null : (
          <IssueGroup title="Done before they came into the sprint" issues={completedOutside} />
        )}
      </WhenOpen>
    </Disclosure>
  );
}

function IssueGroup({ title, issues }: { readonly title: string; readonly issues: readonly IssueRef[] }) {
  return (
    <div className="sprint-issues">
      <h4 className="sprint-issues__title">{title}</h4>
      {issues.length === 0 ? <p>None</p> : null}
      <ul className="sprint-issues__list">
        {issues.map((issue) => (
          <li key={issue.key}>
            <IssueLine issue={issue} />
          </li>
        ))}
      </ul>
    </div>
  );
}
