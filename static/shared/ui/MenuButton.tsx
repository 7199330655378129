import './Popover.css';
import './MenuButton.css';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string;
}

/**
 * A button that opens a menu of things to do.
 *
 * @example
 * <MenuButton label="Export" choices={[{ id: 'csv', label: 'CSV' }]} onChoose={save} button={<Button>Export</Button>} />
 */
export function MenuButton<Id extends string>(props: {
  /** Names the menu. */
  readonly label: string;
  readonly button: ReactNode;
  readonly choices: readonly MenuChoice<Id>[];
  readonly onChoose: (id: Id) => void;
}) {
  const { label, button, choices, onChoose } = props;
  return (
    <MenuTrigger>
      {button}
      <Popover className="ui-popover" placement="bottom end">
        <Menu className="ui-menu" aria-label={label}>
          {choices.map(({ id, label: name, description }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={name}
              className="ui-menu__item"
              onAction={() => onChoose(id)}
            >
              <span>{name}</span>
              {description === undefined ? null : <span className="ui-menu__description">{description}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
