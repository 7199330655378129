import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Status } from '../api/issueFields';
import { readTransitions, type Transition, transitionIssue } from '../api/issues';
import { IconButton } from './Button';
import { useFlags } from './Flags';
import { Icon } from './Icon';
import { StatusLozenge, statusTone } from './Lozenge';
import { MenuButton } from './MenuButton';

interface StatusMenuProps {
  readonly issueKey: string;
  readonly status: Status;
  /** `icon` where the status shows anyway, such as in a board's column. */
  readonly look?: 'compact' | 'large' | 'icon';
  /** Called with the new status once Jira has taken it. */
  readonly onChange: (status: Status) => void;
}

/** The status, and the ways out of it that the workflow offers this person. */
export function StatusMenu({ issueKey, status, look = 'compact', onChange }: StatusMenuProps) {
  const [transitions, setTransitions] = useState<readonly Transition[]>();
  const flags = useFlags();

  const complain = (sentence: string) =>
    flags.show({
      id: `transition ${issueKey}`,
      title: `${issueKey} was not moved`,
      description: sentence,
      tone: 'error',
    });

  async function offer(open: boolean) {
    if (!open) return;
    const answer = await readTransitions(issueKey);
    if (answer.ok) setTransitions(answer.value.filter(({ to }) => to.id !== status.id));
    else complain(answer.failure.sentence);
  }

  async function move(id: string) {
    const transition = transitions?.find((candidate) => candidate.id === id);
    if (!transition) return;
    const answer = await transitionIssue(issueKey, id);
    if (answer.ok) onChange(transition.to);
    else complain(answer.failure.sentence);
  }

  return (
    <MenuButton
      label={`Move ${issueKey} to`}
      choices={(transitions ?? []).map(({ id, to }) => ({
        id,
        label: to.name,
        picture: <StatusLozenge status={to} />,
      }))}
      empty={transitions ? 'You may not move this issue.' : 'Asking the workflow…'}
      onOpenChange={(open) => void offer(open)}
      onChoose={(id) => void move(id)}
      button={
        look === 'icon' ? (
          <IconButton label={`Move ${issueKey}, now in ${status.name}`}>
            <Icon name="more" />
          </IconButton>
        ) : (
          <Button className={`status-button status-${look} tone-${statusTone(status)}`}>
            <span className="visually-hidden">Status of {issueKey}: </span>
            {status.name}
            <span className="visually-hidden">. Change</span>
            <Icon name="chevron-down" size={12} />
          </Button>
        )
      }
    />
  );
}
