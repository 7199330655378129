import './PlanSummary.css';
import type { PlanSummary as Summary } from '../../shared/contract';
import { Lozenge } from '../../shared/ui/Lozenge';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { IssueLink, SiteLink } from '../../shared/ui/SiteLink';
import { Skeleton } from '../../shared/ui/Skeleton';
import { counted, dayInWords, PHASE_NAMES } from '../../shared/words';
import { backlogPath } from '../routing/backlog';
import { daysLate } from './daysLate';
import { templateName } from './templateName';

/** The plan at a glance: what it is for, how far it is, and its epics in order. */
export function PlanSummary(props: {
  readonly plan: Summary;
  readonly projectKey: string;
  readonly boardId: string | undefined;
  /** Against which due dates are held: `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a newer answer is on its way; then missing epics may only be missing here. */
  readonly isRefreshing: boolean;
}) {
  const { plan, projectKey, boardId, today, isRefreshing } = props;
  const done = plan.epics.reduce((sum, epic) => sum + epic.done, 0);
  const total = plan.epics.reduce((sum, epic) => sum + epic.total, 0);
  return (
    <article className="plan-summary">
      <header className="plan-summary__header">
        <div className="plan-summary__words">
          <h2>{plan.name}</h2>
          <p className="plan-summary__question">{plan.businessQuestion}</p>
          <p className="plan-summary__template">{templateName(plan.template)}</p>
        </div>
        <SiteLink path={backlogPath(projectKey, boardId)} className="plan-summary__backlog">
          Open the backlog
        </SiteLink>
      </header>
      {total > 0 ? (
        <div className="plan-summary__progress">
          <p>
            <strong>
              {done} of {counted(total, 'issue')}
            </strong>{' '}
            finished, not counting {counted(plan.epics.length, 'epic')}
          </p>
          <ProgressBar label="Issues of the plan finished" value={done} max={total} appearance="success" />
        </div>
      ) : null}
      {plan.epics.length > 0 ? (
        <EpicTable epics={plan.epics} today={today} />
      ) : (
        <NoEpics isRefreshing={isRefreshing} />
      )}
    </article>
  );
}

function NoEpics({ isRefreshing }: { readonly isRefreshing: boolean }) {
  return isRefreshing ? (
    <Skeleton label="Reading the epics" lines={4} />
  ) : (
    <p>No epic has been created yet.</p>
  );
}

function EpicTable({ epics, today }: Pick<Summary, 'epics'> & { readonly today: string }) {
  return (
    <table className="plan-epics">
      <caption className="plan-epics__caption">Epics in plan order</caption>
      <thead>
        <tr>
          <th scope="col">Epic</th>
          <th scope="col">Phase</th>
          <th scope="col">Finished</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {epics.map((epic) => (
          <tr key={epic.key}>
            <th scope="row" className="plan-epics__epic">
              <IssueLink issue={epic.key} className="plan-epics__link">
                <span className="plan-epics__key">{epic.key}</span> <bdi>{epic.summary}</bdi>
              </IssueLink>
            </th>
            <td>
              <Lozenge>{PHASE_NAMES[epic.phase]}</Lozenge>
            </td>
            <td className="plan-epics__finished">
              <ProgressBar
                label={`Issues of ${epic.key} finished`}
                value={epic.done}
                max={epic.total}
                appearance="success"
              />
              <span className="plan-epics__count">
                {epic.done} of {epic.total}
              </span>
            </td>
            <td className="plan-epics__due" data-due={epic.due ?? undefined}>
              {epic.due === null ? 'No due date' : dayInWords(epic.due)}
              <Late days={daysLate(epic, today)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Late({ days }: { readonly days: number }) {
  return days > 0 ? <span className="plan-epics__late">{counted(days, 'day')} late</span> : null;
}
