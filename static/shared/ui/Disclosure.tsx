import './Disclosure.css';
import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import { ChevronRightIcon } from './icons';

/** Shows more on demand. `level` is the heading level its title takes in the page; leave it out for a small one. */
export function Disclosure(props: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly isInitiallyOpen?: boolean;
  /** Its key inside a react-aria `DisclosureGroup`, which then decides what is open. */
  readonly id?: string;
}) {
  const button = (
    <Button slot="trigger" className="ui-disclosure__button">
      <ChevronRightIcon />
      <span className="ui-disclosure__title">{props.title}</span>
    </Button>
  );
  return (
    <AriaDisclosure
      className="ui-disclosure"
      defaultExpanded={props.isInitiallyOpen ?? false}
      {...(props.id === undefined ? {} : { id: props.id })}
    >
      {props.level ? (
        <Heading level={props.level} className="ui-disclosure__heading">
          {button}
        </Heading>
      ) : (
        button
      )}
      <DisclosurePanel className="ui-disclosure__panel">{props.children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
