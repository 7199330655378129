import { Avatar } from '../components/Avatar';
import { Button } from '../components/Button';
import { Icon } from '../components/Icon';
import { MenuButton } from '../components/MenuButton';
import { useSession } from '../session/Session';

/** Who looks at the site, and how to look at it as somebody else. */
export function PersonaMenu() {
  const { persona, personas, become } = useSession();
  const name = persona?.displayName ?? 'Nobody';
  return (
    <MenuButton
      label="Look at the site as"
      choices={personas.map((candidate) => ({
        id: candidate.accountId,
        label: candidate.displayName,
        description: candidate.description,
        picture: <Avatar person={candidate} size="medium" decorative />,
      }))}
      {...(persona ? { chosen: persona.accountId } : {})}
      onChoose={(accountId) => void become(accountId)}
      button={
        <Button look="subtle">
          <Avatar person={persona} decorative />
          <span className="visually-hidden">Signed in as </span>
          <span className="tool-word">{name}</span>
          <span className="visually-hidden">. Switch person</span>
          <Icon name="chevron-down" size={12} />
        </Button>
      }
    />
  );
}
