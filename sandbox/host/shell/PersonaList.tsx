import { Button } from 'react-aria-components/Button';
import { Avatar } from '../components/Avatar';
import { useSession } from '../session/Session';

/** Everybody one can be, as large buttons; for pages where the present person cannot go on. */
export function PersonaList() {
  const { persona, personas, become } = useSession();
  return (
    <ul className="persona-list">
      {personas
        .filter(({ accountId }) => accountId !== persona?.accountId)
        .map((candidate) => (
          <li key={candidate.accountId}>
            <Button className="persona-choice" onPress={() => void become(candidate.accountId)}>
              <Avatar person={candidate} size="medium" decorative />
              <span className="menu-item-words">
                <span>Continue as {candidate.displayName}</span>
                <span className="menu-item-description">{candidate.description}</span>
              </span>
            </Button>
          </li>
        ))}
    </ul>
  );
}
