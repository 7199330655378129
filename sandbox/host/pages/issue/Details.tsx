import type { ReactNode } from 'react';
import { pointsOf, sprintsOf } from '../../api/issueFields';
import type { IssueDetail } from '../../api/issues';
import { PersonName } from '../../components/Avatar';
import { dayWords, instantWords } from '../../components/dates';
import { Icon } from '../../components/Icon';
import { PriorityIcon } from '../../components/PriorityIcon';
import { StatusMenu } from '../../components/StatusMenu';
import { Link } from '../../routing/Link';
import { paths } from '../../routing/route';
import { useSession } from '../../session/Session';
import { useProject } from '../../shell/projectContext';
import { AssigneeMenu } from './AssigneeMenu';

const none = <span className="subtle">None</span>;

const Detail = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="detail">
    <dt>{name}</dt>
    <dd>{children ?? none}</dd>
  </div>
);

interface DetailsProps {
  readonly issue: IssueDetail;
  readonly onChanged: () => void;
}

/** The facts on the right: status and assignee can be changed here. */
export function Details({ issue, onChanged }: DetailsProps) {
  const { fieldIds } = useProject();
  const { timeZone } = useSession();
  const { fields } = issue;
  const sprint = sprintsOf(fields, fieldIds.sprint).at(-1);
  return (
    <>
      <div className="issue-status">
        <StatusMenu issueKey={issue.key} status={fields.status} look="large" onChange={onChanged} />
        {fields.resolution && (
          <span className="resolution">
            <Icon name="check" />
            {fields.resolution.name}
          </span>
        )}
      </div>
      <section className="box" aria-labelledby="details">
        <h2 id="details" className="box-title">
          Details
        </h2>
        <dl className="details">
          <Detail name="Assignee">
            <AssigneeMenu issueKey={issue.key} assignee={fields.assignee} onChange={onChanged} />
          </Detail>
          <Detail name="Reporter">{fields.reporter && <PersonName person={fields.reporter} />}</Detail>
          <Detail name="Labels">
            {fields.labels && fields.labels.length > 0 ? (
              <ul className="labels">
                {fields.labels.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
            ) : undefined}
          </Detail>
          <Detail name="Parent">
            {fields.parent && (
              <Link href={paths.issue(fields.parent.key)}>
                {fields.parent.key} {fields.parent.fields?.summary}
              </Link>
            )}
          </Detail>
          <Detail name="Sprint">{sprint?.name}</Detail>
          <Detail name="Story points">{pointsOf(fields, fieldIds.points)}</Detail>
          <Detail name="Due date">{fields.duedate ? dayWords(fields.duedate) : undefined}</Detail>
          <Detail name="Priority">
            {fields.priority && (
              <span className="person">
                <PriorityIcon name={fields.priority.name} />
                {fields.priority.name}
              </span>
            )}
          </Detail>
        </dl>
      </section>
      <p className="issue-times">
        {fields.created && <span>Created {instantWords(fields.created, timeZone)}</span>}
        {fields.updated && <span>Updated {instantWords(fields.updated, timeZone)}</span>}
      </p>
    </>
  );
}
