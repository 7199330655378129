import type { ReactNode } from 'react';
import type { Charter, MentionedByRole } from '../../shared/contract';
import { listed, ROLE_NAMES } from '../../shared/words';
import { STAKEHOLDER_ROLES } from './stakeholderRoles';

/** Who has a stake, as the lines at the foot of a document: the name as far as Jira has one, the role below. */
export function Signatures(props: {
  readonly charter: Charter;
  readonly people: MentionedByRole;
}): ReactNode {
  const { charter, people } = props;
  const roles = STAKEHOLDER_ROLES.filter(
    (role) => charter.stakeholders[role] !== undefined || people[role] !== undefined,
  );
  if (roles.length + charter.otherStakeholders.length === 0) return null;
  return (
    <section>
      <h3>Stakeholders</h3>
      <ul className="charter-page__signatures">
        {roles.map((role) => (
          <li key={role} className="charter-page__signature">
            <span className="charter-page__name">
              {people[role] ? (
                listed(people[role].map(({ displayName }) => displayName))
              ) : (
                <span className="charter-page__unknown">nobody named yet</span>
              )}
            </span>
            <span className="charter-page__role">{ROLE_NAMES[role]}</span>
            <span>{charter.stakeholders[role]}</span>
          </li>
        ))}
        {charter.otherStakeholders.map((words) => (
          <li key={words} className="charter-page__signature">
            <span className="charter-page__role">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
