import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { assignIssue } from '../../api/issues';
import { type Person, readAssignable } from '../../api/projects';
import { Avatar, PersonName } from '../../components/Avatar';
import { useFlags } from '../../components/Flags';
import { MenuButton } from '../../components/MenuButton';
import { useProject } from '../../shell/projectContext';

const NOBODY = 'nobody';

interface AssigneeMenuProps {
  readonly issueKey: string;
  readonly assignee: Person | null | undefined;
  readonly onChange: () => void;
}

/** Who works on it, and everybody who may. */
export function AssigneeMenu({ issueKey, assignee, onChange }: AssigneeMenuProps) {
  const { project } = useProject();
  const [people, setPeople] = useState<readonly Person[]>();
  const flags = useFlags();
  const complain = (description: string) =>
    flags.show({ id: 'assign', title: `${issueKey} was not assigned`, description, tone: 'error' });

  async function offer(open: boolean) {
    if (!open || people) return;
    const answer = await readAssignable(project.key);
    if (answer.ok) setPeople(answer.value);
    else complain(answer.failure.sentence);
  }

  async function assign(id: string) {
    const answer = await assignIssue(issueKey, id === NOBODY ? null : id);
    if (answer.ok) onChange();
    else complain(answer.failure.sentence);
  }

  return (
    <MenuButton
      label="Assign to"
      chosen={assignee?.accountId ?? NOBODY}
      choices={
        people
          ? [
              { id: NOBODY, label: 'Unassigned', picture: <Avatar person={null} decorative /> },
              ...people.map((person) => ({
                id: person.accountId,
                label: person.displayName,
                picture: <Avatar person={person} decorative />,
              })),
            ]
          : []
      }
      empty="Asking who can work on it…"
      onOpenChange={(open) => void offer(open)}
      onChoose={(id) => void assign(id)}
      button={
        <Button className="inline-edit">
          <span className="visually-hidden">Assignee: </span>
          <PersonName person={assignee} />
          <span className="visually-hidden">. Change</span>
        </Button>
      }
    />
  );
}
